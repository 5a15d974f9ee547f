using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>PLAN2001 to PLAN2008: types and members that do not look as a pattern of the plan wants them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PatternAnalyzer : PlanDiagnosticAnalyzer
{
    /// <summary>Creates the analyzer.</summary>
    public PatternAnalyzer()
        : base([.. Descriptors.OfPatterns])
    {
    }

    internal override void AddTo(PlanAnalysis analysis, PlanContext plan)
    {
        var patterns = Held(plan);
        if (patterns.Length == 0)
        {
            return;
        }

        var selections = new Selections(plan);
        analysis.OnType(type => Find(type, patterns, plan, selections));
    }

    /// <summary>What of a type and its members breaks a pattern of the plan.</summary>
    internal static IEnumerable<Diagnostic> Find(INamedTypeSymbol type, PlanContext plan) => Find(type, Held(plan), plan, new Selections(plan));

    /// <summary>What a faulty pattern says is not certain, and its faults are told.</summary>
    private static ImmutableArray<HeldPattern> Held(PlanContext plan) =>
    [
        .. plan.Plan.Patterns
            .Where(pattern => !pattern.HasFaults && pattern.Grounds.IsInForce && pattern.Grounds.Severity?.Value != PlanSeverity.None)
            .Select(pattern => HeldPattern.TryCreate(plan.Plan, pattern))
            .OfType<HeldPattern>(),
    ];

    /// <summary>All members of a type at once: no action is called for a default constructor.</summary>
    private static IEnumerable<Diagnostic> Find(INamedTypeSymbol type, ImmutableArray<HeldPattern> patterns, PlanContext plan, Selections selections)
    {
        var owner = plan.Components.OwnerOf(type);
        if (type.IsImplicitlyDeclared || owner is { Governed: false } || !Declarations.WrittenTreesOf(type).Any())
        {
            return [];
        }

        var candidate = selections.CandidateFor(type, owner?.Value);
        IReadOnlyList<Candidate>? members = null;
        var found = new List<Diagnostic>();
        foreach (var pattern in patterns)
        {
            if (!pattern.IsOfMembers)
            {
                found.AddRange(pattern.Find(candidate));
            }
            else if (pattern.MaySelectIn(candidate))
            {
                members ??= [.. Declarations.MembersOf(type).Where(member => member.IsImplicitlyDeclared || Declarations.WrittenTreesOf(member).Any()).Select(candidate.Member)];
                found.AddRange(members.SelectMany(pattern.Find));
            }
        }

        return found;
    }
}
