using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>Sets the blank lines of a new file: one behind the using directives and the namespace, one between members.</summary>
/// <remarks>Nobody forbids them; StyleCop's SA1516 demands them, and where warnings are errors a new file must not break the build.</remarks>
internal sealed class BlankLines : CSharpSyntaxRewriter
{
    private readonly SyntaxTrivia lineBreak;

    public BlankLines(string lineBreak)
    {
        this.lineBreak = EndOfLine(lineBreak);
    }

    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        var visited = (CompilationUnitSyntax)base.VisitCompilationUnit(node)!;
        return visited.WithMembers(Space(visited.Members, visited.Usings.Count > 0));
    }

    public override SyntaxNode? VisitFileScopedNamespaceDeclaration(FileScopedNamespaceDeclarationSyntax node)
    {
        var visited = (FileScopedNamespaceDeclarationSyntax)base.VisitFileScopedNamespaceDeclaration(node)!;
        return visited.WithMembers(Space(visited.Members, afterOthers: true));
    }

    public override SyntaxNode? VisitNamespaceDeclaration(NamespaceDeclarationSyntax node)
    {
        var visited = (NamespaceDeclarationSyntax)base.VisitNamespaceDeclaration(node)!;
        return visited.WithMembers(Space(visited.Members, afterOthers: false));
    }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => SpaceMembers((TypeDeclarationSyntax)base.VisitClassDeclaration(node)!);

    public override SyntaxNode? VisitStructDeclaration(StructDeclarationSyntax node) => SpaceMembers((TypeDeclarationSyntax)base.VisitStructDeclaration(node)!);

    public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => SpaceMembers((TypeDeclarationSyntax)base.VisitRecordDeclaration(node)!);

    public override SyntaxNode? VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) =>
        SpaceMembers((TypeDeclarationSyntax)base.VisitInterfaceDeclaration(node)!);

    private TypeDeclarationSyntax SpaceMembers(TypeDeclarationSyntax type) => type.WithMembers(Space(type.Members, afterOthers: false));

    private SyntaxList<MemberDeclarationSyntax> Space(SyntaxList<MemberDeclarationSyntax> members, bool afterOthers) => List(members.Select((member, index) =>
        WithBlankLine(member, index == 0 ? afterOthers : !(member is FieldDeclarationSyntax && members[index - 1] is FieldDeclarationSyntax))));

    private MemberDeclarationSyntax WithBlankLine(MemberDeclarationSyntax member, bool blank)
    {
        var trivia = member.GetLeadingTrivia().SkipWhile(one => one.IsKind(SyntaxKind.EndOfLineTrivia) || IsOnBlankLine(one, member));
        var trailing = member.GetTrailingTrivia().TakeWhile(one => !one.IsKind(SyntaxKind.EndOfLineTrivia)).Append(lineBreak);
        return member.WithLeadingTrivia(blank ? trivia.Prepend(lineBreak) : trivia).WithTrailingTrivia(trailing);
    }

    private static bool IsOnBlankLine(SyntaxTrivia trivia, MemberDeclarationSyntax member)
    {
        var all = member.GetLeadingTrivia();
        var next = all.IndexOf(trivia) + 1;
        return trivia.IsKind(SyntaxKind.WhitespaceTrivia) && next < all.Count && all[next].IsKind(SyntaxKind.EndOfLineTrivia);
    }
}
