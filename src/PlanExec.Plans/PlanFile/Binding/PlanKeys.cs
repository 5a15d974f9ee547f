using static PlanExec.Plans.Binding.ValueKind;

namespace PlanExec.Plans.Binding;

/// <summary>The keys of the plan language. Reading, near matches and the test of plans.schema.json follow this table.</summary>
internal static class PlanKeys
{
    private const int HighestScore = 5;
    private const int HighestWeight = 100;
    private const int MostUsings = 100;
    private const int MostDecisions = 5_000;
    private const int MostComponents = 5_000;
    private const int MostRules = 10_000;
    private const int MostApis = 5_000;
    private const int MostPatterns = 2_000;
    private const int MostItems = 10_000;

    private static readonly MapDescription Option = new("option",
    [
        new("summary", Text),
        new("pros", Texts) { MayBeEmpty = true },
        new("cons", Texts) { MayBeEmpty = true },
        new("scores", NamedValues) { EntryNoun = "criterion", Entry = new("score", Number) { Maximum = HighestScore } },
    ]);

    private static readonly MapDescription Threat = new("entry of 'threats'",
    [
        new("attack", Text),
        new("mitigation", Text),
        new("items", ItemIds) { MayBeEmpty = true },
    ])
    {
        Required = [["attack"]],
        Example = "{attack: …, mitigation: …}",
    };

    private static readonly MapDescription Decision = new("decision",
    [
        new("title", Text),
        new("status", Choice) { Choices = Words.Of<DecisionStatus>() },
        new("date", Date),
        new("question", Text),
        new("context", Text),
        new("criteria", NamedValues) { EntryNoun = "criterion", Entry = new("weight", Number) { Maximum = HighestWeight } },
        new("options", NamedMaps) { Map = Option },
        new("chosen", OptionName),
        new("decided", Text),
        new("because", Text),
        new("consequences", Texts) { MayBeEmpty = true },
        new("performance", Texts) { MayBeEmpty = true },
        new("threats", ListOfMaps) { Map = Threat },
        new("open", Texts) { MayBeEmpty = true },
        new("supersedes", DecisionIds) { MayBeEmpty = true },
        new("link", Text),
    ]);

    private static readonly MapDescription Component = new("component",
    [
        new("namespaces", NamespacePatterns),
        new("assemblies", AssemblyPatterns),
        new("files", Globs),
        new("types", TypePatterns),
        new("uses", ComponentNames) { MayBeEmpty = true },
        new("libraries", Libraries) { MayBeEmpty = true },
        new("shared", Flag),
        new("governed", Flag),
        new("decision", DecisionId),
    ])
    {
        Required = [["namespaces", "assemblies", "files", "types"]],
    };

    private static readonly MapDescription Layers = new("'layers'",
    [
        new("order", ComponentNames) { MayRepeat = true },
        new("decision", DecisionId),
    ])
    {
        Required = [["order"]],
        Example = "{order: […]}",
    };

    private static readonly MapDescription Boundaries = new("'boundaries'",
    [
        new("mode", Choice) { Choices = Words.Of<BoundaryMode>(), IsMainOnly = true },
        new("unassigned", Choice) { Choices = Words.Of<UnassignedCode>(), IsMainOnly = true },
        new("acyclic", Flag) { IsMainOnly = true },
        new("layers", Map) { Map = Layers, IsMainOnly = true },
        new("diagram", Diagram),
        new("allow", ListOfMaps) { MaximumEntries = MostRules, Map = Rule("allow", new KeyDescription("deprecated", Flag)) },
        new("forbid", ListOfMaps) { MaximumEntries = MostRules, Map = Rule("forbid") },
    ])
    {
        Example = "{mode: closed}",
    };

    private static readonly MapDescription Api = new("entry of 'apis'",
    [
        new("ban", Apis),
        new("in", ComponentNames),
        new("except", ComponentNames) { MayBeEmpty = true },
        new("instead", ValueKind.Api),
        .. Grounds(),
    ])
    {
        Required = [["ban"]],
        Example = "{ban: …, instead: …}",
    };

    private static readonly MapDescription Pattern = new("pattern",
    [
        new("types", ValueKind.Selection),
        new("members", ValueKind.Selection),
        new("must", ValueKind.Selection),
        new("mustNot", ValueKind.Selection),
        .. Grounds(),
    ])
    {
        Required = [["types", "members"], ["must", "mustNot"]],
    };

