using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// What is looked for, and the names by which it comes in, kept for the next compilation: an editor makes one with each key that is pressed, and nearly all of them
/// differ from the one before in a body alone, which declares no name. Held for as long as the plan is.
/// </summary>
internal sealed class EntryNameCache
{
    // A project has an entry for each of its target frameworks.
    private const int MostEntries = 4;

    // An edit changes one file, a rename some. Of a build that parses every file again there is nothing to compare.
    private const int MostChangedFiles = 16;

    private static readonly ConditionalWeakTable<LoadedPlan, EntryNameCache> caches = new();

    private readonly Dictionary<(string? Assembly, string Analyzer), List<Entry>> entries = [];

    /// <summary>The pairs and names of a compilation, collected only where it declares something else than those seen before; null where nothing is looked for.</summary>
    /// <param name="plan">The plan and the compilation.</param>
    /// <param name="targets">What the plan speaks about.</param>
    /// <param name="analyzer">For whom it is: each looks for uses of its own.</param>
    /// <param name="isWatched">Whether a use is looked for; depends on the plan and on what the compilation declares and refers to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static (WatchedPairs Watched, EntryNames Names)? Get(
        PlanContext plan, UseTargets targets, string analyzer, Func<Component?, UseTarget, bool> isWatched, CancellationToken cancellationToken)
    {
        var cache = caches.GetValue(plan.Loaded, _ => new EntryNameCache());
        var key = (plan.Compilation.AssemblyName, analyzer);
        var declared = Declarations.Of(plan);
        if (cache.Find(key, declared, cancellationToken) is { } known)
        {
            return known.Watched is { } pairs ? (pairs.For(isWatched), known.Names!) : null;
        }

        var watched = WatchedPairs.TryFind(plan, targets, isWatched, cancellationToken);
        var names = watched is null ? null : EntryNameCollector.Collect(plan, targets, watched, isExhaustive: false, cancellationToken);
        cache.Keep(key, new Entry(declared, watched?.For(static (_, _) => false), names));
        return watched is null ? null : (watched, names!);
    }

    private Entry? Find((string? Assembly, string Analyzer) key, Declarations declared, CancellationToken cancellationToken)
    {
        lock (entries)
        {
            if (!entries.TryGetValue(key, out var list))
            {
                return null;
            }

            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].Declared.AreThoseOf(declared, cancellationToken))
                {
                    // The files of the newest compilation: those of older ones need not live on, and the next edit starts from these.
                    var found = list[i] with { Declared = declared };
                    list.RemoveAt(i);
                    list.Insert(0, found);
                    return found;
                }
            }

            return null;
        }
    }

    private void Keep((string? Assembly, string Analyzer) key, Entry entry)
    {
        lock (entries)
        {
            if (!entries.TryGetValue(key, out var list))
            {
                entries.Add(key, list = []);
            }

            list.Insert(0, entry);
            if (list.Count > MostEntries)
            {
                list.RemoveAt(MostEntries);
            }
        }
    }

    private sealed record Entry(Declarations Declared, WatchedPairs? Watched, EntryNames? Names);

    /// <summary>Everything that decides which names there are.</summary>
    private sealed record Declarations(BoundaryPolicy Policy, CompilationOptions Options, ImmutableArray<MetadataReference> References, ImmutableArray<SyntaxTree> Trees)
    {
        public static Declarations Of(PlanContext plan) =>
            new(plan.Policy, plan.Compilation.Options, [.. plan.Compilation.References], [.. plan.Compilation.SyntaxTrees]);

        /// <summary>Whether another compilation declares the same: its files are those of this one, but for the bodies in some.</summary>
        public bool AreThoseOf(Declarations other, CancellationToken cancellationToken)
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
}
