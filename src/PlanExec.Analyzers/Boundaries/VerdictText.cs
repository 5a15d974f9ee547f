using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>How messages tell what is allowed, and why.</summary>
internal static class VerdictText
{
    private const int MostNames = 8;

    /// <summary>What a component may use: <c>Orders may use Shared, Billing.Contracts</c>.</summary>
    public static string Permissions(BoundaryPolicy policy, Component from)
    {
        var allowed = policy.AllowedFrom(from).ToArray();
        return allowed.Length == 0 ? $"{from} may use no other component" : $"{from} may use {Enumerate(allowed)}";
    }

    /// <summary>The decision, the reason and the line of the plan, in parentheses, with a space before them.</summary>
    public static string Grounds(Decision? decision, Located<string>? because, PlanSpan line)
    {
        var parts = new List<string>();
        if (decision is not null)
        {
            parts.Add(decision.Title is { } title ? $"{decision.Id}: {Phrase(title.Value)}" : decision.Id.Value);
        }

        if (decision?.Because is { } reason)
        {
            parts.Add($"because: {Phrase(reason.Value)}");
        }

        // A rule may have a reason of its own, beside that of its decision.
        if (because is not null)
        {
            parts.Add($"{(decision?.Because is null ? "because" : "here")}: {Phrase(because.Value)}");
        }

        if (decision?.Link is { } link)
        {
            parts.Add($"see {Phrase(link.Value)}");
        }

        parts.Add(Place(line));
        return $" ({string.Join("; ", parts)})";
    }

    /// <summary>What would permit a use that is refused, with a semicolon before it; empty where nothing would.</summary>
    public static string Proposal(BoundaryRule? rule) =>
        rule is null ? "" : $"; the 'allow' of {Place(rule.Span)} would permit it, once {rule.Decision!.Id} is accepted";

    /// <summary>Names as an enumeration, the first of them where there are many.</summary>
    public static string Enumerate(string[] names) => names.Length <= MostNames
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostNames))} and {names.Length - MostNames} more";

    private static string Place(PlanSpan line) => $"{Path.GetFileName(line.Source.Path)}:{line.LineNumber}";

    /// <summary>As part of a longer sentence: without a full stop of its own.</summary>
    private static string Phrase(string text) => MessageText.OneLine(text).TrimEnd('.');
}
