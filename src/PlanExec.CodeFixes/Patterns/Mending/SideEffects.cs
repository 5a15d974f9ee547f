using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>What happens where an expression is computed.</summary>
internal static class SideEffects
{
    /// <summary>Whether nothing happens: it may be left out, or be computed at another time. Properties count as being read only.</summary>
    public static bool AreNone(ExpressionSyntax expression, SemanticModel model) => model.GetConstantValue(expression).HasValue || expression switch
    {
        LiteralExpressionSyntax or DefaultExpressionSyntax or TypeOfExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax or AnonymousFunctionExpressionSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => AreNone(parenthesized.Expression, model),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => AreNone(suppressed.Operand, model),
        MemberAccessExpressionSyntax access => AreNone(access.Expression, model) && AreNone(access.Name, model),
        SimpleNameSyntax name => model.GetSymbolInfo(name).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol or INamespaceOrTypeSymbol,
        _ => false,
    };
}
