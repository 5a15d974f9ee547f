using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>Compares a solution before and after, byte for byte: beyond the scaffold, what changed is a stub of the item, a private member beside it, or a using directive.</summary>
internal sealed class UntouchedCheck
{
    private static readonly char[] blanks = [' ', '\t', '\r', '\n'];

    private readonly BuildTarget target;
    private readonly HashSet<string> stubs;
    private readonly HashSet<string> types;
    private readonly List<BuildFinding> findings = [];
    private readonly List<SyntaxNode> changed = [];

    private UntouchedCheck(BuildTarget target)
    {
        this.target = target;
        stubs = [.. target.Types.SelectMany(type => type.Parts).SelectMany(part => part.Stubs).Select(PathOf)];
        types = [.. target.Types.SelectMany(type => type.Parts).Select(part => PathOf(part.Syntax))];
    }

    /// <summary>The declarations that are new or changed; findings where something else is.</summary>
    public static async Task<(IReadOnlyList<SyntaxNode> Changed, IReadOnlyList<BuildFinding> Findings)> FindAsync(BuildTarget target, Solution candidate, CancellationToken cancellationToken)
    {
        var check = new UntouchedCheck(target);
        await check.CompareAsync(candidate, cancellationToken).ConfigureAwait(false);
        return (check.changed, check.findings);
    }

