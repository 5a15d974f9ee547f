using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Tests;

/// <summary>Runs each line of the tables by which users of other tools find what they had: what the plan's cell fits, and what it does not.</summary>
public sealed class ComingFromTests
{
    private const string Usings = "using System; using System.Threading; using System.Threading.Tasks;\n";

    private static readonly Dictionary<string, string> plans = new(StringComparer.Ordinal)
    {
        ["`types`"] = "patterns: {line: {types: CELL, must: {name: Never}}}",
        ["`members`"] = "patterns: {line: {members: CELL, must: {name: Never}}}",
        ["`apis`"] = "apis: [CELL]",
    };

    public static TheoryData<string, string, string, string, string> Lines
    {
        get
        {
            var lines = new TheoryData<string, string, string, string, string>();
            foreach (var path in Directory.EnumerateFiles(Path.Combine(Page.Root, "docs"), "coming-from-*.md").Order(StringComparer.Ordinal))
            {
                var kind = "";
                foreach (var row in File.ReadLines(path).Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)))
                {
                    kind = row.Length != 4 ? "" : plans.ContainsKey(row[1]) ? row[1] : kind;
                    if (kind.Length > 0 && row[1] != kind && !row[1].StartsWith("---", StringComparison.Ordinal))
                    {
                        lines.Add($"{Path.GetFileName(path)}: {row[0]}", kind, Code(row[1]), Code(row[2]), Code(row[3]));
                    }
                }
            }

            return lines;
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Line_means_what_it_says(string line, string kind, string cell, string fits, string doesNot)
    {
        var plan = "version: 1\n" + plans[kind].Replace("CELL", cell, StringComparison.Ordinal);
        Assert.True((await RunAsync(plan, fits)).Any(IsReport), $"{line}: the third column does not fit");
        Assert.False((await RunAsync(plan, doesNot)).Any(IsReport), $"{line}: the last column fits");
    }

    [Fact]
    public void There_are_pages_with_lines() => Assert.True(Lines.Count > 60);

    private static bool IsReport(Diagnostic diagnostic) => diagnostic.Id.StartsWith("PLAN2", StringComparison.Ordinal) || diagnostic.Id == DiagnosticIds.BannedApi;

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string plan, string code)
    {
        var text = Usings + (code.StartsWith("namespace", StringComparison.Ordinal) ? code : $"namespace Shop {{ {code} }}");
        var compilation = Analysis.Compile([("Line.cs", text)]);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var diagnostics = await Analysis.RunAsync(plan, compilation, Analysis.All);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id.StartsWith("PLAN000", StringComparison.Ordinal) && diagnostic.Severity == DiagnosticSeverity.Error);
        return diagnostics;
    }

    private static string Code(string cell) => cell.Trim('`');
}
