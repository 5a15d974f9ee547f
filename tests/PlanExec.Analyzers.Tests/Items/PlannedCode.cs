using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests.Items;

/// <summary>Holds code of namespace <c>Shop.Orders</c> against the C# of one item.</summary>
internal static class PlannedCode
{
    /// <summary>A plan with one item.</summary>
    public static string Plan(string code, string further = "") => $$$"""
        version: 1
        usings: [System, System.Collections.Generic, System.Threading, System.Threading.Tasks]
        components: {Orders: {namespaces: [Shop.Orders]}}
        items:
          ORD-1:
            component: Orders
        {{{further}}}
            code: |
        {{{string.Join("\n", code.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line))}}}
        """;

    /// <summary>Verifies the marks in code, which stands in the namespace.</summary>
    public static Task VerifyAsync(string code, string source, string further = "") => PlanTest<ItemStateAnalyzer>.VerifyAsync(Plan(code, further), InNamespace(source));

    /// <summary>What is said about code, id and message, in the order of the text.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string code, string source, string further = "")
    {
        var found = await Analysis.RunAsync(Plan(code, further), Analysis.Compile([("Code.cs", InNamespace(source))]), [new ItemStateAnalyzer()]);
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    /// <summary>In what one declaration differs.</summary>
    public static async Task<string> DifferenceAsync(string code, string source)
    {
        var message = Assert.Single(await FindAsync(code, source));
        Assert.StartsWith("PLAN3003: '", message, StringComparison.Ordinal);
        const string before = " is not as plan item ORD-1 has it: ";
        var start = message.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return message[start..message.IndexOf("; the plan has", StringComparison.Ordinal)];
    }

    public static string InNamespace(string source) => "using System; using System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\nnamespace Shop.Orders\n{\n" + source + "\n}";
}
