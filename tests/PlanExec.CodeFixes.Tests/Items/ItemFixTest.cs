using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Analyzers;
using PlanExec.Testing;

namespace PlanExec.CodeFixes.Tests.Items;

/// <summary>Applies a fix to a type of namespace <c>Shop.Orders</c> that is not as an item plans it, alone and by Fix All, and holds what results against the plan and the compiler.</summary>
internal sealed class ItemFixTest<TCodeFix> : PlanCodeFixTest<ItemStateAnalyzer, TCodeFix>
    where TCodeFix : CodeFixProvider, new()
{
    public const string Head = "version: 1\nusings: [System, System.Collections.Generic, System.Threading, System.Threading.Tasks]\ncomponents: {Orders: {namespaces: [Shop.Orders]}}\nitems:\n";

    private const string InNamespace = "namespace Shop.Orders;\n\n";

    /// <summary>Code before and after, in the file-scoped namespace; the same text says that nothing is offered.</summary>
    public static Task VerifyAsync(string code, string before, string after, string lineBreak = "\n") => VerifyPlanAsync(PlanOf(code), PlanOf(code), InNamespace + before, after.StartsWith("using", StringComparison.Ordinal) || after.StartsWith("namespace", StringComparison.Ordinal) ? after : InNamespace + after, lineBreak);

    /// <summary>Code before and after, beside another file that stays as it is.</summary>
    public static Task VerifyFilesAsync(string code, string before, string after, string other) => VerifyPlanAsync(PlanOf(code), PlanOf(code), InNamespace + before, after, "\n", other);

    /// <summary>The plan before and after, and code with the marks of what is told before.</summary>
    public static Task VerifyAmendAsync(string item, string amended, string source)
    {
        var after = System.Text.RegularExpressions.Regex.Replace(source, @"\{\|PLAN3003:(.*?)\|\}", "$1");
        return VerifyPlanAsync(Head + item, Head + amended, InNamespace + source, InNamespace + (item == amended ? source : after));
    }

    /// <summary>The plan before and after, and code with the marks of what is told before and of what is left.</summary>
    public static Task VerifyAmendPartlyAsync(string item, string amended, string source, string left) =>
        VerifyPlanAsync(Head + item, Head + amended, InNamespace + source, InNamespace + left, markup: MarkupMode.Allow);

    private static Task VerifyPlanAsync(string plan, string planAfter, string before, string after, string lineBreak = "\n", string? other = null, MarkupMode? markup = null)
    {
        var test = new ItemFixTest<TCodeFix>();
        test.FixedState.MarkupHandling = markup;
        test.TestState.AdditionalFiles.Add(("/plan.yaml", plan));
        test.FixedState.AdditionalFiles.Add(("/plan.yaml", planAfter));
        test.TestState.Sources.Add(("/0/Code.cs", before.ReplaceLineEndings(lineBreak)));
        test.FixedState.Sources.Add(("/0/Code.cs", after.ReplaceLineEndings(lineBreak)));
        if (other is not null)
        {
            test.TestState.Sources.Add(("/0/Other.cs", other));
            test.FixedState.Sources.Add(("/0/Other.cs", other));
        }

        return test.RunAsync(CancellationToken.None);
    }

    private static string PlanOf(string code) =>
        Head + "  ORD-1:\n    component: Orders\n    code: |\n" + string.Join("\n", code.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line)) + "\n";
}
