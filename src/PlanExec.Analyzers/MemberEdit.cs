using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>An edit that changes members of types and nothing else of what a file declares: nearly every edit outside of bodies.</summary>
internal static class MemberEdit
{
    /// <summary>The members that a file has now and had not before, or had otherwise; null where something else is declared otherwise.</summary>
    public static IReadOnlyList<MemberDeclarationSyntax>? AddedMembers(SyntaxTree before, SyntaxTree after, CancellationToken cancellationToken)
    {
        var (old, current) = ((CompilationUnitSyntax)before.GetRoot(cancellationToken), (CompilationUnitSyntax)after.GetRoot(cancellationToken));
        var added = new List<MemberDeclarationSyntax>();
        return before.FilePath == after.FilePath && AreSame(old.WithMembers(default), current.WithMembers(default)) && AreAlike(old.Members, current.Members, added) ? added : null;
    }

    private static bool AreAlike(SyntaxList<MemberDeclarationSyntax> before, SyntaxList<MemberDeclarationSyntax> after, List<MemberDeclarationSyntax> added)
    {
        var (old, current) = (before.Where(IsContainer).ToList(), after.Where(IsContainer).ToList());
        if (old.Count != current.Count || !old.Zip(current, (one, other) => AreAlike(one, other, added)).All(isAlike => isAlike))
        {
            return false;
        }

        AddAdded(before.Where(member => !IsContainer(member)).ToList(), after.Where(member => !IsContainer(member)).ToList(), added);
        return true;
    }

    private static bool AreAlike(MemberDeclarationSyntax before, MemberDeclarationSyntax after, List<MemberDeclarationSyntax> added) => (before, after) switch
    {
        (BaseNamespaceDeclarationSyntax old, BaseNamespaceDeclarationSyntax current) =>
            AreSame(old.WithMembers(default), current.WithMembers(default)) && AreAlike(old.Members, current.Members, added),
        (TypeDeclarationSyntax old, TypeDeclarationSyntax current) =>
            AreSame(old.WithMembers(default), current.WithMembers(default)) && AreAlike(old.Members, current.Members, added),
        _ => AreSame(before, after),
    };

    /// <summary>An edit stands in one place: what differs lies between the members that are the same before it and behind it.</summary>
    private static void AddAdded(List<MemberDeclarationSyntax> before, List<MemberDeclarationSyntax> after, List<MemberDeclarationSyntax> added)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var (start, end) = (0, 0);
        while (start < shorter && AreSame(before[start], after[start]))
        {
            start++;
        }

        while (end < shorter - start && AreSame(before[before.Count - 1 - end], after[after.Count - 1 - end]))
        {
            end++;
        }

        added.AddRange(after.GetRange(start, after.Count - start - end));
    }

    private static bool IsContainer(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax;

    private static bool AreSame(SyntaxNode one, SyntaxNode other) => SyntaxFactory.AreEquivalent(one, other, topLevel: true);
}
