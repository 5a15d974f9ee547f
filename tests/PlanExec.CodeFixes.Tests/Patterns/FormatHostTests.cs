using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers.Patterns;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes.Tests.Patterns;

/// <summary>What <c>dotnet format</c> does: it asks about the first diagnostic, takes the key of the first action, and writes changed files.</summary>
public sealed class FormatHostTests
{
    /// <summary>The program is known by the assembly that it runs.</summary>
    static FormatHostTests() => AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("dotnet-format"), AssemblyBuilderAccess.Run);

    [Fact]
    public async Task The_first_diagnostic_may_be_one_that_nothing_mends() => Assert.Equal(
        ["class A { } class B : A { } sealed class C { }"],
        await FormatAsync(new ChangeModifiersCodeFixProvider(), "types: {name: [A, C]}, must: {be: sealed}", "class A { } class B : A { } class C { }"));

    [Fact]
    public async Task No_type_is_lost_with_a_file_that_is_not_written() => Assert.Equal(
        ["class A { } class B { }"],
        await FormatAsync(new MoveToFileCodeFixProvider(), "types: {name: B}, must: {place: file-named-as-type}", "class A { } class B { }"));

    private static async Task<IEnumerable<string>> FormatAsync(PatternCodeFixProvider provider, string pattern, string code)
    {
        using var workspace = new AdhocWorkspace(MefHostServices.DefaultHost, "MSBuildWorkspace");
        var project = workspace.AddProject("Project", LanguageNames.CSharp)
            .WithMetadataReferences(Net80.References.All)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("A.cs", code, filePath: "/A.cs").Project
            .AddAdditionalDocument("plan.yaml", SourceText.From($"version: 1\npatterns:\n  known: {{because: It is a test, {pattern}}}\n"), filePath: "/plan.yaml").Project;
        var document = project.Documents.Single();
        var diagnostics = await (await project.GetCompilationAsync())!.WithAnalyzers([new PatternAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var first = diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).First();
        string? key = null;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => key ??= action.EquivalenceKey, CancellationToken.None));
        Assert.NotNull(key);

        var context = new FixAllContext(document, provider, FixAllScope.Solution, key, provider.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        var all = (await provider.GetFixAllProvider().GetFixAsync(context))!;
        var changed = (await all.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return await Task.WhenAll(changed.Projects.Single().Documents.Select(async written => (await written.GetTextAsync()).ToString()));
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
