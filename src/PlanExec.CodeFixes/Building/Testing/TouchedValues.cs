using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// The values of a test that the item may have touched: those that stand in a statement with a use of the item, and those that stand in one with such a value. It errs on the side of the test:
/// what code of the solution gives may depend on the item, too.
/// </summary>
internal sealed class TouchedValues
{
    private readonly HashSet<ISymbol> touched = new(SymbolEqualityComparer.Default);
    private readonly Func<SyntaxNode, bool> uses;
    private readonly Func<SyntaxNode, ISymbol?> symbolOf;
    private readonly Func<ISymbol, bool> isOfTests;

    /// <summary>Follows the values through the code of a test.</summary>
    /// <param name="code">The declarations that it runs.</param>
    /// <param name="uses">Whether a piece of code uses the item.</param>
    /// <param name="symbolOf">What a name stands for.</param>
    /// <param name="declaredBy">What a node declares.</param>
    /// <param name="isOfTests">Whether a symbol is of the type of tests itself.</param>
    public TouchedValues(IEnumerable<SyntaxNode> code, Func<SyntaxNode, bool> uses, Func<SyntaxNode, ISymbol?> symbolOf, Func<SyntaxNode, ISymbol?> declaredBy, Func<ISymbol, bool> isOfTests)
    {
        this.uses = uses;
        this.symbolOf = symbolOf;
        this.isOfTests = isOfTests;
        var groups = code.SelectMany(GroupsOf)
            .Distinct()
            .Select(group => (Uses: uses(group), Values: ValuesIn(group, declaredBy)))
            .Where(group => group.Values.Count > 0)
            .ToList();
        bool isMore;
        do
        {
            isMore = false;
            foreach (var group in groups.Where(group => group.Uses || group.Values.Overlaps(touched)))
            {
                var before = touched.Count;
                touched.UnionWith(group.Values);
                isMore |= touched.Count > before;
            }
        }
        while (isMore);
    }

    /// <summary>Whether what an assertion looks at may depend on the item.</summary>
    public bool MayReach(SyntaxNode assertion) => uses(assertion) || assertion.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(symbolOf).OfType<ISymbol>().Any(symbol =>
        touched.Contains(symbol)
        || (symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol && symbol.Locations.Any(place => place.IsInSource) && !isOfTests(symbol) && !IsOfAssertions(symbol)));

    private static bool IsOfAssertions(ISymbol symbol) => symbol is IMethodSymbol method && (TestAssertions.Is(method) || TestAssertions.IsOfAssert(method));

    /// <summary>The smallest pieces of code that run as one: statements without those within them, and initial values.</summary>
    private static IEnumerable<SyntaxNode> GroupsOf(SyntaxNode declaration) => declaration.DescendantNodesAndSelf()
        .Where(node => node is ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or VariableDeclaratorSyntax or ArrowExpressionClauseSyntax or PropertyDeclarationSyntax
            or ForEachStatementSyntax or UsingStatementSyntax or IfStatementSyntax or ParameterSyntax or ConstructorInitializerSyntax or ThrowStatementSyntax or YieldStatementSyntax);

    private HashSet<ISymbol> ValuesIn(SyntaxNode group, Func<SyntaxNode, ISymbol?> declaredBy)
    {
        var values = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var node in group.DescendantNodesAndSelf())
        {
            var symbol = node switch
            {
                SimpleNameSyntax name => symbolOf(name),
                VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or PropertyDeclarationSyntax => declaredBy(node),
                _ => null,
            };
            if (symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol || (symbol is IPropertySymbol or IMethodSymbol && isOfTests(symbol)))
            {
                values.Add(symbol.OriginalDefinition);
            }

            // What a helper gets is what its callers hand over.
            if (symbol is IMethodSymbol helper && isOfTests(helper))
            {
                values.UnionWith(helper.OriginalDefinition.Parameters);
            }
        }

        return values;
    }
}
