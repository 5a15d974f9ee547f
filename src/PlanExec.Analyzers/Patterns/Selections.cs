using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>Holds the selections of a plan against the types and members of a compilation and of what it refers to.</summary>
internal sealed class Selections(PlanContext plan)
{
    private readonly CodeFacts facts = new(plan);

    /// <summary>Whether all that a selection says has been understood. One that has not fits nothing.</summary>
    public static bool IsCertain(Selection selection) => CompiledSelection.Of(selection).IsCertain;

    /// <summary>Whether a type or a member fits a selection.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="symbol">A type where the selection speaks about types, else a member.</param>
    /// <param name="captureValue">The value that the plan's capture has in the line; null where it has none.</param>
    public bool Fits(Selection selection, ISymbol symbol, string? captureValue) => CompiledSelection.Of(selection).Fits(CandidateFor(symbol, captureValue));

    /// <summary>What a type or member lacks of what a selection says it must be.</summary>
    public IEnumerable<Mismatch> FindMissing(Selection must, ISymbol symbol, string? captureValue) =>
        CompiledSelection.Of(must).FindMissing(CandidateFor(symbol, captureValue));

    /// <summary>What a type or member is of what a selection says it must not be: every key and value by itself.</summary>
    public IEnumerable<Mismatch> FindRefused(Selection mustNot, ISymbol symbol, string? captureValue) =>
        CompiledSelection.Of(mustNot).FindRefused(CandidateFor(symbol, captureValue));

    /// <summary>A type or member, for whoever holds many selections against it.</summary>
    public Candidate CandidateFor(ISymbol symbol, string? captureValue) => new(symbol, captureValue, facts);
}
