using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>The decisions of all plan files.</summary>
internal sealed class DecisionLinker
{
    private readonly Section section;
    private readonly References references;
    private readonly List<Decision> decisions;
    private readonly Dictionary<string, List<Located<string>>> successors = new(StringComparer.Ordinal);
    private readonly List<DecisionReference> resting = [];

    public DecisionLinker(IReadOnlyList<PlanDocument> documents, Section items, References references)
    {
        this.references = references;
        section = new Section(documents, "decisions", "decision", references);
        foreach (var map in section.Maps)
        {
            foreach (var superseded in map.Names("supersedes") ?? [])
            {
                Supersede(map.Name!, superseded);
            }
        }

        decisions = [.. section.Maps.Select(map => Create(map, items))];
        var circles = new Circles(
            [.. decisions.Select(decision => (decision.Id, OthersOf(decision)))],
            section,
            "Of these decisions none is the last",
            "supersedes",
            "remove one of these 'supersedes'",
            references);
        circles.Report();
        CheckSuccession(circles);
    }

    public IReadOnlyList<Decision> Decisions => decisions;

    /// <summary>The lines that were found to rest on a decision.</summary>
    public IReadOnlyList<DecisionReference> Resting => resting;

    /// <summary>The decision that a map names; null where it names none, or none that exists (which has become a fault).</summary>
    /// <param name="map">The map.</param>
    /// <param name="holder">What a message calls it, at the beginning of a sentence.</param>
    public Decision? Find(BoundMap map, string holder)
    {
        if (map.Text("decision") is not { } id || section.Find(id) is not (>= 0 and var position))
        {
            return null;
        }

        resting.Add(new DecisionReference(holder, id, decisions[position]));
        return decisions[position];
    }

    /// <summary>Why there is the rule in a map, and how loudly it speaks.</summary>
    /// <param name="map">The map.</param>
    /// <param name="holder">What a message calls it, at the beginning of a sentence.</param>
    public RuleGrounds GroundsOf(BoundMap map, string holder) => new(
        map.Text("because"),
        Find(map, holder),
        map.Text("severity") is { } severity ? new Located<PlanSeverity>(Words.Parse<PlanSeverity>(severity.Value), severity.Span) : null);

    private static IReadOnlyList<Weighted> Weights(BoundMap map, string key) =>
        [.. map.Values(key).Select(entry => new Weighted(entry.Name, (Located<int>)entry.Value))];

    private void Supersede(Located<string> id, Located<string> superseded)
    {
        if (superseded.Value == id.Value)
        {
            references.Contradicts(superseded.Span, id.Span, $"Decision {FaultList.Quote(id.Value)} supersedes itself; write the decision that it takes the place of");
        }
        else if (section.Find(superseded) >= 0)
        {
            if (!successors.TryGetValue(superseded.Value, out var found))
            {
                successors.Add(superseded.Value, found = []);
            }

            found.Add(id);
        }
    }

    private Decision Create(BoundMap map, Section items)
    {
        var before = references.Count;
        var criteria = Weights(map, "criteria");
        var decision = new Decision
        {
            Id = map.Name!,
            Span = map.Span,
            Title = map.Text("title"),
            Status = map.Word<DecisionStatus>("status") ?? DecisionStatus.Proposed,
            HasStatus = map.Has("status"),
            Date = map.Text("date"),
            Question = map.Text("question"),
            Context = map.Text("context"),
            Criteria = criteria,
            Options = CreateOptions(map, criteria),
            Chosen = Chosen(map),
            Decided = map.Text("decided"),
            Because = map.Text("because"),
            Consequences = map.Names("consequences") ?? [],
            Performance = map.Names("performance") ?? [],
            Threats = CreateThreats(map, items),
            Open = map.Names("open") ?? [],
            Supersedes = map.Names("supersedes") is { } superseded ? [.. superseded.Where(id => section.PositionOf(id.Value) is not null)] : [],
            SupersededBy = successors.TryGetValue(map.Name!.Value, out var found) ? found : [],
            Link = map.Text("link"),
        };
        return decision with { HasFaults = section.HasFaults(map) || references.Count > before };
    }

