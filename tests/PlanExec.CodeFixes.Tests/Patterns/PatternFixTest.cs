using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Analyzers.Patterns;
using PlanExec.Testing;

namespace PlanExec.CodeFixes.Tests.Patterns;

/// <summary>Applies a fix to code that breaks a pattern, alone and by Fix All, and holds the result against the plan and the compiler.</summary>
internal sealed class PatternFixTest<TCodeFix> : PlanCodeFixTest<PatternAnalyzer, TCodeFix>
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>A test with one pattern, of which the plan says what <paramref name="pattern"/> says.</summary>
    public PatternFixTest(string pattern, params (string Path, string Text)[] sources)
    {
        TestState.AdditionalFiles.Add(("/plan.yaml", pattern.StartsWith("version", StringComparison.Ordinal) ? pattern : $"version: 1\npatterns:\n  known: {{because: It is a test, {pattern}}}\n"));

        // A pattern may ask for what Roslyn can't leave out: the pragma would have to stand before code that moves.
        TestBehaviors |= TestBehaviors.SkipSuppressionCheck;
        foreach (var source in sources)
        {
            TestState.Sources.Add(source);
        }
    }

    /// <summary>One file before and after; the same text says that nothing is offered.</summary>
    public static Task VerifyAsync(string pattern, string before, string after) =>
        VerifyAsync(pattern, [("/0/Code.cs", before)], [("/0/Code.cs", after)]);

    /// <summary>Files before and after.</summary>
    public static Task VerifyAsync(string pattern, (string Path, string Text)[] before, (string Path, string Text)[] after)
    {
        var test = new PatternFixTest<TCodeFix>(pattern, before);
        foreach (var source in after)
        {
            test.FixedState.Sources.Add(source);
        }

        return test.RunAsync(CancellationToken.None);
    }
}