    private static readonly MapDescription Item = new("item",
    [
        new("title", Text),
        new("component", ComponentName),
        new("decision", DecisionId),
        new("needs", ItemIds) { MayBeEmpty = true },
        new("code", Code),
        new("behavior", Texts) { MayBeEmpty = true },
        new("tests", TypeNames) { MayBeEmpty = true },
    ]);

    private static readonly MapDescription Builder = new("'builder'",
    [
        new("budget", Number),
        new("exclude", Globs) { MayBeEmpty = true },
    ])
    {
        RefusesCredentials = true,
        Example = "{budget: …}",
    };

    private static readonly MapDescription BaselineEntry = new("entry of 'entries'",
    [
        new("rule", ValueKind.DiagnosticId),
        new("from", Symbol),
        new("to", Symbol),
        new("count", Number),
    ])
    {
        Required = [["rule"], ["from"]],
        Example = "{rule: …, from: …, to: …, count: …}",
    };

    /// <summary>The outermost map of plan.yaml and its parts.</summary>
    public static MapDescription Root { get; } = new("the plan",
    [
        new("version", ValueKind.Version) { IsMainOnly = true },
        new("name", Text) { IsMainOnly = true },
        new("summary", Text) { IsMainOnly = true },
        new("usings", Namespaces) { MaximumEntries = MostUsings, IsMainOnly = true, MayBeEmpty = true },
        new("decisions", NamedMaps) { MaximumEntries = MostDecisions, Map = Decision },
        new("captures", NamedValues) { IsMainOnly = true, EntryNoun = "capture", Entry = new("values", CaptureValues) },
        new("components", NamedMaps) { MaximumEntries = MostComponents, Map = Component },
        new("boundaries", Map) { Map = Boundaries },
        new("apis", ListOfMaps) { MaximumEntries = MostApis, Map = Api },
        new("patterns", NamedMaps) { MaximumEntries = MostPatterns, Map = Pattern },
        new("items", NamedMaps) { MaximumEntries = MostItems, Map = Item },
        new("severities", NamedValues) { IsMainOnly = true, EntryNoun = "severity", Entry = new("severity", Choice) { Choices = Words.Of<PlanSeverity>() } },
        new("builder", Map) { IsMainOnly = true, Map = Builder },
    ]);

    /// <summary>The outermost map of the baseline.</summary>
    public static MapDescription Baseline { get; } = new("the baseline",
    [
        new("version", ValueKind.Version),
        new("entries", ListOfMaps) { Map = BaselineEntry },
    ]);

    // What a message calls the maps that have a key.
    private static readonly ILookup<string, string> owners = new[] { Root, Baseline }.SelectMany(Maps).Append(VocabularyKeys.Selection)
        .SelectMany(map => map.Names.Select(key => (Key: key, map.Noun)))
        .Distinct()
        .ToLookup(pair => pair.Key, pair => NounPhrase(pair.Noun), StringComparer.Ordinal);

    /// <summary>What a message calls the maps that have a key; empty where none has.</summary>
    public static IReadOnlyList<string> OwnersOf(string key) => [.. owners[key]];

    /// <summary>A map with all that stand in it. The vocabulary is not unfolded.</summary>
    public static IEnumerable<MapDescription> Maps(MapDescription map) =>
        map.Keys.Where(key => !key.TakesSelection).Select(key => key.Map).OfType<MapDescription>().SelectMany(Maps).Prepend(map);

    // Of the plan, the baseline and what stands in quotes there is one.
    private static string NounPhrase(string noun) => noun[0] == '\'' || noun.StartsWith("the ", StringComparison.Ordinal) ? noun : FaultList.WithArticle(noun);

    private static MapDescription Rule(string list, params KeyDescription[] more) => new($"entry of '{list}'",
    [
        new("from", ComponentNames),
        new("fromTypes", PatternsOrSelection),
        new("to", ComponentNames),
        new("toTypes", PatternsOrSelection),
        new("except", ComponentNames) { MayBeEmpty = true },
        .. more,
        .. Grounds(),
    ])
    {
        Required = [["from"], ["to"], ["because", "decision"]],
        Example = "{from: …, to: …, because: …}",
    };

    /// <summary>Why there is a rule, and how loudly it speaks.</summary>
    private static IEnumerable<KeyDescription> Grounds() =>
    [
        new("because", Text),
        new("decision", DecisionId),
        new("severity", Choice) { Choices = Words.Of<PlanSeverity>() },
    ];
}