    private IReadOnlyList<DecisionOption> CreateOptions(BoundMap map, IReadOnlyList<Weighted> criteria) =>
        [.. map.Maps("options").Select(option => CreateOption(option, map, criteria))];

    private DecisionOption CreateOption(BoundMap option, BoundMap decision, IReadOnlyList<Weighted> criteria)
    {
        var scores = Weights(option, "scores");
        var known = new HashSet<string>(criteria.Select(criterion => criterion.Criterion.Value), StringComparer.Ordinal);
        if (scores.Count > 0 && !decision.Has("criteria"))
        {
            if (!decision.HasFaults && decision.Maps("options").First(other => other.Has("scores")) == option)
            {
                references.Contradicts(option.SpanOf("scores")!.Value, decision.Name!.Span, $"Decision {FaultList.Quote(decision.Name!.Value)} has scores, but no criteria to score; write 'criteria' with the weight of each");
            }

            return Option([]);
        }

        foreach (var score in scores.Where(score => !known.Contains(score.Criterion.Value) && !decision.Doubtful.Contains("criteria")))
        {
            references.ReportUndefined(score.Criterion, $"is not a criterion of decision {FaultList.Quote(decision.Name!.Value)}", known);
        }

        return Option([.. scores.Where(score => known.Contains(score.Criterion.Value))]);

        DecisionOption Option(IReadOnlyList<Weighted> found) => new()
        {
            Name = option.Name!,
            Span = option.Span,
            Summary = option.Text("summary"),
            Pros = option.Names("pros") ?? [],
            Cons = option.Names("cons") ?? [],
            Scores = found,
        };
    }

    private Located<string>? Chosen(BoundMap map)
    {
        if (map.Text("chosen") is not { } chosen)
        {
            return null;
        }

        var options = map.Maps("options").Select(option => option.Name!.Value).ToList();
        if (options.Contains(chosen.Value))
        {
            return chosen;
        }

        if (options.Count > 0 && !map.Doubtful.Contains("options"))
        {
            references.ReportUndefined(chosen, $"is not an option of decision {FaultList.Quote(map.Name!.Value)}", options);
        }
        else if (!map.HasFaults)
        {
            references.Contradicts(chosen.Span, map.Name!.Span, $"Decision {FaultList.Quote(map.Name!.Value)} has chosen, but no options to choose from; write 'options', or say it under 'decided'");
        }

        return null;
    }

    private static IReadOnlyList<Threat> CreateThreats(BoundMap map, Section items) =>
        [.. map.Maps("threats").Where(threat => threat.Has("attack")).Select(threat => CreateThreat(threat, items))];

    private static Threat CreateThreat(BoundMap map, Section items) => new()
    {
        Span = map.Span,
        Attack = map.Text("attack")!,
        Mitigation = map.Text("mitigation"),
        Items = items.Existing(map.Names("items")),
    };

    // A decision that supersedes itself is a fault of its own.
    private static IReadOnlyList<Located<string>> OthersOf(Decision decision) =>
        decision.Supersedes.Count == 0 ? [] : [.. decision.Supersedes.Where(id => id.Value != decision.Id.Value)];

    private void CheckSuccession(Circles circles)
    {
        foreach (var decision in decisions)
        {
            // Which one of a circle is the last nobody knows before the circle is mended.
            if (decision.Status == DecisionStatus.Accepted
                && !circles.Contains(decision.Id.Value)
                && decision.SupersededBy.FirstOrDefault(id => decisions[section.PositionOf(id.Value)!.Value].Status == DecisionStatus.Accepted) is { } successor)
            {
                var map = section.Maps[section.PositionOf(decision.Id.Value)!.Value];
                references.Contradicts(
                    map.SpanOf("status") ?? decision.Id.Span,
                    successor.Span,
                    $"Decision {FaultList.Quote(decision.Id.Value)} is accepted, but {FaultList.Quote(successor.Value)} supersedes it; write 'status: superseded'");
            }
        }
    }
}
