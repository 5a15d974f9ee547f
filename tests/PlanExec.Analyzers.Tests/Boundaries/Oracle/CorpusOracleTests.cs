using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>
/// The oracle over code that nobody wrote for it: each folder named by PLANEXEC_ORACLE_CORPUS (several with the path separator between them) is one project, held against the plan
/// PLANEXEC_ORACLE_PLAN. References other than the framework's are not known, so the code has errors; both ways see the same ones.
/// </summary>
public sealed class CorpusOracleTests(ITestOutputHelper output)
{
    private static readonly string[] folders = [.. (Environment.GetEnvironmentVariable("PLANEXEC_ORACLE_CORPUS") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];

    [CorpusFact]
    public async Task Filtering_by_names_misses_nothing_in_a_corpus()
    {
        var plan = await File.ReadAllTextAsync(Environment.GetEnvironmentVariable("PLANEXEC_ORACLE_PLAN") ?? throw new InvalidOperationException("PLANEXEC_ORACLE_PLAN names no plan."));
        foreach (var folder in folders)
        {
            var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);
            var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
                .ToList();
            var compilation = CSharpCompilation.Create(
                Path.GetFileName(folder), trees, Net80.References.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

            var result = await Oracle.CompareAsync(plan, compilation);

            output.WriteLine($"{folder}: {trees.Count} files, {trees.Sum(tree => tree.GetText().Lines.Count)} lines");
            output.WriteLine(string.Join("\n", result.Reports.GroupBy(report => report.Id).Select(group => $"{group.Key}: {group.Count()}").Order(StringComparer.Ordinal)));
            output.WriteLine(string.Join("\n", Oracle.TextsOf(result.Reports).Take(20)));
            Assert.True(result.Differences.Count == 0, string.Join("\n", result.Differences.Take(50)));
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class CorpusFactAttribute : FactAttribute
    {
        public CorpusFactAttribute() => Skip = folders.Length == 0 ? "PLANEXEC_ORACLE_CORPUS names no folder." : null;
    }
}
