using static PlanExec.Plans.Binding.ValueKind;

namespace PlanExec.Plans.Binding;

/// <summary>The keys of the plan language. Reading, near matches and the test of plans.schema.json follow this table.</summary>
internal static class PlanKeys
{
    private static readonly MapDescription Decision = new("decision",
    [
        new("title", Text),
        new("status", Choice) { Choices = ["proposed", "accepted", "rejected", "superseded"] },
        new("date", Date),
        new("decided", Text),
        new("because", Text),
        new("link", Text),
        .. NotYetChecked("question", "context", "criteria", "options", "chosen", "consequences", "performance", "threats", "supersedes"),
    ]);

    private static readonly MapDescription Component = new("component",
    [
        new("namespaces", NamespacePatterns),
        new("assemblies", AssemblyPatterns),
        new("uses", ComponentNames) { MayBeEmpty = true },
        new("shared", Flag),
        new("governed", Flag),
        new("decision", DecisionId),
        .. NotYetChecked("types", "files", "libraries"),
    ])
    {
        Required = [["namespaces", "assemblies"]],
    };

    private static readonly MapDescription Allow = Rule("entry of 'allow'");

    private static readonly MapDescription Forbid = Rule("entry of 'forbid'");

    private static readonly MapDescription Boundaries = new("'boundaries'",
    [
        new("mode", Choice) { Choices = ["closed", "open"], IsMainOnly = true },
        new("allow", ListOfMaps) { Map = Allow },
        new("forbid", ListOfMaps) { Map = Forbid },
        .. NotYetChecked("unassigned", "acyclic", "layers", "diagram"),
    ]);

    private static readonly MapDescription Item = new("item",
    [
        new("title", Text),
        new("component", ComponentName),
        new("decision", DecisionId),
        new("code", Code),
        .. NotYetChecked("needs", "behavior", "tests"),
    ]);

    /// <summary>The outermost map.</summary>
    public static MapDescription Root { get; } = new("the plan",
    [
        new("version", ValueKind.Version) { IsMainOnly = true },
        new("name", Text) { IsMainOnly = true },
        new("summary", Text) { IsMainOnly = true },
        new("usings", Namespaces) { IsMainOnly = true, MayBeEmpty = true },
        new("decisions", NamedMaps) { Map = Decision },
        new("components", NamedMaps) { Map = Component },
        new("boundaries", Map) { Map = Boundaries },
        new("items", NamedMaps) { Map = Item },
        .. NotYetChecked("captures", "apis", "patterns", "severities", "builder"),
    ]);

    private static MapDescription Rule(string noun) => new(noun,
    [
        new("from", ComponentNames),
        new("to", ComponentNames),
        new("except", ComponentNames) { MayBeEmpty = true },
        new("because", Text),
        new("decision", DecisionId),
        .. NotYetChecked("fromTypes", "toTypes", "deprecated", "severity"),
    ])
    {
        Required = [["from"], ["to"], ["because", "decision"]],
    };

    private static IEnumerable<KeyDescription> NotYetChecked(params string[] names) => names.Select(name => new KeyDescription(name, NotYet));
}
