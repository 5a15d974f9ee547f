using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>The code that a test runs, as far as it stands in the type of tests: its own, and that of the members which it uses.</summary>
internal sealed class TestBody
{
    private readonly PlanContext plan;
    private readonly CancellationToken cancellationToken;
    private readonly INamedTypeSymbol type;
    private readonly Analyzers.PlannedTypes planned;
    private readonly List<SyntaxNode> reached = [];
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];

    public TestBody(MethodDeclarationSyntax test, INamedTypeSymbol type, PlannedItem item, PlanContext plan, CancellationToken cancellationToken)
    {
        this.plan = plan;
        this.type = type;
        planned = new Analyzers.PlannedTypes(item.Types);
        this.cancellationToken = cancellationToken;
        Reach(test);

        // Before each test its type is constructed.
        foreach (var constructor in type.InstanceConstructors.SelectMany(constructor => constructor.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax(cancellationToken)).OfType<ConstructorDeclarationSyntax>())
        {
            Reach(constructor);
        }
    }

    /// <summary>The calls that it makes.</summary>
    public IEnumerable<(InvocationExpressionSyntax Syntax, IMethodSymbol Method)> Calls() => reached
        .SelectMany(node => node.DescendantNodes().OfType<InvocationExpressionSyntax>())
        .Select(call => (call, SymbolOf(call) as IMethodSymbol))
        .Where(call => call.Item2 is not null)
        .Select(call => (call.call, call.Item2!));

    /// <summary>Whether it calls or reads a member of a type of the item. To name the type is not enough.</summary>
    public bool UsesItem() => reached.Any(UsesItem);

    /// <summary>The assertions about something that could be otherwise and may depend on the item.</summary>
    public IEnumerable<SyntaxNode> Assertions(TestFramework framework)
    {
        var touched = new TouchedValues(reached, UsesItem, SymbolOf, DeclaredBy, symbol => IsWithin(symbol.ContainingType));
        return Calls()
            .Where(call => TestAssertions.Is(call.Method) && !IsVain(call.Syntax) && touched.MayReach(WholeOf(call.Syntax)))
            .Select(call => (SyntaxNode)call.Syntax)
            .Concat(framework.Method is null ? reached.SelectMany(node => node.DescendantNodes()).Where(node => node is ThrowStatementSyntax or ThrowExpressionSyntax && IsConditional(node)) : []);
    }

    /// <summary>A <c>catch</c> that hides what assertions throw; null where there is none.</summary>
    public SyntaxNode? Swallowed() => reached
        .SelectMany(node => node.DescendantNodes().OfType<TryStatementSyntax>())
        .Where(attempt => attempt.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => SymbolOf(call) is IMethodSymbol method && TestAssertions.Is(method)))
        .SelectMany(attempt => attempt.Catches)
        .FirstOrDefault(clause => (clause.Declaration is null || NameOf(clause.Declaration.Type) is nameof(Exception) or nameof(SystemException) || NameOf(clause.Declaration.Type).EndsWith("AssertionException", StringComparison.Ordinal))
            && !clause.Block.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax));

    private void Reach(SyntaxNode declaration)
    {
        if (reached.Contains(declaration))
        {
            return;
        }

        reached.Add(declaration);
        foreach (var name in declaration.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = SymbolOf(name);
            if (symbol is not (null or INamedTypeSymbol) && IsWithin(symbol.ContainingType))
            {
                foreach (var member in symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).Where(member => member is MemberDeclarationSyntax or VariableDeclaratorSyntax))
                {
                    Reach(member);
                }
            }
            else if (symbol is INamedTypeSymbol nested && IsWithin(nested.ContainingType))
            {
                foreach (var reference in nested.DeclaringSyntaxReferences)
                {
                    Reach(reference.GetSyntax(cancellationToken));
                }
            }
        }
    }

    private bool IsWithin(INamedTypeSymbol? container)
    {
        for (; container is not null; container = container.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(container.OriginalDefinition, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an assertion is about constants only, or holds a value against itself.</summary>
    private bool IsVain(InvocationExpressionSyntax assertion)
    {
        var whole = WholeOf(assertion);
        return (assertion.ArgumentList.Arguments is [var first, var second, ..] && SyntaxFactory.AreEquivalent(first.Expression, second.Expression))
            || !whole.DescendantNodesAndSelf().Any(node => !IsNameOf(node) && Varies(node));
    }

    /// <summary>An assertion with the calls that it is chained to.</summary>
    private static SyntaxNode WholeOf(InvocationExpressionSyntax assertion)
    {
        SyntaxNode whole = assertion;
        while (whole.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or AwaitExpressionSyntax or ConditionalAccessExpressionSyntax)
        {
            whole = whole.Parent;
        }

        return whole;
    }

    private bool UsesItem(SyntaxNode code) => code.DescendantNodesAndSelf()
        .Where(node => node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or AttributeSyntax or BinaryExpressionSyntax)
        .Where(node => !IsNameOf(node))
        .Select(SymbolOf)
        .Any(symbol => symbol is not (null or INamedTypeSymbol) && symbol.ContainingType is { } container && plan.Components.OwnerOf(container) is { } owner && planned.Of(container.OriginalDefinition, owner).Any());

    private ISymbol? DeclaredBy(SyntaxNode node) => ModelOf(node).GetDeclaredSymbol(node, cancellationToken);

    /// <summary>Whether a node of an assertion stands for something that no one knows before the test runs.</summary>
    private bool Varies(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax creation => SymbolOf(creation) is { ContainingType.SpecialType: SpecialType.None },
        SimpleNameSyntax name => SymbolOf(name) switch
        {
            ILocalSymbol local => !local.IsConst && !IsConstant(local),
            IParameterSymbol or IPropertySymbol or IEventSymbol => true,
            IFieldSymbol field => !field.IsConst,
            IMethodSymbol method => !TestAssertions.Is(method) && !TestAssertions.IsOfAssert(method) && method.MethodKind != MethodKind.BuiltinOperator && method.Name is not "Should",
            _ => false,
        },
        _ => false,
    };

    /// <summary>Whether a local is set once, to a constant.</summary>
    private bool IsConstant(ILocalSymbol local) => local.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .OfType<VariableDeclaratorSyntax>()
        .Any(declarator => declarator.Initializer is { Value: var value }
            && ModelOf(declarator).GetConstantValue(value, cancellationToken).HasValue
            && declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && !member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name && name.Parent is AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 }));

    private static bool IsConditional(SyntaxNode thrown) => thrown.Ancestors()
        .TakeWhile(node => node is not MemberDeclarationSyntax)
        .Any(node => node is IfStatementSyntax or SwitchStatementSyntax or SwitchExpressionSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax or WhileStatementSyntax);

    private static bool IsNameOf(SyntaxNode node) => node.AncestorsAndSelf().Any(around => around is TypeOfExpressionSyntax
        or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private static string NameOf(TypeSyntax written) => written.GetLastToken().ValueText;

    private ISymbol? SymbolOf(SyntaxNode node) => ModelOf(node).GetSymbolInfo(node, cancellationToken) switch
    {
        { Symbol: { } symbol } => symbol,
        { CandidateSymbols: [var only] } => only,
        _ => null,
    };

    private SemanticModel ModelOf(SyntaxNode node) =>
        models.TryGetValue(node.SyntaxTree, out var known) ? known : models[node.SyntaxTree] = plan.Compilation.GetSemanticModel(node.SyntaxTree);
}
