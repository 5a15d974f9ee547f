namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a fixed state takes over from the state before it.</summary>
public enum StateInheritanceMode
{
    /// <summary>Files and references that it does not state itself, and diagnostics that the code fixes do not fix.</summary>
    AutoInherit,

    /// <summary>Nothing.</summary>
    Explicit,

    /// <summary>As <see cref="AutoInherit"/>, and the fixable diagnostics too.</summary>
    AutoInheritAll,
}
