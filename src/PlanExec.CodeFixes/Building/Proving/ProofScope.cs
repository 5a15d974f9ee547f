using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// In which files a candidate can bring errors: those that it changes, and those that hold a name which it declares anew. To bind all bodies of a project is the dearest part of a proof, and most of
/// them mean after it what they meant before.
/// </summary>
internal sealed class ProofScope
{
    private readonly NewDeclarations declared;

    private ProofScope(NewDeclarations declared) => this.declared = declared;

    /// <summary>Compares a solution before and after.</summary>
    public static async Task<ProofScope> FindAsync(Project before, Solution candidate, CancellationToken cancellationToken)
    {
        var declared = new NewDeclarations((await before.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!);
        foreach (var change in candidate.GetChanges(before.Solution).GetProjectChanges())
        {
            foreach (var id in change.GetAddedDocuments().Concat(change.GetChangedDocuments()))
            {
                declared.Add(await RootOfAsync(before.Solution.GetDocument(id)).ConfigureAwait(false), (await RootOfAsync(candidate.GetDocument(id)).ConfigureAwait(false))!);
            }
        }

        return new ProofScope(declared);

        async Task<CompilationUnitSyntax?> RootOfAsync(Document? document) =>
            document is null ? null : (CompilationUnitSyntax?)await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The files of a project that are to be bound; null where it is all of them.</summary>
    public IReadOnlyCollection<SyntaxTree>? FilesIn(Compilation before, Compilation after, CancellationToken cancellationToken)
    {
        if (declared.ReachFurther)
        {
            return null;
        }

        var changed = after.SyntaxTrees.Where(tree => !before.ContainsSyntaxTree(tree)).ToList();
        return UnusedFields.MayBeIn(after, changed, cancellationToken)
            ? null
            : [.. changed.Concat(after.SyntaxTrees.Where(before.ContainsSyntaxTree).Where(tree => HoldsName(tree.GetText(cancellationToken).ToString())))];
    }

    /// <summary>Text is looked at, not tokens: names stand in comments and attributes, too, and may be written with escapes.</summary>
    private bool HoldsName(string text) => declared.Names.Count > 0 && (declared.Names.Any(name => HoldsWord(text, name)) || text.Contains("\\u") || text.Contains("\\U"));

    private static bool HoldsWord(string text, string word)
    {
        for (var found = text.IndexOf(word, StringComparison.Ordinal); found >= 0; found = text.IndexOf(word, found + 1, StringComparison.Ordinal))
        {
            if (!IsOfWord(found - 1) && !IsOfWord(found + word.Length))
            {
                return true;
            }
        }

        return false;

        bool IsOfWord(int position) => position >= 0 && position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_');
    }
}
