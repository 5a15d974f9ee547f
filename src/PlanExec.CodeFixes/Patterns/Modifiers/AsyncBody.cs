using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Awaits in a method that becomes <c>async</c> what it returned before.</summary>
/// <param name="hasResult">Whether what it returns has a result.</param>
internal sealed class AsyncBody(bool hasResult) : CSharpSyntaxRewriter
{
    private static readonly SyntaxAnnotation awaited = new("PlanExec.Awaited");

    private BlockSyntax? outermost;

    /// <summary>The method with an awaiting body.</summary>
    public static SyntaxNode Write(SyntaxNode declaration, IMethodSymbol method) => declaration switch
    {
        MethodDeclarationSyntax { ExpressionBody: { Expression: not ThrowExpressionSyntax } arrow } => ((MethodDeclarationSyntax)declaration).WithExpressionBody(arrow.WithExpression(Await(arrow.Expression))),
        MethodDeclarationSyntax { Body: { } body } => ((MethodDeclarationSyntax)declaration).WithBody(
            (BlockSyntax)new AsyncBody(method.ReturnType is INamedTypeSymbol { IsGenericType: true }) { outermost = body }.Visit(body)!),
        _ => declaration,
    };

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var isOutermost = node == outermost;
        var visited = (BlockSyntax)base.VisitBlock(node)!;
        var statements = visited.Statements.SelectMany(Spread).ToList();

        // The method ends there all the same.
        if (isOutermost && statements.Count > 1 && !hasResult && statements[statements.Count - 1] is ReturnStatementSyntax { Expression: null } && visited.Statements.Last().HasAnnotation(awaited))
        {
            statements.RemoveAt(statements.Count - 1);
        }

        return visited.WithStatements(List(statements));
    }

    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
    {
        var visited = (SwitchSectionSyntax)base.VisitSwitchSection(node)!;
        return visited.WithStatements(List(visited.Statements.SelectMany(Spread)));
    }

    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (node.Expression is null)
        {
            return node;
        }

        return hasResult
            ? node.WithExpression(Await(node.Expression))
            : Block(ExpressionStatement(Await(node.Expression)), ReturnStatement()).WithTriviaFrom(node).WithAdditionalAnnotations(awaited, Formatter.Annotation);
    }

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node;

    /// <summary>Where statements may follow each other no block is needed.</summary>
    private static IEnumerable<StatementSyntax> Spread(StatementSyntax statement) => statement is BlockSyntax { Statements: [var first, var second] } && statement.HasAnnotation(awaited)
        ?
        [
            first.WithLeadingTrivia(statement.GetLeadingTrivia()).WithTrailingTrivia(statement.GetTrailingTrivia()).WithAdditionalAnnotations(Formatter.Annotation),
            second.WithTrailingTrivia(statement.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))).WithAdditionalAnnotations(Formatter.Annotation),
        ]
        : [statement];

    private static AwaitExpressionSyntax Await(ExpressionSyntax expression) => AwaitExpression(
        Token(SyntaxKind.AwaitKeyword).WithLeadingTrivia(expression.GetLeadingTrivia()).WithTrailingTrivia(Space),
        expression is ConditionalExpressionSyntax or BinaryExpressionSyntax or SwitchExpressionSyntax or AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax
            ? ParenthesizedExpression(expression.WithoutTrivia()).WithTrailingTrivia(expression.GetTrailingTrivia())
            : expression.WithoutLeadingTrivia());
}
