using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>A declaration to mend, as it stands in a solution.</summary>
/// <param name="Document">The file.</param>
/// <param name="Declaration">The declaration that the diagnostic stands at.</param>
/// <param name="Symbol">What it declares.</param>
/// <param name="Model">What the code around it means.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Mark">Where to find it again.</param>
internal sealed record MendTarget(Document Document, SyntaxNode Declaration, ISymbol Symbol, SemanticModel Model, PlanContext Plan, MendMark Mark)
{
    public Solution Solution => Document.Project.Solution;

    public PatternMismatch Mismatch => Mark.Mismatch;

    /// <summary>The target; null where the code or the plan does not let it be looked at.</summary>
    public static async Task<MendTarget?> TryCreateAsync(Document document, SyntaxNode declaration, MendMark mark, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && SymbolOf(declaration, model, cancellationToken) is { } symbol
        && await ProjectPlan.FindAsync(document.Project, cancellationToken).ConfigureAwait(false) is { } plan
            ? new MendTarget(document, declaration, symbol, model, plan, mark)
            : null;

    /// <summary>What a node declares; of a record's parameter its property.</summary>
    public static ISymbol? SymbolOf(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) => model.GetDeclaredSymbol(declaration, cancellationToken) switch
    {
        IParameterSymbol parameter => parameter.ContainingType?.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(property => property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) == declaration)),
        var symbol => symbol,
    };

    /// <summary>Whether the code still breaks what the diagnostic named.</summary>
    public bool IsBroken() =>
        (Symbol as INamedTypeSymbol ?? Symbol.ContainingType) is { } type
        && PatternAnalyzer.Find(type, Plan).Any(diagnostic => Mismatch.IsSaidBy(diagnostic, Symbol));

    /// <summary>The syntax of all parts of the declaration, each with its file.</summary>
    public IEnumerable<(Document Document, SyntaxNode Syntax)> Parts() => PartsOf(Symbol);

    /// <summary>The declarations of a symbol of this solution, each with its file.</summary>
    public IEnumerable<(Document Document, SyntaxNode Syntax)> PartsOf(ISymbol symbol)
    {
        foreach (var syntax in Declarations.SyntaxOf(symbol))
        {
            if (Solution.GetDocument(syntax.SyntaxTree) is { } document)
            {
                yield return (document, syntax);
            }
        }
    }
}
