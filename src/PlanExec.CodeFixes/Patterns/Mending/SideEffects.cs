using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>What happens where an expression is computed.</summary>
internal static class SideEffects
{
    /// <summary>Whether nothing happens: it may be left out. What computes something and is not of the framework is taken to do more.</summary>
    public static bool AreNone(ExpressionSyntax expression, SemanticModel model) => !model.GetConversion(expression).IsUserDefined && (model.GetConstantValue(expression).HasValue || expression switch
    {
        LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax or AnonymousFunctionExpressionSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => AreNone(parenthesized.Expression, model),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => AreNone(suppressed.Operand, model),
        MemberAccessExpressionSyntax access => AreNone(access.Expression, model) && AreNone(access.Name, model),
        SimpleNameSyntax name => IsOnlyRead(model.GetSymbolInfo(name).Symbol),
        _ => false,
    });

    private static bool IsOnlyRead(ISymbol? named) =>
        named is ILocalSymbol or IParameterSymbol or IFieldSymbol or INamespaceOrTypeSymbol || (named is IPropertySymbol property && IsOnlyRead(property));

    private static bool IsOnlyRead(IPropertySymbol property) => property.ContainingType.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
        && (IsAutomatic(property) || ReferencePath.IsFramework(reference: null, property.ContainingAssembly));

    /// <summary>Whether the compiler writes what a property does.</summary>
    public static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property.OriginalDefinition));
}
