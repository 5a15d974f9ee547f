using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Shapes;

namespace PlanExec.Analyzers;

/// <summary>Holds a type of the code against all that items plan of it.</summary>
internal static class TypeComparison
{
    private static readonly ShapeReader shapes = new(new TypeShapeReader());

    /// <summary>How far each of the planned declarations of one type is.</summary>
    public static ImmutableArray<PlannedTypeState> Compare(INamedTypeSymbol type, IReadOnlyList<PlannedTypeDeclaration> planned)
    {
        var actual = shapes.ReadType(type);
        var comparable = planned.Where(declaration => declaration.Shape.Kind == actual.Kind).ToArray();
        var members = MemberComparison.Compare(type, [.. comparable.SelectMany(declaration => declaration.Members)]);
        var nested = comparable
            .SelectMany(declaration => declaration.Nested)
            .GroupBy(declaration => declaration.Shape.Name, StringComparer.Ordinal)
            .SelectMany(group => CompareNested(type, [.. group]))
            .ToDictionary(state => state.Declaration);
        var demanded = new DemandedStubs(type, new HashSet<ISymbol?>(members.Values.Select(member => member.Symbol), SymbolEqualityComparer.Default));
        return
        [
            .. planned.Select(declaration => new PlannedTypeState(
                declaration,
                type,
                ShapeDifferences.Find(declaration.Shape, actual),
                declaration.Shape.Kind == actual.Kind ? Fold([.. declaration.Members.Select(member => members[member])], ShapeDifferences.DifferInReadOnly(declaration.Shape, actual)) : [],
                declaration.Shape.Kind == actual.Kind ? [.. declaration.Nested.Select(inner => nested[inner])] : [])
            {
                Demanded = declaration.Shape.Kind == actual.Kind ? demanded.Take(declaration.Shape) : [],
            }),
        ];
    }

    private static IEnumerable<PlannedTypeState> CompareNested(INamedTypeSymbol type, IReadOnlyList<PlannedTypeDeclaration> planned) =>
        type.GetTypeMembers(planned[0].Name, planned[0].Shape.Arity).FirstOrDefault() is { } nested
            ? Compare(nested, planned)
            : planned.Select(declaration => new PlannedTypeState(declaration, null, [], [], []));

    /// <summary>What the parameters of a record bring is not wrong besides them, or besides what makes all of it different.</summary>
    private static ImmutableArray<PlannedMemberState> Fold(ImmutableArray<PlannedMemberState> members, bool differInReadOnly) =>
        differInReadOnly || members.Any(member => member is { State: not BuildState.Built, Member.IsPrimaryConstructor: true })
            ? [.. members.Where(member => !member.Member.IsPositional || (member.Symbol is { } property && !DeclaredMembers.IsPositional(property)))]
            : members;
}
