using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Everything that decides what a compilation declares, and what is held against it.</summary>
internal sealed record DeclaredCode(BoundaryPolicy Policy, CompilationOptions Options, ImmutableArray<MetadataReference> References, ImmutableArray<SyntaxTree> Trees)
{
    // An edit changes one file, a rename some. Of a build that parses every file again there is nothing to compare.
    private const int MostChangedFiles = 16;

    public static DeclaredCode Of(PlanContext plan) =>
        new(plan.Policy, plan.Compilation.Options, [.. plan.Compilation.References], [.. plan.Compilation.SyntaxTrees]);

    /// <summary>Whether another compilation declares the same: its files are those of this one, but for the bodies in some.</summary>
    public bool IsThatOf(DeclaredCode other, CancellationToken cancellationToken)
    {
        if (Policy != other.Policy || !Options.Equals(other.Options) || Trees.Length != other.Trees.Length || !References.SequenceEqual(other.References))
        {
            return false;
        }

        var changed = Enumerable.Range(0, Trees.Length).Where(i => Trees[i] != other.Trees[i]).Take(MostChangedFiles + 1).ToList();
        return changed.Count <= MostChangedFiles && changed.TrueForAll(i => DeclareTheSame(Trees[i], other.Trees[i], cancellationToken));
    }

    private static bool DeclareTheSame(SyntaxTree tree, SyntaxTree other, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return tree.FilePath == other.FilePath && SyntaxFactory.AreEquivalent(tree, other, topLevel: true);
    }
}
