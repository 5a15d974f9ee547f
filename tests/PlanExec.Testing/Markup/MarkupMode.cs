namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What markup in a state's files means.</summary>
public enum MarkupMode
{
    /// <summary>Nothing: it is part of the text.</summary>
    None,

    /// <summary>It is removed and expects nothing.</summary>
    Ignore,

    /// <summary>It is removed and expects only diagnostics that the code fixes do not fix.</summary>
    IgnoreFixable,

    /// <summary>It is removed and expects a diagnostic each.</summary>
    Allow,
}
