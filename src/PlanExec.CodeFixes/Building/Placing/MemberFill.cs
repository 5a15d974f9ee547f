using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Building;

/// <summary>Gives a stub the body of an answered member. The declaration stays the one that stands there.</summary>
internal static class MemberFill
{
    /// <summary>Stands at what an answer brought.</summary>
    public static SyntaxAnnotation Placed { get; } = new("PlanExec.Placed");

    /// <summary>The member with the answered body; null where the answer does not declare the same kind of member.</summary>
    /// <param name="stub">The member as it stands.</param>
    /// <param name="answered">The member of the answer.</param>
    /// <param name="keepsWritten">Whether accessors that are no stubs are written by hand and stay.</param>
    public static MemberDeclarationSyntax? Fill(MemberDeclarationSyntax stub, MemberDeclarationSyntax answered, bool keepsWritten)
    {
        MemberDeclarationSyntax? filled = (stub, answered) switch
        {
            (MethodDeclarationSyntax to, MethodDeclarationSyntax from) =>
                WithAsync(IteratorToken.Mark(to, from).WithBody(from.Body).WithExpressionBody(from.ExpressionBody).WithSemicolonToken(from.SemicolonToken), from.Modifiers),
            (ConstructorDeclarationSyntax to, ConstructorDeclarationSyntax from) => FillConstructor(to, from),
            (OperatorDeclarationSyntax to, OperatorDeclarationSyntax from) => to.WithBody(from.Body).WithExpressionBody(from.ExpressionBody).WithSemicolonToken(from.SemicolonToken),
            (ConversionOperatorDeclarationSyntax to, ConversionOperatorDeclarationSyntax from) =>
                to.WithBody(from.Body).WithExpressionBody(from.ExpressionBody).WithSemicolonToken(from.SemicolonToken),
            (PropertyDeclarationSyntax to, PropertyDeclarationSyntax from) => FillProperty(to, from, keepsWritten),
            (IndexerDeclarationSyntax to, IndexerDeclarationSyntax from) => FillIndexer(to, from, keepsWritten),
            (EventDeclarationSyntax to, EventDeclarationSyntax from) => to.WithAccessorList(from.AccessorList).WithSemicolonToken(from.SemicolonToken),
            (EventDeclarationSyntax to, EventFieldDeclarationSyntax from) when from.Declaration.Variables.Count == 1 && !keepsWritten =>
                EventFieldDeclaration(to.AttributeLists, to.Modifiers, to.EventKeyword, VariableDeclaration(to.Type, from.Declaration.Variables), from.SemicolonToken),
            _ => null,
        };
        if (filled is null)
        {
            return null;
        }

        return Finish(BodyOnLine(filled), stub, answered);
    }

    /// <summary>The answered test in the place of the stub, marked as that is where the answer leaves it unmarked.</summary>
    public static MemberDeclarationSyntax FillTest(MethodDeclarationSyntax stub, MethodDeclarationSyntax answered) =>
        Finish(answered.AttributeLists.Count > 0 ? answered : answered.WithLeadingTrivia().WithAttributeLists(stub.AttributeLists), stub, answered);

    private static MemberDeclarationSyntax Finish(MemberDeclarationSyntax filled, MemberDeclarationSyntax stub, MemberDeclarationSyntax answered)
    {
        var trivia = stub.GetLeadingTrivia().Any(IsComment) ? stub.GetLeadingTrivia() : CommentsOf(answered.GetLeadingTrivia(), stub.GetLeadingTrivia());
        return filled.WithLeadingTrivia(trivia).WithTrailingTrivia(stub.GetTrailingTrivia()).WithAdditionalAnnotations(Placed, Simplifier.Annotation);
    }

    /// <summary>Where a block stood in lines of its own, an expression and a block of one line stand behind the declaration.</summary>
    private static MemberDeclarationSyntax BodyOnLine(MemberDeclarationSyntax filled) =>
        filled.ChildNodes().FirstOrDefault(node => node is ArrowExpressionClauseSyntax || (node is BlockSyntax && !node.ToString().Contains('\n'))) is { } body
        && body.GetFirstToken().GetPreviousToken() is var before
        && !before.TrailingTrivia.Any(IsComment)
            ? filled.ReplaceToken(before, before.WithTrailingTrivia(Space))
            : filled;

