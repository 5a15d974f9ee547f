using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>The names after an edit that adds members: only theirs are collected. Names that are gone stay, and make more code be looked at, nothing else.</summary>
internal sealed partial class EntryNameCollector
{
    private EntryNameCollector(PlanContext plan, UseTargets targets, WatchedPairs watched, EntryNames known)
    {
        this.plan = plan;
        this.watched = watched;
        brings = new BroughtTypes(known.BroughtBy);
        own = type => watched.SetOf(targets.Of(type));
        madeWith = known.Constructed;
        names = known.Names.Copy();
        madeByNew = known.MadeByNew.Copy();
    }

    /// <summary>The names with those of added members; the members must be such that <see cref="AreTheirOwn"/>.</summary>
    public static EntryNames Extend(EntryNames known, PlanContext plan, UseTargets targets, WatchedPairs watched, IEnumerable<ISymbol> added)
    {
        var found = new EntryNameCollector(plan, targets, watched, known);
        foreach (var member in added)
        {
            found.AddMember(member.ContainingType, member);
            found.names.AddMember(member.Name, known.Inherited.Of(member.ContainingType));
        }

        return known with { Names = found.names, MadeByNew = found.madeByNew };
    }

    /// <summary>
    /// Whether what comes in by added members comes in by their own names alone: not by objects of their types, as it does by indexers and operators, not by those
    /// types' names, as by constructors, and not because the plan bans them.
    /// </summary>
    public static bool AreTheirOwn(EntryNames? known, UseTargets targets, IEnumerable<ISymbol> added) => known is not { HasStaticUsings: true } && added.All(member =>
        !BearerTypes.IsCalledByKeyword(member)
        && member is not (INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor })
        && !(member is IFieldSymbol { IsStatic: false, ContainingType: { TypeKind: TypeKind.Struct } type } && BearerTypes.IsInlineArray(type))
        && targets.Apis.Of(member).Count == 0);
}
