using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;
using PlanExec.Benchmarks.Compilations;
using PlanExec.CodeFixes;
using PlanExec.CodeFixes.Building;

namespace PlanExec.Benchmarks.Building;

/// <summary>
/// What the loop takes from choosing "Implement plan item" to the edit, without the model's own time: the model answers at once. A solution of 100 projects, a component each; the diagnostics
/// of the item's project are known before, as in an editor that shows its lightbulb.
/// </summary>
internal static class BuildBenchmark
{
    private const int Projects = 100;
    private const int Items = 6;

    public static async Task PrintAsync(int lines)
    {
        var folder = Directory.CreateTempSubdirectory("planexec-build-").FullName;
        try
        {
            var paths = new CodeGenerator(lines, Projects, violations: 0, seed: 1).Write(folder);
            using var workspace = new AdhocWorkspace();
            var solution = SolutionOf(workspace, paths, PlanText());
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{Projects} projects, {paths.Count} files, {paths.Sum(path => File.ReadLines(path).Count())} lines\n\n| item | time | CPU | brief | memory on top | ends |\n|---|---|---|---|---|---|"));
            var number = 0;
            for (var item = 0; item < Items; item++)
            {
                // The second and the third are of the same project, as they are when somebody builds one after the other.
                var project = solution.Projects.Single(candidate => candidate.Name == $"C{50 + (item / 3)}");
                await ShowAsync(project);
                var client = new Prompt($"```csharp\npublic sealed class Planned{item} {{ public int Count(int first) => first + {++number}; }}\n```");
                var settings = new BuildSettings { Client = client, Redact = Redaction.Redact, Budget = new BuildBudget(), Cache = new AnswerCache(folder: null) };
                GC.Collect();
                var (memory, cpu, watch) = (GC.GetTotalMemory(forceFullCollection: true), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
                var outcome = await new BuildLoop(settings).BuildAsync(project, $"I-{item}", progress: null, CancellationToken.None);
                watch.Stop();
                var used = Environment.CpuUsage.TotalTime - cpu;
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {item + 1} | {watch.ElapsedMilliseconds} ms | {used.TotalMilliseconds:F0} ms | {client.Tokens} tokens | {(GC.GetTotalMemory(forceFullCollection: false) - memory) / 1048576} MB | {(outcome.IsAccepted ? "built" : outcome.Sentence)} |"));
                solution = outcome.Solution;
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string PlanText()
    {
        var text = new StringBuilder(GeneratedPlans.Boundaries(Projects, 0, 0)).Append("items:\n");
        for (var item = 0; item < Items; item++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                  I-{{item}}:
                    title: Counts
                    component: C{{50 + (item / 3)}}
                    behavior: Counts on from the first.
                    code: |
                      public sealed class Planned{{item}}
                      {
                          public int Count(int first);
                      }

                """);
        }

        return text.ToString();
    }

    private static Solution SolutionOf(AdhocWorkspace workspace, IReadOnlyList<string> paths, string plan)
    {
        MetadataReference[] references = [.. InstalledSdk.References.Select(path => MetadataReference.CreateFromFile(path))];
        var byProject = paths.ToLookup(path => Path.GetFileName(Path.GetDirectoryName(path)!), StringComparer.Ordinal);
        var ids = Enumerable.Range(0, Projects).Select(_ => ProjectId.CreateNewId()).ToArray();
        var solution = workspace.CurrentSolution;
        for (var i = 0; i < Projects; i++)
        {
            var name = $"C{i}";
            var folder = Path.GetDirectoryName(byProject[name].First())!;
            solution = solution.AddProject(ProjectInfo.Create(
                ids[i],
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                filePath: Path.Combine(folder, name + ".csproj"),
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
                documents: byProject[name].Select(path => DocumentInfo.Create(
                    DocumentId.CreateNewId(ids[i]), Path.GetFileName(path), loader: TextLoader.From(TextAndVersion.Create(SourceText.From(File.ReadAllText(path), Encoding.UTF8), VersionStamp.Default)), filePath: path)),
                projectReferences: Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Select(used => new ProjectReference(ids[used])),
                metadataReferences: references,
                additionalDocuments:
                [
                    DocumentInfo.Create(
                        DocumentId.CreateNewId(ids[i]), "plan.yaml", loader: TextLoader.From(TextAndVersion.Create(SourceText.From(plan, Encoding.UTF8), VersionStamp.Default)), filePath: Path.Combine(Path.GetDirectoryName(folder)!, "plan.yaml")),
                ]));
        }

        return solution;
    }

    /// <summary>What an editor has done before anybody can choose.</summary>
    private static async Task ShowAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(PlanDiagnosticAnalyzer).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(PlanDiagnosticAnalyzer)) && !type.IsAbstract)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        compilation!.GetDiagnostics();
        await compilation.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>Answers at once.</summary>
    private sealed class Prompt(string answer) : IModelClient
    {
        public int Tokens { get; private set; }

        public Task<ModelInForce?> FindModelAsync(CancellationToken cancellationToken) => Task.FromResult<ModelInForce?>(null);

        public Task<ModelReply> AskAsync(ModelRequest request, IProgress<int>? tokensReceived, CancellationToken cancellationToken)
        {
            Tokens = request.Messages.Sum(message => BuildBudget.Estimate(message.Text));
            return Task.FromResult(new ModelReply(answer, null, null, "none", Tokens));
        }
    }
}
