using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>Bodies that only throw <see cref="NotImplementedException"/>.</summary>
internal static class Stub
{
    /// <summary>Whether a member, or one of its accessors, is to be written still.</summary>
    public static bool IsStub(MemberDeclarationSyntax member) => member switch
    {
        BaseMethodDeclarationSyntax method => Throws(method.Body, method.ExpressionBody),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => Throws(null, arrow),
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => Throws(null, arrow),
        BasePropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.Any(IsStub),
        _ => false,
    };

    /// <summary>Whether an accessor is to be written still.</summary>
    public static bool IsStub(AccessorDeclarationSyntax accessor) => Throws(accessor.Body, accessor.ExpressionBody);

    /// <summary>Whether a stub was written for an item: it throws with the item's id.</summary>
    public static bool NamesItem(MemberDeclarationSyntax member, string itemId) => member.DescendantNodes()
        .OfType<LiteralExpressionSyntax>()
        .Any(literal => literal.Token.Value is string text && text == itemId);

    /// <summary>Whether a name is that of the exception, as it is written.</summary>
    public static bool IsException(TypeSyntax? type) => NameOf(type) == nameof(NotImplementedException);

    private static bool Throws(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) => arrow?.Expression is ThrowExpressionSyntax thrown
        ? IsNotImplemented(thrown.Expression)
        : body is { Statements: [ThrowStatementSyntax { Expression: { } expression }] } && IsNotImplemented(expression);

    private static bool IsNotImplemented(ExpressionSyntax expression) => expression is ObjectCreationExpressionSyntax creation && IsException(creation.Type);

    private static string? NameOf(TypeSyntax? type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
