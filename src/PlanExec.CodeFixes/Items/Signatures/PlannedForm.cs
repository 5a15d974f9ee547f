using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>Declarations of code as a plan writes them: without bodies, comments and attributes.</summary>
internal static class PlannedForm
{
    public static MemberDeclarationSyntax Of(MemberDeclarationSyntax declaration)
    {
        var bare = declaration.WithoutTrivia().WithAttributeLists(default);
        return bare switch
        {
            MethodDeclarationSyntax method => method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(Semicolon).WithModifiers(Without(method.Modifiers, SyntaxKind.AsyncKeyword)),
            ConstructorDeclarationSyntax constructor => constructor.WithBody(null).WithExpressionBody(null).WithInitializer(null).WithSemicolonToken(Semicolon),
            OperatorDeclarationSyntax operation => operation.WithBody(null).WithExpressionBody(null).WithSemicolonToken(Semicolon),
            ConversionOperatorDeclarationSyntax conversion => conversion.WithBody(null).WithExpressionBody(null).WithSemicolonToken(Semicolon),
            PropertyDeclarationSyntax property => property.WithInitializer(null).WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Accessors(property)),
            IndexerDeclarationSyntax indexer => indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Accessors(indexer)),
            EventDeclarationSyntax happening => EventFieldDeclaration(VariableDeclaration(happening.Type, SingletonSeparatedList(VariableDeclarator(happening.Identifier)))).WithModifiers(happening.Modifiers),
            FieldDeclarationSyntax field when !field.Modifiers.Any(SyntaxKind.ConstKeyword) =>
                field.WithDeclaration(field.Declaration.WithVariables(SeparatedList(field.Declaration.Variables.Select(variable => variable.WithInitializer(null))))),
            _ => bare,
        };
    }

    private static SyntaxToken Semicolon => Token(SyntaxKind.SemicolonToken);

    private static AccessorListSyntax Accessors(BasePropertyDeclarationSyntax property) => AccessorList(List(property.AccessorList is { } list
        ? list.Accessors.Select(accessor => accessor.WithAttributeLists(default).WithBody(null).WithExpressionBody(null).WithSemicolonToken(Semicolon).WithoutTrivia())
        : [AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(Semicolon)])).NormalizeWhitespace();

    private static SyntaxTokenList Without(SyntaxTokenList tokens, SyntaxKind keyword) => TokenList(tokens.Where(token => !token.IsKind(keyword)));
}
