using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>The narrowest token that stands for what happens at a node.</summary>
internal static class EntryToken
{
    public static SyntaxToken Of(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier,
        InvocationExpressionSyntax call => Of(call.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier,
        ConditionalAccessExpressionSyntax access => Of(access.WhenNotNull),
        ElementAccessExpressionSyntax access => access.ArgumentList.OpenBracketToken,
        ElementBindingExpressionSyntax binding => binding.ArgumentList.OpenBracketToken,
        ImplicitElementAccessSyntax access => access.ArgumentList.OpenBracketToken,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken,
        BinaryExpressionSyntax binary => binary.OperatorToken,
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken,
        CastExpressionSyntax cast => Of(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => Of(parenthesized.Expression),
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword,
        LambdaExpressionSyntax lambda => lambda.ArrowToken,
        ArgumentSyntax argument => Of(argument.Expression),
        _ => node.GetFirstToken(),
    };

    /// <summary>The keyword that has something disposed of.</summary>
    public static SyntaxToken OfUsing(SyntaxNode node) => node switch
    {
        UsingStatementSyntax block => block.UsingKeyword,
        LocalDeclarationStatementSyntax declaration => declaration.UsingKeyword,
        _ => node.GetFirstToken(),
    };

    /// <summary>The token of what a node declares.</summary>
    public static SyntaxToken OfDeclared(SyntaxNode node) => node switch
    {
        ParameterSyntax parameter => parameter.Identifier,
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax single } => single.Identifier,
        DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax discard } => discard.UnderscoreToken,
        ForEachStatementSyntax loop => loop.Identifier,
        ForEachVariableStatementSyntax loop => loop.ForEachKeyword,
        FromClauseSyntax clause => clause.Identifier,
        LetClauseSyntax clause => clause.Identifier,
        JoinClauseSyntax clause => clause.Identifier,
        JoinIntoClauseSyntax clause => clause.Identifier,
        QueryContinuationSyntax continuation => continuation.Identifier,
        _ => node.GetFirstToken(),
    };
}
