namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How an expected location is read.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>Path, start and end are compared.</summary>
    None = 0,

    /// <summary>The end is not compared.</summary>
    IgnoreLength = 1,

    /// <summary>The line is the number of a <c>{|#n:…|}</c>.</summary>
    InterpretAsMarkupKey = 2,
}
