using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>A pattern of the plan, made ready to be held against code.</summary>
internal sealed class HeldPattern
{
    private readonly Plan plan;
    private readonly Pattern pattern;
    private readonly CompiledSelection selected;
    private readonly CompiledSelection? container;
    private readonly CompiledSelection? must;
    private readonly CompiledSelection? mustNot;

    private HeldPattern(Plan plan, Pattern pattern, Selection selection)
    {
        this.plan = plan;
        this.pattern = pattern;
        IsOfMembers = pattern.Members is not null;
        selected = CompiledSelection.Of(selection);
        container = selection.Of is { } of ? CompiledSelection.Of(of) : null;
        must = pattern.Must is { } wanted ? CompiledSelection.Of(wanted) : null;
        mustNot = pattern.MustNot is { } refused ? CompiledSelection.Of(refused) : null;
    }

    /// <summary>Whether it speaks about members, and not about types.</summary>
    public bool IsOfMembers { get; }

    /// <summary>The pattern made ready; null where not all that it says has been understood.</summary>
    public static HeldPattern? TryCreate(Plan plan, Pattern pattern)
    {
        if ((pattern.Types ?? pattern.Members) is not { } selection)
        {
            return null;
        }

        var held = new HeldPattern(plan, pattern, selection);
        return held.selected.IsCertain && held.must?.IsCertain != false && held.mustNot?.IsCertain != false ? held : null;
    }

    /// <summary>Whether it may speak about members of a type.</summary>
    public bool MaySelectIn(Candidate type) => container?.Fits(type) != false;

    /// <summary>What of a type or member does not look as the pattern wants it.</summary>
    public IEnumerable<Diagnostic> Find(Candidate candidate) => selected.Fits(candidate) && (mustNot is not null || must?.Fits(candidate) == false)
        ? (must?.FindMissing(candidate) ?? []).Concat(mustNot?.FindRefused(candidate) ?? [])
            .Where(mismatch => !IsGivenElsewhere(mismatch, candidate))
            .Select(mismatch => ToDiagnostic(mismatch, candidate))
        : [];

    /// <summary>Whether a member can't be as wanted, as it overrides or implements one of a library, which gives it its name and its types.</summary>
    private static bool IsGivenElsewhere(Mismatch mismatch, Candidate candidate) =>
        mismatch is { Key: "name" } or { Key: "type" or "returns" or "takes", IsRefused: false }
        && candidate.Symbol is not INamedTypeSymbol
        && MemberOrigins.Of(candidate.Symbol).Any(origin =>
            !SymbolEqualityComparer.Default.Equals(origin.ContainingAssembly, candidate.Symbol.ContainingAssembly) && candidate.Facts.Components.OwnerOf(origin.ContainingType) is null);

    private Diagnostic ToDiagnostic(Mismatch mismatch, Candidate candidate) => PlanDiagnostic.Create(
        plan,
        Descriptors.OfPattern(mismatch.Key),
        Declarations.PlaceOf(candidate.Symbol),
        additionalLocations: [mismatch.Span.ToLocation()],
        properties: ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.Pattern, pattern.Id.Value)
            .Add(DiagnosticProperties.Key, mismatch.Key)
            .Add(DiagnosticProperties.Values, string.Join(DiagnosticProperties.Separator, mismatch.Values))
            .Add(DiagnosticProperties.IsRefused, mismatch.IsRefused ? "true" : "false")
            .Add(DiagnosticProperties.Symbol, candidate.Symbol.GetDocumentationCommentId()),
        pattern.Grounds.Severity,
        PlanWords.Name(candidate.Symbol),
        mismatch.Found,
        pattern.Id.Value,
        mismatch.IsRefused ? $"not to {mismatch.Expected}" : $"to {mismatch.Expected}",
        VerdictText.Grounds(pattern.Grounds.Decision, pattern.Grounds.Because, mismatch.Span));
}
