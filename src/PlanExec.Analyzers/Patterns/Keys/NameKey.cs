using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>name</c>: a pattern with a dot is held against the full name, all else against the simple one.</summary>
internal static class NameKey
{
    public static SelectionPart? Read(Selection selection) => selection.Name.Count == 0 ? null : new KeyPart(
        "name", CompiledSelection.SpanOf(selection, "name"), "be named ", candidate => $"is named '{candidate.Name}'")
    {
        Values = [.. selection.Name.Select(Read)],
    };

    private static KeyValue Read(NameTest test)
    {
        var isFull = !test.IsExpression && test.Text.Value.Contains('.');
        return new KeyValue(test.Text.Span, $"'{test}'", isFull ? candidate => test.Matches(candidate.FullName) : candidate => test.Matches(candidate.Name))
        {
            Written = test.IsExpression ? null : test.Text.Value,
            Found = isFull ? candidate => $"is named '{candidate.FullName}'" : null,
        };
    }
}
