using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Patterns;

/// <summary>A value as a plan writes it in the arguments of an attribute.</summary>
internal static class WrittenValue
{
    /// <summary>Whether a constant of the code is the one that is written.</summary>
    public static bool Fits(ExpressionSyntax written, TypedConstant constant)
    {
        var expression = Unwrap(written);
        if (constant.IsNull)
        {
            return expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression);
        }

        return constant.Kind switch
        {
            TypedConstantKind.Array => ElementsOf(expression) is { } elements
                && elements.Count == constant.Values.Length
                && elements.Zip(constant.Values, Fits).All(fits => fits),
            TypedConstantKind.Type => expression is TypeOfExpressionSyntax { Type: var type } && FitsType(type, (ITypeSymbol)constant.Value!),
            TypedConstantKind.Enum => ValueOf(expression, (INamedTypeSymbol)constant.Type!) is { } value && value == ToNumber(constant.Value),
            TypedConstantKind.Primitive => FitsPrimitive(expression, constant.Value!),
            _ => false,
        };
    }

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Unwrap(inner.Expression),
        CastExpressionSyntax inner => Unwrap(inner.Expression),
        _ => expression,
    };

    private static IReadOnlyList<ExpressionSyntax>? ElementsOf(ExpressionSyntax expression) => expression switch
    {
        ImplicitArrayCreationExpressionSyntax array => [.. array.Initializer.Expressions],
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => [.. initializer.Expressions],
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        _ => null,
    };

    /// <summary>An open generic type fits the one that is open.</summary>
    private static bool FitsType(TypeSyntax written, ITypeSymbol type) => new WrittenTypeReader().Read(written).Fits(type);

    private static bool FitsPrimitive(ExpressionSyntax expression, object value) => expression switch
    {
        _ when TextOf(expression) is { } text => value is string found && found == text,
        LiteralExpressionSyntax { Token.Value: bool or char } literal => literal.Token.Value!.Equals(value),
        _ => NumberOf(expression) is { } number && number == ToNumber(value),
    };

    private static string? TextOf(ExpressionSyntax expression) => Unwrap(expression) switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var argument] } =>
            argument.Expression.GetLastToken().ValueText,
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => TextOf(sum.Left) is { } left && TextOf(sum.Right) is { } right ? left + right : null,
        _ => null,
    };

    private static decimal? NumberOf(ExpressionSyntax expression) => Unwrap(expression) switch
    {
        LiteralExpressionSyntax literal => ToNumber(literal.Token.Value),
        PrefixUnaryExpressionSyntax minus when minus.IsKind(SyntaxKind.UnaryMinusExpression) => -NumberOf(minus.Operand),
        _ => null,
    };

    /// <summary>The value of a member of an enumeration, or of several with <c>|</c>. They are looked for in the type that the attribute has there.</summary>
    private static decimal? ValueOf(ExpressionSyntax expression, INamedTypeSymbol type) => Unwrap(expression) switch
    {
        IdentifierNameSyntax name => MemberOf(type, name),
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name, Expression: var container } when Names(container, type) => MemberOf(type, name),
        BinaryExpressionSyntax flags when flags.IsKind(SyntaxKind.BitwiseOrExpression) =>
            ValueOf(flags.Left, type) is <= long.MaxValue and var left && ValueOf(flags.Right, type) is <= long.MaxValue and var right
                ? (long)left | (long)right
                : null,
        var other => NumberOf(other),
    };

    private static bool Names(ExpressionSyntax container, INamedTypeSymbol type) =>
        SyntaxFactory.ParseTypeName(container.ToString()) is var written && FitsType(written, type);

    private static decimal? MemberOf(INamedTypeSymbol type, IdentifierNameSyntax name) =>
        type.GetMembers(name.Identifier.ValueText) is [IFieldSymbol { HasConstantValue: true } field] ? ToNumber(field.ConstantValue) : null;

    /// <summary>The number that a constant is; null where it is none, or none that <see cref="decimal"/> holds.</summary>
    private static decimal? ToNumber(object? value)
    {
        try
        {
            return value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal
                ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
                : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
