using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Shapes;

namespace PlanExec.Analyzers;

/// <summary>Finds what a type has for each planned member: the same overload, else what it inherits, else the only member of that name that nothing else plans, where an addition may not stand beside it.</summary>
internal sealed class MemberComparison
{
    private static readonly ShapeReader shapes = new(new TypeShapeReader());

    private readonly INamedTypeSymbol type;
    private readonly ILookup<string, Candidate> candidates;
    private readonly Dictionary<PlannedMember, PlannedMemberState> states = [];
    private readonly HashSet<Candidate> taken = [];

    private MemberComparison(INamedTypeSymbol type)
    {
        this.type = type;
        candidates = DeclaredMembers.Of(type).Select(member => new Candidate(member, shapes.ReadMember(member))).ToLookup(candidate => candidate.Shape.Name, StringComparer.Ordinal);
    }

    /// <summary>The states of all members that items plan of one type.</summary>
    public static IReadOnlyDictionary<PlannedMember, PlannedMemberState> Compare(INamedTypeSymbol type, IReadOnlyList<PlannedMember> planned)
    {
        var comparison = new MemberComparison(type);
        foreach (var member in planned)
        {
            comparison.TakeSame(member);
        }

        foreach (var group in planned.Where(member => !comparison.states.ContainsKey(member)).GroupBy(member => member.Shape.Name, StringComparer.Ordinal))
        {
            comparison.TakeOthers([.. group]);
        }

        return comparison.states;
    }

    /// <summary>The same overload; of one that is passed by reference and one that isn't the one that is as planned.</summary>
    private void TakeSame(PlannedMember member)
    {
        var same = candidates[member.Shape.Name]
            .Where(candidate => member.Shape.HasSameIdentity(candidate.Shape))
            .OrderBy(candidate => ShapeDifferences.Find(member.Shape, candidate.Shape).Length)
            .FirstOrDefault();
        if (same is not null)
        {
            taken.Add(same);
            Set(member, same);
        }
    }

    private void TakeOthers(PlannedMember[] planned)
    {
        var left = planned.Where(member => !TakeInherited(member)).ToList();
        if (left.Count > 0
            && candidates[left[0].Shape.Name].Where(candidate => !taken.Contains(candidate) && !candidate.Symbol.IsImplicitlyDeclared).Take(2).ToArray() is [var only]
            && left.Where(member => !MayStandBeside(member, only.Shape)).ToArray() is { Length: > 0 } comparable)
        {
            var nearest = comparable.OrderBy(member => ShapeDifferences.Find(member.Shape, only.Shape).Length).First();
            Set(nearest, only);
            left.Remove(nearest);
        }

        foreach (var member in left)
        {
            states[member] = new PlannedMemberState(member, BuildState.Missing, null, [], null);
        }
    }

    /// <summary>Whether a member that is added to a type is another overload of one that the type has.</summary>
    private static bool MayStandBeside(PlannedMember member, DeclarationShape other) =>
        member.Type.IsAddition && member.Shape.Kind == other.Kind && other.Kind is "method" or "indexer" or "constructor" or "operator";

    /// <summary>What a base has already need not be declared again, unless the plan says that it overrides.</summary>
    private bool TakeInherited(PlannedMember member)
    {
        if (member.Shape is { Kind: "constructor" or "static constructor" or "finalizer" or "operator" } || member.Shape.FurtherModifiers.Contains("override") || member.Shape.Receiver is not null)
        {
            return false;
        }

        var inherited = Bases()
            .SelectMany(parent => DeclaredMembers.Of(parent).Where(candidate => candidate.Name == member.Shape.Name))
            .Where(candidate => (!candidate.IsAbstract || type.TypeKind == TypeKind.Interface) && candidate.DeclaredAccessibility != Accessibility.Private)
            .Select(candidate => new Candidate(candidate, shapes.ReadMember(candidate)))
            .FirstOrDefault(candidate => member.Shape.HasSameIdentity(candidate.Shape) && ShapeDifferences.Find(member.Shape, candidate.Shape).IsEmpty);
        if (inherited is null)
        {
            return false;
        }

        states[member] = new PlannedMemberState(member, BuildState.Built, inherited.Symbol, [], null);
        return true;
    }

    private IEnumerable<INamedTypeSymbol> Bases()
    {
        for (var parent = type.BaseType; parent is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum) }; parent = parent.BaseType)
        {
            yield return parent;
        }

        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            yield return contract;
        }
    }

    private void Set(PlannedMember member, Candidate candidate)
    {
        var differences = ShapeDifferences.Find(member.Shape, candidate.Shape);
        var stub = differences.IsEmpty ? StubOf(candidate.Symbol, member.Type.Item.Item.Behavior.Count > 0) : null;
        var state = !differences.IsEmpty ? BuildState.Different : stub is not null ? BuildState.Stub : BuildState.Built;
        states[member] = new PlannedMemberState(member, state, candidate.Symbol, differences, stub);
    }

    private static StubBody? StubOf(ISymbol member, bool promisesBehavior) => StubBody.Find(member, promisesBehavior) ?? UnsetProperty.Find(member, promisesBehavior);

    private sealed record Candidate(ISymbol Symbol, DeclarationShape Shape);
}
