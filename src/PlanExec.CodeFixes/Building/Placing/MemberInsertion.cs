using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>Adds members to a type: fields before its other members, all else behind them, with a blank line between what is no field.</summary>
internal static class MemberInsertion
{
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, IReadOnlyList<MemberDeclarationSyntax> added, string lineBreak)
    {
        var end = SyntaxFactory.EndOfLine(lineBreak);
        var fields = added.OfType<FieldDeclarationSyntax>().Select(field => Trim(field).WithTrailingTrivia(end)).ToArray();
        var others = added.Where(member => member is not FieldDeclarationSyntax).Select(member => Trim(member).WithTrailingTrivia(end)).ToArray();
        var members = new List<MemberDeclarationSyntax>(fields);
        if (fields.Length > 0 && type.Members.Count > 0 && type.Members[0] is not FieldDeclarationSyntax)
        {
            members.Add(WithBlankLine(type.Members[0], end));
            members.AddRange(type.Members.Skip(1));
        }
        else
        {
            members.AddRange(type.Members);
        }

        members.AddRange(others.Select((member, index) => members.Count > 0 || index > 0 ? WithBlankLine(member, end) : member));
        return type.WithMembers(SyntaxFactory.List(members));
    }

    private static MemberDeclarationSyntax WithBlankLine(MemberDeclarationSyntax member, SyntaxTrivia end) =>
        member.GetLeadingTrivia() is [var first, ..] && first.IsKind(SyntaxKind.EndOfLineTrivia) ? member : member.WithLeadingTrivia(member.GetLeadingTrivia().Insert(0, end));

    /// <summary>Without the blank lines of the answer.</summary>
    private static MemberDeclarationSyntax Trim(MemberDeclarationSyntax member)
    {
        var trivia = member.GetLeadingTrivia();
        var first = trivia.IndexOf(trivia.FirstOrDefault(one => !one.IsKind(SyntaxKind.EndOfLineTrivia) && !one.IsKind(SyntaxKind.WhitespaceTrivia)));
        return member.WithLeadingTrivia(first < 0 ? [] : trivia.Skip(first));
    }
}
