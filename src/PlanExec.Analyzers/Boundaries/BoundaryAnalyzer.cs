using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN1001: code that names a component which the plan does not let it use.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoundaryAnalyzer : PlanDiagnosticAnalyzer
{
    private static readonly SymbolDisplayFormat shortName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>Creates the analyzer.</summary>
    public BoundaryAnalyzer()
        : base(Descriptors.ForbiddenUse)
    {
    }

    private protected override void Start(CompilationStartAnalysisContext context, PlanContext plan)
    {
        if (CandidateNames.TryCollect(plan, context.CancellationToken) is { } names)
        {
            context.RegisterSemanticModelAction(tree => Analyze(tree, plan, names));
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, PlanContext plan, CandidateNames names)
    {
        var model = context.SemanticModel;
        var last = default(SyntaxToken);
        foreach (var use in new NamedUses(model, plan.Components, names, context.CancellationToken).Find())
        {
            // One token is one fault, however many components it names.
            if (use.Token == last)
            {
                continue;
            }

            var user = OutermostDeclarationOf(use.Token) is { } declaration ? model.GetDeclaredSymbol(declaration, context.CancellationToken) : null;
            if (OwnerOf(user, plan) is { } from && plan.Policy.Decide(from, use.To) is { IsAllowed: false } verdict)
            {
                last = use.Token;
                var name = InnermostDeclarationOf(use.Token) is { } inner ? model.GetDeclaredSymbol(inner, context.CancellationToken) : null;
                context.ReportDiagnostic(ToDiagnostic(use, name, from, verdict, plan));
            }
        }
    }

    /// <summary>Top-level statements and attributes of the assembly stand in no type: they belong to whoever owns the global namespace.</summary>
    private static Component? OwnerOf(ISymbol? user, PlanContext plan) =>
        user is null ? plan.Components.OwnerOf(plan.Compilation.Assembly.GlobalNamespace) : plan.Components.OwnerOf(user);

    private static Diagnostic ToDiagnostic(NamedUse use, ISymbol? user, Component from, Verdict verdict, PlanContext plan) => Diagnostic.Create(
        Descriptors.ForbiddenUse,
        use.Token.GetLocation(),
        additionalLocations: [verdict.DecidedBy.ToLocation()],
        properties: ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.From, from.Name.Value)
            .Add(DiagnosticProperties.To, use.To.Name.Value),
        user?.ToDisplayString(shortName) ?? plan.Compilation.AssemblyName,
        from.Name.Value,
        use.Target.ToDisplayString(shortName),
        use.To.Name.Value,
        verdict.Reason == VerdictReason.Forbid ? "forbids" : "does not allow",
        VerdictText.Permissions(plan.Policy, from),
        VerdictText.Grounds(verdict.Decision, verdict.Because, verdict.DecidedBy));

    private static SyntaxNode? OutermostDeclarationOf(SyntaxToken token) => TypeDeclarationsOf(token).LastOrDefault();

    private static SyntaxNode? InnermostDeclarationOf(SyntaxToken token) => TypeDeclarationsOf(token).FirstOrDefault();

    /// <summary>Innermost first. Extension blocks have no name; what stands in them belongs to the type around.</summary>
    private static IEnumerable<SyntaxNode> TypeDeclarationsOf(SyntaxToken token) => token.Parent!.AncestorsAndSelf().Where(node => node
        is ClassDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax
        or EnumDeclarationSyntax or DelegateDeclarationSyntax);
}
