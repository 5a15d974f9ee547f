using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes.Building;

/// <summary>What a model thinks of a decision, held to the language of plans: what people may choose from, never a choice.</summary>
internal sealed record Exploration
{
    /// <summary>The schema of an answer, as servers take it: every key is required, and no other is known.</summary>
    public const string Schema =
        """
        {"type":"object","additionalProperties":false,"required":["question","context","criteria","options","performance","threats","open"],"properties":{
        "question":{"type":"string"},
        "context":{"type":"string"},
        "criteria":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","weight"],"properties":{"name":{"type":"string"},"weight":{"type":"integer"}}}},
        "options":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","summary","pros","cons","scores"],"properties":{
        "name":{"type":"string"},"summary":{"type":"string"},"pros":{"type":"array","items":{"type":"string"}},"cons":{"type":"array","items":{"type":"string"}},
        "scores":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["criterion","score"],"properties":{"criterion":{"type":"string"},"score":{"type":"integer","enum":[1,2,3,4,5]}}}}}}},
        "performance":{"type":"array","items":{"type":"string"}},
        "threats":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["attack","mitigation"],"properties":{"attack":{"type":"string"},"mitigation":{"type":"string"}}}},
        "open":{"type":"array","items":{"type":"string"}}}}
        """;

    /// <summary>What has to be decided.</summary>
    public required string Question { get; init; }

    /// <summary>What the question arises from.</summary>
    public required string Context { get; init; }

    /// <summary>What the options are held against: the plan's criteria where it has some.</summary>
    public required IReadOnlyList<NewWeight> Criteria { get; init; }

    /// <summary>The options, the plan's first; each has the score of each criterion.</summary>
    public required IReadOnlyList<NewOption> Options { get; init; }

    /// <summary>What it means for speed and size.</summary>
    public required IReadOnlyList<string> Performance { get; init; }

    /// <summary>Attacks, each with what is done about it.</summary>
    public required IReadOnlyList<NewThreat> Threats { get; init; }

    /// <summary>What is still to be answered.</summary>
    public required IReadOnlyList<string> Open { get; init; }
}
