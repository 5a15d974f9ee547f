using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>with</c>: attributes, with those arguments that are written; inherited ones too.</summary>
internal static class AttributeKey
{
    public static SelectionPart? Read(Selection selection)
    {
        if (selection.With.Count == 0)
        {
            return null;
        }

        var written = selection.With.Select(text => (Text: text, Attribute: WrittenAttribute.TryRead(text))).ToList();
        return new KeyPart("with", CompiledSelection.SpanOf(selection, "with"), "have ", Found)
        {
            Values = [.. written.Where(pair => pair.Attribute is not null).Select(pair => Read(pair.Text, pair.Attribute!))],
            LacksValues = written.Any(pair => pair.Attribute is null),
        };
    }

    private static KeyValue Read(PlanText text, WrittenAttribute attribute) =>
        new(text.Span, PlanWords.Quote($"[{text.Text.Trim()}]"), candidate => candidate.Attributes.Any(attribute.Fits))
        {
            Written = text.Text,
            Found = candidate => candidate.Attributes.FirstOrDefault(attribute.Fits) is { } found ? $"has '[{found}]'" : Found(candidate),
        };

    private static string Found(Candidate candidate) =>
        PlanWords.List(candidate.Attributes.Select(attribute => $"[{attribute}]")) is { } attributes ? $"has {attributes}" : "has no attribute";
}
