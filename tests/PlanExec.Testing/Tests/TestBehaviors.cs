namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks that a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>Every check is made.</summary>
    None = 0,

    /// <summary>It is not checked that an analyzer that says nothing about generated code reports nothing there.</summary>
    SkipGeneratedCodeCheck = 1,

    /// <summary>It is not checked that <c>#pragma warning disable</c> silences the diagnostics.</summary>
    SkipSuppressionCheck = 2,
}
