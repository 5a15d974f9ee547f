using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>Declarations of a plan as messages quote them.</summary>
internal static class PlannedText
{
    private const int Longest = 120;

    /// <summary>The declaration of a member in one line, without attributes and the end of its line; a type stands for its primary constructor.</summary>
    public static string Of(SyntaxNode declaration) => Shorten(declaration.Parent is TypeDeclarationSyntax { ParameterList: { } receiver, Identifier.RawKind: 0 } block
        ? $"{block.Keyword}{block.TypeParameterList}{receiver} {{ {Shorten(Significant(declaration))}; }}"
        : Significant(declaration));

    /// <summary>The attributes of a declaration as the plan writes them, each with a space behind it, in one line; empty where there are none.</summary>
    public static string AttributesOf(SyntaxNode declaration)
    {
        var attributes = string.Concat((declaration is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } ? field.AttributeLists : ListsOf(declaration)).Select(list => list + " "));
        return attributes.Length == 0 ? "" : Shorten(attributes) + " ";
    }

    /// <summary>The declaration of a type in one line, without attributes and members.</summary>
    public static string OfType(SyntaxNode declaration) => Shorten(declaration switch
    {
        TypeDeclarationSyntax type => Header(type, type.Keyword.SpanStart, (SyntaxNode?)type.ConstraintClauses.LastOrDefault() ?? type.BaseList ?? type.ParameterList ?? (SyntaxNode?)type.TypeParameterList, type.Identifier),
        EnumDeclarationSyntax type => Header(type, type.EnumKeyword.SpanStart, type.BaseList, type.Identifier),
        _ => Significant(declaration),
    });

    private static SyntaxList<AttributeListSyntax> ListsOf(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax parameter => parameter.AttributeLists,
        MemberDeclarationSyntax member => member.AttributeLists,
        _ => default,
    };

    private static string Shorten(string text) => CodeInPlan.Short(MessageText.OneLine(text).TrimEnd(';', ' '), Longest);

    private static string Header(BaseTypeDeclarationSyntax type, int keyword, SyntaxNode? last, SyntaxToken identifier)
    {
        var start = type.Modifiers.Count > 0 ? type.Modifiers[0].SpanStart : keyword;
        return type.ToString().Substring(start - type.SpanStart, (last?.Span.End ?? identifier.Span.End) - start);
    }

    private static string Significant(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables, Parent.Parent: BaseFieldDeclarationSyntax field } variable =>
            $"{field.Modifiers} {(field is EventFieldDeclarationSyntax ? "event " : "")}{variables.Type} {variable}",
        ParameterSyntax parameter => parameter.WithAttributeLists(default).ToString(),
        TypeDeclarationSyntax { ParameterList: { } parameters } type => $"{type.Identifier}{parameters}",
        MemberDeclarationSyntax member => member.WithAttributeLists(default).WithoutTrivia().ToString(),
        _ => declaration.ToString(),
    };
}
