using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

/// <summary>Holds an edit against the text that is expected, with each kind of line break, with and without a last one, and back again.</summary>
internal static class EditVerifier
{
    public static void Verify(string before, string after, Func<PlanEditor, PlanEditResult> edit)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r" })
        {
            Check(before.Replace("\n", lineBreak, StringComparison.Ordinal), after.Replace("\n", lineBreak, StringComparison.Ordinal), edit);
        }

        Check("\uFEFF" + before, "\uFEFF" + after, edit);
        Check(before.TrimEnd('\n'), after.TrimEnd('\n'), edit);
    }

    /// <summary>Refuses the edit at the place marked with <c>[|…|]</c>, with this sentence.</summary>
    public static void Refuses(string marked, string message, Func<PlanEditor, PlanEditResult> edit)
    {
        var text = new MarkedText(marked);
        var result = edit(Editor(text.Text));
        Assert.Empty(result.Edits);
        Assert.NotNull(result.Refusal);
        Assert.Equal(message, result.Refusal.Message);
        var (_, start, length) = text.Faults.FirstOrDefault();
        Assert.Equal(length == 0 ? null : text.Text.Substring(start, length), result.Refusal.Span?.ToString());
    }

    public static PlanEditor Editor(string text) => new([new PlanSource("plan.yaml", text)]);

    public static PlanEdit Single(PlanEditResult result)
    {
        Assert.True(result.Refusal is null, $"refused: {result.Refusal?.Message} at '{result.Refusal?.Span}'");
        return Assert.Single(result.Edits);
    }

    private static void Check(string before, string after, Func<PlanEditor, PlanEditResult> edit)
    {
        var made = Single(edit(Editor(before)));
        Assert.Equal(after, made.NewText);
        Assert.Equal(before, made.Inverse().NewText);
        Assert.Equal(after, made.Inverse().Inverse().NewText);
    }
}