    private async Task CompareAsync(Solution candidate, CancellationToken cancellationToken)
    {
        var documents = new HashSet<DocumentId>(target.Types.SelectMany(type => type.Parts).Select(part => part.Document)
            .SelectMany(id => (target.Project.Solution.GetDocument(id)?.GetLinkedDocumentIds() ?? []).Add(id)));
        var changes = candidate.GetChanges(target.Project.Solution);
        if (changes.GetAddedProjects().Any() || changes.GetRemovedProjects().Any())
        {
            Report("Projects of the solution would be added or removed.");
        }

        foreach (var project in changes.GetProjectChanges())
        {
            var others = project.GetChangedDocuments().Where(id => !documents.Contains(id))
                .Concat(project.GetRemovedDocuments())
                .Concat(project.GetAddedDocuments().Where(id => !target.Added.Contains(id)))
                .Concat(project.GetChangedAdditionalDocuments()).Concat(project.GetAddedAdditionalDocuments()).Concat(project.GetRemovedAdditionalDocuments())
                .Concat(project.GetChangedAnalyzerConfigDocuments()).Concat(project.GetAddedAnalyzerConfigDocuments()).Concat(project.GetRemovedAnalyzerConfigDocuments());
            foreach (var other in others)
            {
                Report($"File '{NameOf(other, candidate) ?? NameOf(other, target.Project.Solution)}' would change, which is not of the item.");
            }

            foreach (var id in project.GetAddedDocuments().Where(target.Added.Contains))
            {
                changed.Add((await candidate.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!);
            }

            foreach (var id in project.GetChangedDocuments().Where(documents.Contains))
            {
                var original = (CompilationUnitSyntax)(await target.Project.Solution.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                var before = (CompilationUnitSyntax)(await target.Scaffold.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                var after = (CompilationUnitSyntax)(await candidate.GetDocument(id)!.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                CompareHeads(original, after);
                CompareMembers(before.Members, after.Members, mayGrow: false);
                if (original.EndOfFileToken.ToFullString() != after.EndOfFileToken.ToFullString())
                {
                    Report("The end of the file would change.", original.EndOfFileToken.ToFullString());
                }
            }
        }
    }

    private static string? NameOf(DocumentId id, Solution solution) =>
        (solution.GetDocument(id) ?? solution.GetAdditionalDocument(id) ?? (TextDocument?)solution.GetAnalyzerConfigDocument(id))?.Name;

    /// <summary>Of using directives only those are compared that were there: the scaffold may need one that the item does not.</summary>
    private void CompareHeads(CompilationUnitSyntax before, CompilationUnitSyntax after)
    {
        var (head, newHead) = (HeadOf(before), HeadOf(after));
        var kept = 0;
        foreach (var line in newHead)
        {
            if (kept < head.Count && line == head[kept])
            {
                kept++;
            }
            else if (!IsUsing(line) && line.Length > 0)
            {
                Report("The head of the file would change.", line);
            }
        }

        if (head.Skip(kept).FirstOrDefault(line => line.Length > 0) is { } lost)
        {
            Report("The head of the file would change.", lost);
        }
    }

    /// <summary>Members keep their order, so what lies between two that are known is new.</summary>
    private void CompareMembers(SyntaxList<MemberDeclarationSyntax> before, SyntaxList<MemberDeclarationSyntax> after, bool mayGrow)
    {
        var position = 0;
        foreach (var old in before)
        {
            var key = MemberSignature.KeyOf(old);
            var next = position;
            while (next < after.Count && (after[next].RawKind != old.RawKind || MemberSignature.KeyOf(after[next]) != key) && !(IsStub(old) && MemberSignature.NameOf(after[next]) == MemberSignature.NameOf(old)))
            {
                next++;
            }

            if (next == after.Count)
            {
                Report($"Member '{MemberSignature.NameOf(old)}' would vanish.", old.ToString());
                continue;
            }

            CheckAdded(after.Skip(position).Take(next - position), mayGrow);
            Compare(old, after[next], isFirst: next == 0);
            position = next + 1;
        }

        CheckAdded(after.Skip(position), mayGrow);
    }

    private void Compare(MemberDeclarationSyntax before, MemberDeclarationSyntax after, bool isFirst)
    {
        var (old, now) = (before.ToFullString(), after.ToFullString());
        if (old == now || ((!isFirst || IsFirstOfFile(before)) && old.TrimStart(blanks) == now.TrimStart(blanks)))
        {
            return;
        }

        if (IsStub(before))
        {
            changed.Add(after);
        }
        else if (before is BaseNamespaceDeclarationSyntax oldSpace && after is BaseNamespaceDeclarationSyntax newSpace)
        {
            CompareMembers(oldSpace.Members, newSpace.Members, mayGrow: false);
            CompareShell(before, oldSpace.Members, after, newSpace.Members);
        }
        else if (before is TypeDeclarationSyntax oldType && after is TypeDeclarationSyntax newType)
        {
            CompareMembers(oldType.Members, newType.Members, mayGrow: types.Contains(PathOf(before)));
            CompareShell(before, oldType.Members, after, newType.Members);
        }
        else
        {
            Report($"'{MemberSignature.NameOf(before)}' would change, which is not of the item.", before.ToString());
        }
    }

    /// <summary>What stands before the first member and behind the last.</summary>
    private void CompareShell(SyntaxNode before, SyntaxList<MemberDeclarationSyntax> members, SyntaxNode after, SyntaxList<MemberDeclarationSyntax> newMembers)
    {
        if (ShellOf(before, members) != ShellOf(after, newMembers))
        {
            Report("The declaration around the item's members would change.", before.ToString());
        }
    }

    private static (string, string) ShellOf(SyntaxNode node, SyntaxList<MemberDeclarationSyntax> members)
    {
        var text = node.ToFullString();
        var before = text.Substring(0, members.Count == 0 ? 0 : members.FullSpan.Start - node.FullSpan.Start);
        return members.Count == 0
            ? (text, "")
            : (IsFirstOfFile(node) ? before.TrimStart(blanks) : before, text.Substring(members.FullSpan.End - node.FullSpan.Start).TrimStart(blanks));
    }

    /// <summary>Below the first using directive of a file stands a blank line; the head itself is compared line by line.</summary>
    private static bool IsFirstOfFile(SyntaxNode node) => node.Parent is CompilationUnitSyntax unit && unit.Members[0] == node;

    private void CheckAdded(IEnumerable<MemberDeclarationSyntax> added, bool mayGrow)
    {
        foreach (var member in added)
        {
            changed.Add(member);
            if (!mayGrow || ((target.Tests is null || !TestDuty.IsMarked(member)) && member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)))
            {
                Report($"'{MemberSignature.NameOf(member)}' would be added, which is not of the item.", member.ToString());
            }
        }
    }

    private bool IsStub(MemberDeclarationSyntax member) => stubs.Contains(PathOf(member));

    private static string PathOf(SyntaxNode member) => string.Join("/", member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Reverse().Select(one => one is BaseNamespaceDeclarationSyntax space ? space.Name.ToString() : MemberSignature.KeyOf(one)));

    /// <summary>The lines before the first member.</summary>
    private static IReadOnlyList<string> HeadOf(CompilationUnitSyntax root)
    {
        var text = root.ToFullString();
        return [.. text.Substring(0, root.Members.Count > 0 ? root.Members[0].SpanStart : text.Length).Split('\n').Select(line => line.Trim())];
    }

    private static bool IsUsing(string line) => SyntaxFactory.ParseCompilationUnit(line) is { Usings: [{ Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0 }], Members.Count: 0, ContainsDiagnostics: false };

    private void Report(string message, string? line = null) => findings.Add(new BuildFinding(FindingIds.Outside, message, line is null ? null : SourceLine.Shorten(line)));
}
