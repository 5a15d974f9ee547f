using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>What is looked for, and the names by which it comes in, kept for the next compilation: a body declares no name.</summary>
internal static class EntryNameCache
{
    private static readonly ConditionalWeakTable<LoadedPlan, DeclarationCache<(string? Assembly, string Analyzer), (WatchedPairs? Watched, EntryNames? Names)>> caches = new();

    /// <summary>The pairs and names of a compilation, collected only where it declares something else than those seen before; null where nothing is looked for.</summary>
    /// <param name="plan">The plan and the compilation.</param>
    /// <param name="targets">What the plan speaks about.</param>
    /// <param name="analyzer">For whom it is: each looks for uses of its own.</param>
    /// <param name="isWatched">Whether a use is looked for; depends on the plan and on what the compilation declares and refers to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static (WatchedPairs Watched, EntryNames Names)? Get(
        PlanContext plan, UseTargets targets, string analyzer, Func<Component?, UseTarget, bool> isWatched, CancellationToken cancellationToken)
    {
        var cache = caches.GetValue(plan.Loaded, _ => new());
        var key = (plan.Compilation.AssemblyName, analyzer);
        var declared = new DeclaredCode(plan);
        if (cache.TryFind(key, declared, cancellationToken, out var known))
        {
            return known.Watched is { } pairs ? (pairs.For(isWatched), known.Names!) : null;
        }

        if (TryExtend(plan, targets, isWatched, declared, cache.Known(key), cancellationToken) is not var (watched, names))
        {
            watched = WatchedPairs.TryFind(plan, targets, isWatched, cancellationToken);
            names = watched is null ? null : EntryNameCollector.Collect(plan, targets, watched, isExhaustive: false, cancellationToken);
        }

        cache.Keep(key, declared, (watched?.For(static (_, _) => false), names));
        return watched is null ? null : (watched, names!);
    }

    /// <summary>What was found for a compilation before, with the names of the members that have been added since; null where that is not all that has changed.</summary>
    private static (WatchedPairs? Watched, EntryNames? Names)? TryExtend(
        PlanContext plan,
        UseTargets targets,
        Func<Component?, UseTarget, bool> isWatched,
        DeclaredCode declared,
        IReadOnlyList<(DeclaredCode Declared, (WatchedPairs? Watched, EntryNames? Names) Value)> known,
        CancellationToken cancellationToken)
    {
        foreach (var (before, value) in known)
        {
            if (before.ChangesTo(declared) is not { } changes
                || MembersAddedBy(changes, plan.Compilation, cancellationToken) is not { } added
                || !EntryNameCollector.AreTheirOwn(value.Names, targets, added))
            {
                continue;
            }

            var watched = value.Watched?.For(isWatched);
            return (watched, watched is null ? null : EntryNameCollector.Extend(value.Names!, plan, targets, watched, added));
        }

        return null;
    }

    private static List<ISymbol>? MembersAddedBy(IEnumerable<(SyntaxTree Before, SyntaxTree After)> changes, Compilation compilation, CancellationToken cancellationToken)
    {
        var members = new List<ISymbol>();
        foreach (var (before, after) in changes)
        {
            if (MemberEdit.AddedMembers(before, after, cancellationToken) is not { } added)
            {
                return null;
            }

            var model = compilation.GetSemanticModel(after);
            foreach (var declaration in added.SelectMany(member => member is BaseFieldDeclarationSyntax field ? field.Declaration.Variables : (IEnumerable<SyntaxNode>)[member]))
            {
                if (model.GetDeclaredSymbol(declaration, cancellationToken) is { ContainingType: not null } symbol)
                {
                    members.Add(symbol);
                }
            }
        }

        return members;
    }
}