    private static ConstructorDeclarationSyntax FillConstructor(ConstructorDeclarationSyntax to, ConstructorDeclarationSyntax from) => to
        .WithInitializer(from.Initializer ?? to.Initializer)
        .WithBody(from.Body)
        .WithExpressionBody(from.ExpressionBody)
        .WithSemicolonToken(from.SemicolonToken);

    private static PropertyDeclarationSyntax? FillProperty(PropertyDeclarationSyntax to, PropertyDeclarationSyntax from, bool keepsWritten)
    {
        if (!HasSameAccessors(to, to.ExpressionBody, from, from.ExpressionBody))
        {
            return null;
        }

        return keepsWritten && to.AccessorList is { } accessors && accessors.Accessors.Any(IsWritten)
            ? to.WithAccessorList(FillAccessors(accessors, from))
            : to.WithAccessorList(from.AccessorList).WithExpressionBody(from.ExpressionBody).WithInitializer(from.Initializer).WithSemicolonToken(from.SemicolonToken);
    }

    private static IndexerDeclarationSyntax? FillIndexer(IndexerDeclarationSyntax to, IndexerDeclarationSyntax from, bool keepsWritten)
    {
        if (!HasSameAccessors(to, to.ExpressionBody, from, from.ExpressionBody))
        {
            return null;
        }

        return keepsWritten && to.AccessorList is { } accessors && accessors.Accessors.Any(IsWritten)
            ? to.WithAccessorList(FillAccessors(accessors, from))
            : to.WithAccessorList(from.AccessorList).WithExpressionBody(from.ExpressionBody).WithSemicolonToken(from.SemicolonToken);
    }

    /// <summary>Whether somebody has written the body of an accessor; an automatic one has none.</summary>
    private static bool IsWritten(AccessorDeclarationSyntax accessor) => accessor is not { Body: null, ExpressionBody: null } && !Stub.IsStub(accessor);

    private static AccessorListSyntax FillAccessors(AccessorListSyntax accessors, BasePropertyDeclarationSyntax from) => accessors.WithAccessors(List(accessors.Accessors.Select(accessor =>
        Stub.IsStub(accessor) && from.AccessorList?.Accessors.FirstOrDefault(other => other.Kind() == accessor.Kind()) is { } answered
            ? accessor.WithBody(answered.Body).WithExpressionBody(answered.ExpressionBody).WithSemicolonToken(answered.SemicolonToken)
            : accessor)));

    /// <summary>An accessor that nobody else can use is the answer's own business.</summary>
    private static bool HasSameAccessors(BasePropertyDeclarationSyntax to, ArrowExpressionClauseSyntax? toArrow, BasePropertyDeclarationSyntax from, ArrowExpressionClauseSyntax? fromArrow)
    {
        var (planned, answered) = (AccessorsOf(to, toArrow), AccessorsOf(from, fromArrow));
        answered.RemoveWhere(accessor => accessor.StartsWith("private ", StringComparison.Ordinal) && !planned.Contains(accessor));
        return planned.SetEquals(answered);
    }

    private static HashSet<string> AccessorsOf(BasePropertyDeclarationSyntax property, ArrowExpressionClauseSyntax? arrow) => arrow is not null
        ? ["get"]
        : new(property.AccessorList?.Accessors.Select(accessor => $"{accessor.Modifiers} {accessor.Keyword.Text}".Trim()) ?? [], StringComparer.Ordinal);

    private static MethodDeclarationSyntax WithAsync(MethodDeclarationSyntax method, SyntaxTokenList answered) =>
        answered.Any(SyntaxKind.AsyncKeyword) && !method.Modifiers.Any(SyntaxKind.AsyncKeyword)
            ? method.WithModifiers(method.Modifiers.Add(Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(Space)))
            : method;

    /// <summary>The comments of the answer from the first on, behind the blank line of the stub.</summary>
    private static IEnumerable<SyntaxTrivia> CommentsOf(SyntaxTriviaList answered, SyntaxTriviaList stub) => answered.Any(IsComment)
        ? stub.TakeWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)).Concat(answered.SkipWhile(trivia => !IsComment(trivia)))
        : stub;

    private static bool IsComment(SyntaxTrivia trivia) => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);
}
