using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers;

/// <summary>How far something planned is, from what is done to what is wanting most.</summary>
internal enum BuildState
{
    /// <summary>It is there, as planned.</summary>
    Built,

    /// <summary>It is there as planned, but a body only stands for one.</summary>
    Stub,

    /// <summary>A header or a signature disagrees with the plan.</summary>
    Different,

    /// <summary>Something in it is missing.</summary>
    Partial,

    /// <summary>It is not there.</summary>
    Missing,
}

/// <summary>How far a planned member is.</summary>
/// <param name="Member">The member of the plan.</param>
/// <param name="State">How far it is; never partial.</param>
/// <param name="Symbol">What the code has for it; null where it is missing.</param>
/// <param name="Differences">In what the code differs, each as a part of a sentence.</param>
/// <param name="Stub">The body that is still to be written; null where there is none.</param>
internal sealed record PlannedMemberState(PlannedMember Member, BuildState State, ISymbol? Symbol, ImmutableArray<string> Differences, StubBody? Stub);

/// <summary>How far a planned type is, or one that is nested in it.</summary>
/// <param name="Declaration">The type of the plan.</param>
/// <param name="Symbol">What the code has for it; null where it is missing.</param>
/// <param name="Differences">In what its header differs, each as a part of a sentence.</param>
/// <param name="Members">Its members; none where the type is missing, or of another kind.</param>
/// <param name="Nested">The types in it; none where the type is missing, or of another kind.</param>
internal sealed record PlannedTypeState(
    PlannedTypeDeclaration Declaration,
    INamedTypeSymbol? Symbol,
    ImmutableArray<string> Differences,
    ImmutableArray<PlannedMemberState> Members,
    ImmutableArray<PlannedTypeState> Nested)
{
    /// <summary>Stubs of what its bases demand and the plan does not list.</summary>
    public ImmutableArray<DemandedStub> Demanded { get; init; } = [];

    /// <summary>How far it is with all that is in it.</summary>
    public BuildState State
    {
        get
        {
            if (Symbol is null)
            {
                return BuildState.Missing;
            }

            var worst = Members.Select(member => member.State)
                .Concat(Nested.Select(nested => nested.State))
                .Append(Demanded.IsEmpty ? BuildState.Built : BuildState.Stub)
                .Append(Differences.IsEmpty ? BuildState.Built : BuildState.Different)
                .Max();
            return worst == BuildState.Missing ? BuildState.Partial : worst;
        }
    }
}
