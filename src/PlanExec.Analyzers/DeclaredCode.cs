using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Everything that decides what a compilation declares, and what is held against it.</summary>
internal sealed class DeclaredCode(PlanContext plan)
{
    // An edit changes one file, a rename some. Of a build that parses every file again there is nothing to compare.
    private const int MostChangedFiles = 16;

    private BoundaryPolicy Policy { get; } = plan.Policy;

    private CompilationOptions Options { get; } = plan.Compilation.Options;

    private ImmutableArray<MetadataReference> References { get; } = [.. plan.Compilation.References];

    private ImmutableArray<SyntaxTree> Trees { get; } = [.. plan.Compilation.SyntaxTrees];

    /// <summary>Whether another compilation declares the same: its files are those of this one, but for the bodies in some.</summary>
    public bool IsThatOf(DeclaredCode other, CancellationToken cancellationToken) =>
        ChangesTo(other) is { } changes && changes.TrueForAll(change => DeclareTheSame(change.Before, change.After, cancellationToken));

    /// <summary>The files that are others in a later compilation of the same files; null where too many are, or something else is.</summary>
    public List<(SyntaxTree Before, SyntaxTree After)>? ChangesTo(DeclaredCode later)
    {
        // Editors keep the object. A compiler server makes a new one for each build, and its parts throw when they are compared.
        if (Policy != later.Policy || !ReferenceEquals(Options, later.Options) || Trees.Length != later.Trees.Length || !References.SequenceEqual(later.References))
        {
            return null;
        }

        var changed = Enumerable.Range(0, Trees.Length).Where(i => Trees[i] != later.Trees[i]).Take(MostChangedFiles + 1).ToList();
        return changed.Count > MostChangedFiles ? null : changed.ConvertAll(i => (Trees[i], later.Trees[i]));
    }

    private static bool DeclareTheSame(SyntaxTree tree, SyntaxTree other, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return tree.FilePath == other.FilePath && SyntaxFactory.AreEquivalent(tree, other, topLevel: true);
    }
}
