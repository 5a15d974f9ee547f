using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>A body that stands for one that is still to be written.</summary>
/// <param name="Location">The name of the member, where the body stands.</param>
/// <param name="Reason">What the body does, as a part of a sentence.</param>
internal sealed record StubBody(Location Location, string Reason)
{
    private const string Exception = nameof(NotImplementedException);

    /// <summary>What to do, as a part of a sentence.</summary>
    public string Remedy { get; init; } = "write its body";

    /// <summary>The first stub among the bodies of a member; null where all of them do something.</summary>
    /// <param name="member">A member of the code.</param>
    /// <param name="promisesBehavior">Whether the plan says what it does, so that an empty body is none.</param>
    public static StubBody? Find(ISymbol member, bool promisesBehavior)
    {
        foreach (var part in PartsOf(member))
        {
            foreach (var reference in part.DeclaringSyntaxReferences)
            {
                if (BodiesOf(reference.GetSyntax()).Select(body => ReasonOf(body, TypeOf(part), promisesBehavior)).FirstOrDefault(reason => reason is not null) is { } reason)
                {
                    return new StubBody(part.Locations[0], reason);
                }
            }
        }

        return null;
    }

    private static IEnumerable<ISymbol> PartsOf(ISymbol member)
    {
        yield return member;
        ISymbol? implementation = member switch
        {
            IMethodSymbol method => method.PartialImplementationPart,
            IPropertySymbol property => property.PartialImplementationPart,
            IEventSymbol happening => happening.PartialImplementationPart,
            _ => null,
        };
        if (implementation is not null)
        {
            yield return implementation;
        }
    }

    /// <summary>Everything in a declaration that has a body: a member without one, or an automatic accessor, has none.</summary>
    private static IEnumerable<SyntaxNode> BodiesOf(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => [method],
        PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null } => [declaration],
        BasePropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors,
        _ => [],
    };

    private static string? ReasonOf(SyntaxNode declaration, ITypeSymbol? type, bool promisesBehavior)
    {
        var (block, expression) = declaration switch
        {
            BaseMethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            AccessorDeclarationSyntax accessor => (accessor.Body, accessor.ExpressionBody?.Expression),
            PropertyDeclarationSyntax property => (null, property.ExpressionBody?.Expression),
            IndexerDeclarationSyntax indexer => (null, indexer.ExpressionBody?.Expression),
            _ => (null, null),
        };
        return expression is ThrowExpressionSyntax { Expression: var thrown } && IsNotImplemented(thrown) ? $"it throws {Exception}"
            : block?.Statements is [ThrowStatementSyntax { Expression: { } stated }] && IsNotImplemented(stated) ? $"it throws {Exception}"
            : (expression ?? (block?.Statements is [ReturnStatementSyntax { Expression: PostfixUnaryExpressionSyntax returned }] ? returned : null)) is { } value && IsDefault(value, type) ? $"it returns '{value}'"
            : promisesBehavior && block?.Statements.All(statement => statement is EmptyStatementSyntax) == true && MayPromise(declaration) ? "its body is empty, while the plan says what it does"
            : null;
    }

    private static bool IsNotImplemented(ExpressionSyntax thrown) =>
        thrown is ObjectCreationExpressionSyntax { Type: var type } && type is NameSyntax && type.GetLastToken().ValueText == Exception;

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ReturnType,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>Whether an expression is what a value is that nobody gives. Of a struct for which C# has no keyword, and of an enum, <c>default</c> is a value like any other: a <c>ValueTask</c> that is done, a price of nothing.</summary>
    public static bool IsDefault(ExpressionSyntax expression, ITypeSymbol? type) => expression switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.DefaultLiteralExpression) && type is not { IsValueType: true, SpecialType: SpecialType.None or SpecialType.System_DateTime },
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: LiteralExpressionSyntax operand } =>
            operand.Kind() is SyntaxKind.DefaultLiteralExpression or SyntaxKind.NullLiteralExpression,
        _ => false,
    };

    /// <summary>A constructor without parameters has nothing to do, and one that passes them on has done it.</summary>
    private static bool MayPromise(SyntaxNode declaration) => declaration switch
    {
        ConstructorDeclarationSyntax constructor => constructor.ParameterList.Parameters.Count > 0 && constructor.Initializer is not { ArgumentList.Arguments.Count: > 0 },
        MethodDeclarationSyntax => true,
        AccessorDeclarationSyntax accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
        _ => false,
    };
}
