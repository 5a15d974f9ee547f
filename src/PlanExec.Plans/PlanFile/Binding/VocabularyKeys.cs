using static PlanExec.Plans.Binding.ValueKind;

namespace PlanExec.Plans.Binding;

/// <summary>The one vocabulary in which a plan selects code and says what it must be.</summary>
internal static class VocabularyKeys
{
    private static readonly MapDescription Limits = new("'max'",
    [
        new("lines", Number),
        new("members", Number),
        new("parameters", Number),
        new("depth", Number),
        new("coupling", Number),
    ])
    {
        Example = "{lines: …}",
    };

    /// <summary>A selection; its own keys may hold selections.</summary>
    public static MapDescription Selection { get; } = new("selection",
    [
        new("in", Places),
        new("name", NamePatterns),
        new("kind", Choices) { Choices = Words.Of<ElementKind>() },
        new("be", Choices) { Choices = Words.Of<ElementModifier>() },
        new("is", TypeNames),
        new("with", Attributes),
        new("have", Code),
        new("of", ValueKind.Selection),
        new("type", TypesOrSelection),
        new("returns", TypesOrSelection),
        new("takes", TypesOrSelection),
        new("place", Choices) { Choices = Words.Of<FilePlace>() },
        new("max", Map) { Map = Limits },
        new("all", Selections),
        new("any", Selections),
        new("not", ValueKind.Selection),
    ])
    {
        Example = "{name: …}",
    };
}
