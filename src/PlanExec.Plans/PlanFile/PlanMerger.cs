using PlanExec.Plans.Binding;
using PlanExec.Plans.Merging;

namespace PlanExec.Plans;

/// <summary>Joins the files of a plan and looks up what they say about each other.</summary>
public static class PlanMerger
{
    /// <summary>The plan that the files make together, with all their faults. The order of <paramref name="documents"/> does not matter.</summary>
    public static Plan Merge(IReadOnlyList<PlanDocument> documents) => Merge(documents, []);

    /// <summary>The plan that the files make together, with all their faults. The order of the files does not matter.</summary>
    /// <param name="documents">The plan files.</param>
    /// <param name="markdownFiles">The Markdown files that a <c>diagram</c> may refer to. Faults of a diagram stand in its file.</param>
    public static Plan Merge(IReadOnlyList<PlanDocument> documents, IReadOnlyList<PlanSource> markdownFiles)
    {
        var markdown = markdownFiles.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var ordered = documents.OrderBy(document => document.Kind).ThenBy(document => document.Source.Path, StringComparer.Ordinal).ToList();
        var references = new References();
        var main = ordered.FirstOrDefault(document => document.Kind == PlanFileKind.Main);
        var parts = ordered.Where(document => document == main || document.Kind == PlanFileKind.Part).ToList();
        CheckMain(ordered, main, references);

        var items = new Section(parts, "items", "item", references);
        var decisions = new DecisionLinker(parts, items, references);
        var components = new ComponentLinker(parts, decisions, references);
        var selections = new SelectionLinker(components, references);
        var plan = new Plan
        {
            Sources = [.. ordered.Where(document => !document.IsMisnamed).Select(document => document.Source)],
            Name = main?.Root?.Text("name"),
            Summary = main?.Root?.Text("summary"),
            Usings = main?.Root?.Names("usings") ?? [],
            IsIncomplete = (main is null && parts.Count > 0) || parts.Any(document => document.IsCut || document.Root is null),
            Decisions = decisions.Decisions,
            Capture = components.Capture,
            Components = components.Components,
            Boundaries = BoundaryRulesLinker.Link(parts, markdown, components, selections, decisions, references),
            Apis = ApiLinker.Link(parts, components, decisions, references),
            Patterns = PatternLinker.Link(parts, selections, decisions, references),
            Items = ItemLinker.Link(items, components, decisions, references),
            Severities = SettingsLinker.Severities(main),
            Builder = SettingsLinker.Builder(main),
            Baseline = BaselineLinker.Link(ordered, references),
        };
        new BoundaryContradictions(plan, references).Report();
        new RepeatedRules(plan, references).Report();
        return plan with { DecisionReferences = decisions.Resting, Faults = Order(ordered, markdown, references.Faults) };
    }

    private static void CheckMain(List<PlanDocument> ordered, PlanDocument? main, References references)
    {
        if (main is null && ordered.Count > 0 && !ordered.Any(document => document.IsMisnamed))
        {
            references.Add(new PlanFault(
                DiagnosticIds.PlanCannotBeRead,
                new PlanSpan(ordered[0].Source, 0, 0),
                "This file is a part of a plan, but there is no plan.yaml; add one that begins with 'version: 1'"));
        }

        foreach (var other in ordered.Where(document => document.Kind == PlanFileKind.Main && document != main))
        {
            references.ReportTwice(new PlanSpan(other.Source, 0, 0), new PlanSpan(main!.Source, 0, 0), "The plan");
        }
    }

    private static IReadOnlyList<PlanFault> Order(List<PlanDocument> ordered, List<PlanSource> markdown, IEnumerable<PlanFault> found)
    {
        var positions = new Dictionary<PlanSource, int>();
        foreach (var source in ordered.Select(document => document.Source).Concat(markdown))
        {
            positions[source] = positions.Count;
        }

        return
        [
            .. ordered.SelectMany(document => document.Faults)
                .Concat(found)
                .Distinct()
                .OrderBy(fault => positions[fault.Span.Source])
                .ThenBy(fault => fault.Span.Start)
                .ThenBy(fault => fault.Id, StringComparer.Ordinal),
        ];
    }
}
