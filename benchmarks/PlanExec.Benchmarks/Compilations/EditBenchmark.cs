using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>
/// What PlanExec adds to one edit of one file: an editor makes a new compilation with each, and asks for the diagnostics of the file that is shown. The file is bound
/// before, as the editor does for its own errors, so that what is measured is the analyzers' own work. By turns without analyzers, with processor times.
/// </summary>
internal static class EditBenchmark
{
    private const int LinesOfFile = 2_000;

    public static void Print(CompilationOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("planexec-edit-").FullName;
        try
        {
            var paths = new CodeGenerator(options.Lines, options.Components, options.Violations, seed: 1).Write(folder);
            var plan = PlanExecAnalyzers.OptionsWith(Path.Combine(folder, "plan.yaml"), GeneratedPlans.Boundaries(options.Components, 0, 0));
            var trees = paths.Select(path => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), path: path)).ToList();
            var large = Enlarge(trees[^1]);
            trees[^1] = large;
            var references = InstalledSdk.References.Select(path => MetadataReference.CreateFromFile(path));
            Compilation compilation = CSharpCompilation.Create("Shop", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            var empty = (DiagnosticAnalyzer)Activator.CreateInstance(Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "PlanExec.Yardsticks.dll")).GetType("PlanExec.Yardsticks.EmptyAnalyzer")!)!;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{trees.Count} files, {trees.Sum(tree => tree.GetText().Lines.Count)} lines; the edited file has {large.GetText().Lines.Count}\n\n| edit | empty analyzer | PlanExec | on top | in PlanExec's callbacks |\n|---|---|---|---|---|"));
            var number = 0;
            Show("in a body", options.Rounds * 4, Body);
            Show("of a declaration", options.Rounds, Declaration);

            void Show(string edit, int rounds, Func<SyntaxTree, int, SyntaxTree> change)
            {
                List<double> bare = [], whole = [], own = [];
                for (var round = -2; round < rounds; round++)
                {
                    var without = Measure(ref compilation, [empty], plan, change(compilation.SyntaxTrees.Last(), ++number));
                    var time = new CallbackTime();
                    var with = Measure(ref compilation, time.Of(PlanExecAnalyzers.Create()), plan, change(compilation.SyntaxTrees.Last(), ++number));
                    if (round >= 0)
                    {
                        bare.Add(without.TotalMilliseconds);
                        whole.Add(with.TotalMilliseconds);
                        own.Add(time.Total.TotalMilliseconds);
                    }
                }

                var (alone, together) = (bare.Order().ElementAt(rounds / 2), whole.Order().ElementAt(rounds / 2));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {edit} | {alone:F0} ms | {together:F0} ms | {together - alone:F0} ms | {own.Order().ElementAt(rounds / 2):F1} ms |"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static TimeSpan Measure(ref Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions plan, SyntaxTree edited)
    {
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Last(), edited);
        var model = compilation.GetSemanticModel(edited);
        model.GetDiagnostics();
        var host = compilation.WithAnalyzers(analyzers, plan);
        var before = Environment.CpuUsage.TotalTime;
        host.GetAnalyzerSyntaxDiagnosticsAsync(edited, CancellationToken.None).GetAwaiter().GetResult();
        host.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None).GetAwaiter().GetResult();
        return Environment.CpuUsage.TotalTime - before;
    }

    /// <summary>Repeats the methods of a file until it has as many lines as wanted.</summary>
    private static SyntaxTree Enlarge(SyntaxTree tree)
    {
        var root = tree.GetCompilationUnitRoot();
        var service = root.DescendantNodes().OfType<ClassDeclarationSyntax>().Last();
        var methods = service.Members.OfType<MethodDeclarationSyntax>().ToList();
        var lines = tree.GetText().Lines.Count;
        var copies = new List<MemberDeclarationSyntax>();
        for (var copy = 0; lines < LinesOfFile; copy++)
        {
            foreach (var method in methods)
            {
                copies.Add(method.WithIdentifier(SyntaxFactory.Identifier($"{method.Identifier.ValueText}Again{copy}")));
                lines += method.GetText().Lines.Count - 1;
            }
        }

        return tree.WithRootAndOptions(root.ReplaceNode(service, service.AddMembers([.. copies])), tree.Options);
    }

    private static SyntaxTree Body(SyntaxTree tree, int round) => Change(tree, body => body.IndexOf('{', StringComparison.Ordinal) + 1, $" _ = {round}; ");

    private static SyntaxTree Declaration(SyntaxTree tree, int round) => Change(tree, body => body.Length, $" private int more{round}; ");

    /// <summary>Types some text into, or behind, the last method of the file.</summary>
    private static SyntaxTree Change(SyntaxTree tree, Func<string, int> place, string typed)
    {
        var method = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Last(node => node.Body is not null);
        var text = tree.GetText();
        var start = method.Body!.SpanStart + place(method.Body.ToString());
        return tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, 0), typed)));
    }
}
