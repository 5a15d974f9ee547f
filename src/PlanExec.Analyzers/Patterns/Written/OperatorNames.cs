using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Patterns;

/// <summary>The names that operators have in symbols.</summary>
internal static class OperatorNames
{
    /// <summary>The name of a conversion.</summary>
    public static string Of(ConversionOperatorDeclarationSyntax conversion) => conversion.ImplicitOrExplicitKeyword.IsKind(SyntaxKind.ImplicitKeyword)
        ? WellKnownMemberNames.ImplicitConversionName
        : WellKnownMemberNames.ExplicitConversionName;

    /// <summary>The name of an operator; empty for one that is not known.</summary>
    public static string Of(OperatorDeclarationSyntax written)
    {
        var isUnary = written.ParameterList.Parameters.Count == 1;
        return written.OperatorToken.Kind() switch
        {
            SyntaxKind.PlusToken => isUnary ? WellKnownMemberNames.UnaryPlusOperatorName : WellKnownMemberNames.AdditionOperatorName,
            SyntaxKind.MinusToken => isUnary ? WellKnownMemberNames.UnaryNegationOperatorName : WellKnownMemberNames.SubtractionOperatorName,
            SyntaxKind.AsteriskToken => WellKnownMemberNames.MultiplyOperatorName,
            SyntaxKind.SlashToken => WellKnownMemberNames.DivisionOperatorName,
            SyntaxKind.PercentToken => WellKnownMemberNames.ModulusOperatorName,
            SyntaxKind.AmpersandToken => WellKnownMemberNames.BitwiseAndOperatorName,
            SyntaxKind.BarToken => WellKnownMemberNames.BitwiseOrOperatorName,
            SyntaxKind.CaretToken => WellKnownMemberNames.ExclusiveOrOperatorName,
            SyntaxKind.LessThanLessThanToken => WellKnownMemberNames.LeftShiftOperatorName,
            SyntaxKind.GreaterThanGreaterThanToken => WellKnownMemberNames.RightShiftOperatorName,
            SyntaxKind.GreaterThanGreaterThanGreaterThanToken => WellKnownMemberNames.UnsignedRightShiftOperatorName,
            SyntaxKind.EqualsEqualsToken => WellKnownMemberNames.EqualityOperatorName,
            SyntaxKind.ExclamationEqualsToken => WellKnownMemberNames.InequalityOperatorName,
            SyntaxKind.LessThanToken => WellKnownMemberNames.LessThanOperatorName,
            SyntaxKind.LessThanEqualsToken => WellKnownMemberNames.LessThanOrEqualOperatorName,
            SyntaxKind.GreaterThanToken => WellKnownMemberNames.GreaterThanOperatorName,
            SyntaxKind.GreaterThanEqualsToken => WellKnownMemberNames.GreaterThanOrEqualOperatorName,
            SyntaxKind.ExclamationToken => WellKnownMemberNames.LogicalNotOperatorName,
            SyntaxKind.TildeToken => WellKnownMemberNames.OnesComplementOperatorName,
            SyntaxKind.PlusPlusToken => WellKnownMemberNames.IncrementOperatorName,
            SyntaxKind.MinusMinusToken => WellKnownMemberNames.DecrementOperatorName,
            SyntaxKind.TrueKeyword => WellKnownMemberNames.TrueOperatorName,
            SyntaxKind.FalseKeyword => WellKnownMemberNames.FalseOperatorName,
            _ => "",
        };
    }
}
