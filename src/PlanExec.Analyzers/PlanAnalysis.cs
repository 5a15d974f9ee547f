using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Analyzers;

/// <summary>
/// What analyzers look at in one compilation, and what they find there. In builds and editors Roslyn calls it. It also runs by itself: Roslyn has the compiler bind all bodies before
/// it calls an analyzer, and who wants to know only what PlanExec finds need not wait for that.
/// </summary>
/// <remarks>
/// While an analyzer says what it looks at, Roslyn holds all others back, and the compiler goes ahead of them. So what takes time to find out is found out where it is first needed
/// (<see cref="MadeOnce{T}"/>).
/// </remarks>
internal sealed class PlanAnalysis(AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly List<Func<SyntaxTree, CancellationToken, IEnumerable<Diagnostic>>> ofTrees = [];
    private readonly List<Func<SemanticModel, CancellationToken, IEnumerable<Diagnostic>>> ofCode = [];
    private readonly List<Func<INamedTypeSymbol, IEnumerable<Diagnostic>>> ofTypes = [];
    private readonly List<Func<string, IEnumerable<Diagnostic>>> ofAdditionalFiles = [];
    private readonly List<Func<CancellationToken, IEnumerable<Diagnostic>>> atEnd = [];

    public AnalyzerOptions Options => options;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Looks at each file without asking what its code means.</summary>
    public void OnTree(Func<SyntaxTree, CancellationToken, IEnumerable<Diagnostic>> find) => ofTrees.Add(find);

    /// <summary>Looks at each file with what its code means, several at once and in any order.</summary>
    public void OnCode(Func<SemanticModel, CancellationToken, IEnumerable<Diagnostic>> find) => ofCode.Add(find);

    /// <summary>Looks at each type that the compilation declares, nested ones too.</summary>
    public void OnType(Func<INamedTypeSymbol, IEnumerable<Diagnostic>> find) => ofTypes.Add(find);

    /// <summary>Looks at each additional file, by its path.</summary>
    public void OnAdditionalFile(Func<string, IEnumerable<Diagnostic>> find) => ofAdditionalFiles.Add(find);

    /// <summary>Looks at what was collected, behind all else.</summary>
    public void AtEnd(Func<CancellationToken, IEnumerable<Diagnostic>> find) => atEnd.Add(find);

    /// <summary>Lets Roslyn call it.</summary>
    public void Register(CompilationStartAnalysisContext context)
    {
        foreach (var find in ofTrees)
        {
            context.RegisterSyntaxTreeAction(tree => Report(find(tree.Tree, tree.CancellationToken), tree.ReportDiagnostic));
        }

        foreach (var find in ofCode)
        {
            context.RegisterSemanticModelAction(code => Report(find(code.SemanticModel, code.CancellationToken), code.ReportDiagnostic));
        }

        foreach (var find in ofTypes)
        {
            context.RegisterSymbolAction(type => Report(find((INamedTypeSymbol)type.Symbol), type.ReportDiagnostic), SymbolKind.NamedType);
        }

        foreach (var find in ofAdditionalFiles)
        {
            context.RegisterAdditionalFileAction(file => Report(find(file.AdditionalFile.Path), file.ReportDiagnostic));
        }

        foreach (var find in atEnd)
        {
            context.RegisterCompilationEndAction(end => Report(find(end.CancellationToken), end.ReportDiagnostic));
        }
    }

    /// <summary>Runs it over a compilation. Severities and suppressions are not applied yet.</summary>
    public IEnumerable<Diagnostic> Run(Compilation compilation)
    {
        var trees = compilation.SyntaxTrees.AsParallel().AsOrdered().WithCancellation(cancellationToken).SelectMany(tree => ofTrees
            .SelectMany(find => find(tree, cancellationToken))
            .Concat(ofCode.Count == 0 ? [] : OfCode(compilation.GetSemanticModel(tree))));
        var types = ofTypes.Count == 0 ? [] : TypesIn(compilation).SelectMany(type => ofTypes.SelectMany(find => find(type)));
        var files = options.AdditionalFiles.SelectMany(file => ofAdditionalFiles.SelectMany(find => find(file.Path)));
        Diagnostic[] found = [.. trees, .. types, .. files];
        return found.Concat(atEnd.SelectMany(find => find(cancellationToken)));

        IEnumerable<Diagnostic> OfCode(SemanticModel model) => ofCode.SelectMany(find => find(model, cancellationToken));
    }

    private IEnumerable<INamedTypeSymbol> TypesIn(Compilation compilation)
    {
        foreach (var container in NamespaceSearch.WithNested(compilation.Assembly.GlobalNamespace))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var type in container.GetTypeMembers().SelectMany(NamespaceSearch.WithNested))
            {
                yield return type;
            }
        }
    }

    private static void Report(IEnumerable<Diagnostic> found, Action<Diagnostic> report)
    {
        foreach (var diagnostic in found)
        {
            report(diagnostic);
        }
    }
}
