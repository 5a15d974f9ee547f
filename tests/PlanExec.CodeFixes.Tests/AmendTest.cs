using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Testing;

namespace PlanExec.CodeFixes.Tests;

/// <summary>Applies a fix that edits the plan to code in which <c>[|…|]</c> is reported, and holds the code against the edited plan again.</summary>
internal sealed class AmendTest<TAnalyzer, TCodeFix> : PlanCodeFixTest<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>A test of files of a plan; a file without text is none.</summary>
    public AmendTest(string kind, string source, params (string Path, string? Before, string? After)[] files)
    {
        CodeActionEquivalenceKey = kind;
        TestState.Sources.Add(source);
        FixedState.Sources.Add(source);
        foreach (var (path, before, after) in files)
        {
            Add(TestState, path, before);
            Add(FixedState, path, after);
        }
    }

    private static void Add(SolutionState state, string path, string? text)
    {
        if (text is not null)
        {
            state.AdditionalFiles.Add((path, text));
        }
    }
}
