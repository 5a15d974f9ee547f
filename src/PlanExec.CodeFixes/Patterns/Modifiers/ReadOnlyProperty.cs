using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Editing;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>"Replace 'set' by 'init'" and "Remove 'set'", in all that overrides or implements the property, too.</summary>
internal static class ReadOnlyProperty
{
    /// <summary>The ways to make a property readonly, the one that keeps more first.</summary>
    public static IEnumerable<PatternFix> Offer(MendTarget target)
    {
        if (target is not { Symbol: IPropertySymbol, Mismatch: { Key: "be", IsRefused: false } } || !target.Mismatch.Values.Contains("readonly"))
        {
            return [];
        }

        var init = new PatternFix("Replace 'set' by 'init'", "Init", cancellationToken => ChangeAsync(target, SetterChange.ToInit, cancellationToken));
        var getOnly = new PatternFix("Remove 'set'", "GetOnly", cancellationToken => ChangeAsync(target, SetterChange.ToGetOnly, cancellationToken));
        return SetterChange.IsPrivate(target.Declaration) ? [getOnly, init] : [init, getOnly];
    }

    private static async Task<Solution?> ChangeAsync(MendTarget target, Func<SyntaxNode, SyntaxNode> change, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(target.Solution);
        foreach (var member in await MemberFamily.FindAsync(target.Symbol, target.Solution, cancellationToken).ConfigureAwait(false))
        {
            if (member.DeclaringSyntaxReferences.IsEmpty)
            {
                return null;
            }

            foreach (var (document, syntax) in target.PartsOf(member))
            {
                (await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false)).ReplaceNode(syntax, (current, _) => change(current));
            }
        }

        return editor.GetChangedSolution();
    }
}
