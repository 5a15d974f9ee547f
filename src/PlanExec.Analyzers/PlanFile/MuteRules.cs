using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Lines that the plan itself keeps from ever speaking, whatever the code is: what one of their keys names, another takes away.</summary>
internal static class MuteRules
{
    public static IEnumerable<PlanFault> Find(Plan plan)
    {
        if (plan.IsIncomplete)
        {
            return [];
        }

        return plan.Boundaries.Allow.Select(rule => OfRule("allow", rule))
            .Concat(plan.Boundaries.Forbid.Select(rule => OfRule("forbid", rule)))
            .Concat(plan.Apis.Select(OfBan))
            .Concat(plan.Patterns.Select(OfPattern))
            .Concat(plan.Components.SelectMany(OfUses))
            .Append(OfCapture(plan))
            .OfType<PlanFault>();
    }

    /// <summary>Whether a rule never speaks.</summary>
    public static bool IsMute(BoundaryRule rule) => OfRule("", rule) is not null;

    private static PlanFault? OfRule(string list, BoundaryRule rule)
    {
        if (OfTypes(list, "fromTypes", rule.FromTypes) is { } ofFrom)
        {
            return ofFrom;
        }

        if (OfTypes(list, "toTypes", rule.ToTypes) is { } ofTo)
        {
            return ofTo;
        }

        var from = FirstTwo(rule.From, except: []);
        var to = FirstTwo(rule.To, rule.Except);
        var isMute = to.Count == 0 || (from.Count == 1 && to.Count == 1 && from[0] == to[0]) || IsUngoverned(rule.From);
        if (!isMute || !AreCertain(rule.From) || !AreCertain(rule.To) || !AreCertain(rule.Except))
        {
            return null;
        }

        var fact = $"This '{list}' never speaks";
        return IsUngoverned(rule.From) ? Ungoverned(rule.From[0], fact, "from")
            : to.Count == 0 ? Mute(rule.Except[0], $"{fact}: 'except' takes away all that 'to' names")
            : Mute(rule.To[0], $"{fact}: it leads from '{to[0]}' to itself, and within a component everything is allowed");
    }

    private static PlanFault? OfTypes(string list, string key, Selection? selection) => selection is not null && SelectionConflict.Find(selection) is { } conflict
        ? new PlanFault(DiagnosticIds.MatchesNothing, conflict.Span, $"This '{list}' never speaks: {conflict.Fact}, so '{key}' fits no type; correct the selection, or remove the line") { Related = conflict.Other }
        : null;

    private static PlanFault? OfPattern(Pattern pattern) => !pattern.HasFaults && (pattern.Types ?? pattern.Members) is { } selection && SelectionConflict.Find(selection) is { } conflict
        ? new PlanFault(DiagnosticIds.MatchesNothing, conflict.Span, $"Pattern '{pattern.Id}' selects nothing: {conflict.Fact}; correct the selection, or remove the pattern") { Related = conflict.Other }
        : null;

    private static IEnumerable<PlanFault> OfUses(Component component) => (component.Uses ?? [])
        .Where(use => use.Pattern.IsLiteral && use.Pattern.Text.Value == component.Name.Value)
        .Select(use => new PlanFault(
            DiagnosticIds.MatchesNothing,
            use.Pattern.Text.Span,
            $"Component '{component}' lists itself under 'uses', and within a component everything is allowed; {(component.Uses!.Count == 1 ? "write [] if it may use no other" : "remove the name, or write the one that was meant")}"));

    private static PlanFault? OfBan(ApiBan ban)
    {
        if (ban.HasFaults || ban.In is not { } places || !AreCertain(places) || !AreCertain(ban.Except))
        {
            return null;
        }

        const string Fact = "This ban never speaks";
        return IsUngoverned(places) ? Ungoverned(places[0], Fact, "in")
            : FirstTwo(places, ban.Except).Count == 0 ? Mute(ban.Except[0], $"{Fact}: 'except' takes away all that 'in' names")
            : null;
    }

    private static PlanFault? OfCapture(Plan plan) => plan.Capture is { Values.Count: > 0 } capture && !plan.Components.Any(component => component.IsTemplate)
        ? new PlanFault(
            DiagnosticIds.MatchesNothing,
            capture.Word.Span,
            $"No component is named with '${capture.Word.Value}', so the values under 'captures' say nothing; name a component with it, or remove the capture")
        : null;

    /// <summary>Whether the components that are named are known without their code: those of a line with captures are not.</summary>
    private static bool AreCertain(IReadOnlyList<ComponentReference> references) =>
        references.All(reference => reference.Components.Count > 0 && reference.Components.All(component => component is { IsTemplate: false, Template: null, HasFaults: false }));

    private static bool IsUngoverned(IReadOnlyList<ComponentReference> references) =>
        references.Count > 0 && references.All(reference => reference.Components.All(component => !component.Governed));

    /// <summary>Whether there is none, one, or more: a pattern may stand for a thousand.</summary>
    private static List<Component> FirstTwo(IReadOnlyList<ComponentReference> references, IReadOnlyList<ComponentReference> except) =>
    [
        .. references.SelectMany(reference => reference.Components)
            .Where(component => !except.Any(left => left.StandsFor(component, value: null)))
            .Distinct()
            .Take(2),
    ];

    private static PlanFault Ungoverned(ComponentReference reference, string fact, string key) =>
        Mute(reference, $"{fact}: what '{key}' names is not governed, so no rule speaks about its code");

    private static PlanFault Mute(ComponentReference reference, string fact) =>
        new(DiagnosticIds.MatchesNothing, reference.Pattern.Text.Span, $"{fact}; correct the line, or remove it");
}
