namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Checks of code fixes that a test leaves out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Every check is made.</summary>
    None = 0,

    /// <summary>Fix All in the document is not checked.</summary>
    SkipFixAllInDocumentCheck = 1,

    /// <summary>Fix All in the project is not checked.</summary>
    SkipFixAllInProjectCheck = 2,

    /// <summary>Fix All in the solution is not checked.</summary>
    SkipFixAllInSolutionCheck = 4,

    /// <summary>Fix All is not checked.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Only the first diagnostic that has a fix is fixed, and once.</summary>
    FixOne = 8,
}
