namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The least severe diagnostics of the compiler that a test takes into account.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None at all.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Warnings and errors.</summary>
    Warnings,

    /// <summary>Suggestions, warnings and errors.</summary>
    Suggestions,

    /// <summary>All, hidden ones too.</summary>
    All,
}
