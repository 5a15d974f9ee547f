using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>PLAN1001 and PLAN1002: code that names a component which the plan does not let it use, or lets it come in without naming it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoundaryAnalyzer : PlanDiagnosticAnalyzer
{
    private static readonly SymbolDisplayFormat shortName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    private readonly bool isExhaustive;

    /// <summary>Creates the analyzer.</summary>
    public BoundaryAnalyzer()
        : this(isExhaustive: false)
    {
    }

    /// <summary>Creates one that looks at all code, whatever its names: the slow way, by which tests check the fast one.</summary>
    internal BoundaryAnalyzer(bool isExhaustive)
        : base(Descriptors.ForbiddenUse, Descriptors.InferredUse) => this.isExhaustive = isExhaustive;

    private protected override void Start(CompilationStartAnalysisContext context, PlanContext plan)
    {
        if (WatchedPairs.TryFind(plan, plan.Policy.IsLimited, context.CancellationToken) is { } watched)
        {
            var names = EntryNames.Collect(plan, watched, isExhaustive, context.CancellationToken);
            context.RegisterSemanticModelAction(tree => Analyze(tree, plan, watched, names));
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context, PlanContext plan, WatchedPairs watched, EntryNames names)
    {
        var last = default(SyntaxToken);
        foreach (var (from, use) in new TreeUses(context.SemanticModel, plan.Components, watched, names, context.CancellationToken).Find())
        {
            // One token is one fault, however many components it names.
            if (use.Token != last)
            {
                last = use.Token;
                var declaration = InnermostDeclarationOf(use.Token);
                var user = declaration is null ? null : context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken);
                context.ReportDiagnostic(ToDiagnostic(use, user, from, plan));
            }
        }
    }

    private static Diagnostic ToDiagnostic(Use use, ISymbol? user, Component from, PlanContext plan)
    {
        var verdict = plan.Policy.Decide(from, use.To, plan.Plan.Boundaries.Allow.Contains);
        return Diagnostic.Create(
            use.IsInferred ? Descriptors.InferredUse : Descriptors.ForbiddenUse,
            use.Token.GetLocation(),
            additionalLocations: [verdict.DecidedBy.ToLocation()],
            properties: ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.From, from.Name.Value)
                .Add(DiagnosticProperties.To, use.To.Name.Value),
            user?.ToDisplayString(shortName) ?? plan.Compilation.AssemblyName,
            from.Name.Value,
            use.Symbol.ToDisplayString(shortName),
            use.To.Name.Value,
            verdict.Reason == VerdictReason.Forbid ? "forbids" : "does not allow",
            VerdictText.Permissions(plan.Policy, from),
            VerdictText.Grounds(verdict.Decision, verdict.Because, verdict.DecidedBy));
    }

    /// <summary>The type in which a token stands. Extension blocks have no name; what stands in them belongs to the type around.</summary>
    private static SyntaxNode? InnermostDeclarationOf(SyntaxToken token) => token.Parent!.AncestorsAndSelf().FirstOrDefault(node => node
        is ClassDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax
        or EnumDeclarationSyntax or DelegateDeclarationSyntax);
}
