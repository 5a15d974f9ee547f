using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN1005: hand-written code that no component contains, once a namespace.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnassignedCodeAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public UnassignedCodeAnalyzer()
        : base(Descriptors.UnassignedCode)
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        if (plan.Plan.Components.Count == 0 || plan.Plan.Boundaries.Unassigned == UnassignedCode.Ignore || plan.MayLackComponents)
        {
            return;
        }

        var options = analysis.Options.AnalyzerConfigOptionsProvider;
        var found = new MadeOnce<ILookup<SyntaxTree, Diagnostic>>(cancellationToken => Find(plan, options, cancellationToken));
        analysis.OnTree((tree, cancellationToken) => found.Get(cancellationToken)[tree]);
    }

    private static ILookup<SyntaxTree, Diagnostic> Find(PlanContext plan, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        var handWritten = new Dictionary<SyntaxTree, bool>();
        return ComponentMap.NamespacesWithTypes(plan.Compilation.Assembly)
            .Select(container => plan.Components.WithoutOwnerIn(container)
                .Where(type => !type.IsImplicitlyDeclared || type.DeclaringSyntaxReferences.Length > 0)
                .SelectMany(type => type.DeclaringSyntaxReferences.Select(reference => (Type: type, Reference: reference)))
                .Where(declared => IsHandWritten(declared.Reference.SyntaxTree))
                .OrderBy(declared => declared.Reference.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(declared => declared.Reference.Span.Start)
                .FirstOrDefault())
            .Where(first => first.Type is not null)
            .ToLookup(first => first.Reference.SyntaxTree, first => Report(plan, first.Type, first.Reference.GetSyntax(cancellationToken)));

        bool IsHandWritten(SyntaxTree tree)
        {
            if (!handWritten.TryGetValue(tree, out var isHandWritten))
            {
                handWritten.Add(tree, isHandWritten = !GeneratedCode.Is(tree, options, cancellationToken));
            }

            return isHandWritten;
        }
    }

    private static Diagnostic Report(PlanContext plan, INamedTypeSymbol type, SyntaxNode declaration)
    {
        var container = type.ContainingNamespace.IsGlobalNamespace ? NamePattern.GlobalNamespace : type.ContainingNamespace.ToDisplayString();
        return PlanDiagnostic.Create(
            plan.Plan,
            Descriptors.UnassignedCode,
            PlaceOf(declaration),
            additionalLocations: [],
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Namespace, type.ContainingNamespace.IsGlobalNamespace ? "" : container),
            plan.Plan.Boundaries.Unassigned == UnassignedCode.Error ? new Located<PlanSeverity>(PlanSeverity.Error, default) : null,
            type.Name,
            container,
            plan.Compilation.AssemblyName);
    }

    /// <summary>The namespace's name; in the global namespace the type's, or the first statement.</summary>
    private static Location PlaceOf(SyntaxNode declaration) => (declaration.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>(), declaration) switch
    {
        ({ } container, _) => container.Name.GetLocation(),
        (_, BaseTypeDeclarationSyntax type) => type.Identifier.GetLocation(),
        (_, DelegateDeclarationSyntax type) => type.Identifier.GetLocation(),
        (_, CompilationUnitSyntax file) => file.Members.OfType<GlobalStatementSyntax>().First().GetFirstToken().GetLocation(),
        _ => declaration.GetFirstToken().GetLocation(),
    };
}
