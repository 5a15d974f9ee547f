using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

/// <summary>Edits of plans that someone is in the middle of typing.</summary>
public class HostileEditTests
{
    private static readonly string[] Snippets =
        [":", ": ", " #", "\n", "\r\n", "\t", "  ", "- ", "{", "}", "[", "]", ",", "'", "\"", "|", ">", "*orders", "&a ", "!x ", "? ", "\0", "\uD83D", "\u2028", "\uFEFF", "---\n", "...\n", "<<: *orders", "|2-", "no", ""];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Editor_makes_or_refuses_an_edit_whatever_the_text(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 120; round++)
        {
            var text = GoodPlan.Text;
            for (var edits = random.Next(1, 3); edits > 0; edits--)
            {
                var start = random.Next(text.Length);
                var length = random.Next(3) == 0 ? random.Next(Math.Min(30, text.Length - start)) : 0;
                text = text[..start] + Snippets[random.Next(Snippets.Length)] + text[(start + length)..];
            }

            foreach (var result in Edit(EditVerifier.Editor(text), random))
            {
                Assert.True(result.Refusal is null || result.Edits.Count == 0);
                Assert.All(result.Edits, edit => Assert.Equal(text, edit.Inverse().NewText));
                Assert.True(result.Refusal?.Span is not { } span || (span.Start >= 0 && span.End <= text.Length));
            }
        }
    }

    private static IEnumerable<PlanEditResult> Edit(PlanEditor editor, Random random)
    {
        var plan = PlanVerifier.Merge(("plan.yaml", editor.Sources[0].Text));
        yield return editor.AddUse("Orders", "Web");
        yield return editor.AddUse("Web", "Shared");
        yield return editor.AddLibrary("Web", "Library");
        yield return editor.AddAllow(new NewAllow(["Web"], ["Shared"]) { Because = "x" });
        yield return editor.AddItem(new NewItem("I") { Title = "x" });
        yield return editor.SetStatus("ADR-1", DecisionStatus.Rejected);
        yield return editor.SetCode("ORD-1", "class X;");
        yield return editor.Rename(PlanIdKind.Component, "Orders", "Ordering");
        yield return editor.Remove(new PlanSpan(editor.Sources[0], random.Next(editor.Sources[0].Text.Length), 0));
        foreach (var span in plan.Components.Select(component => component.Span).Concat(plan.Boundaries.Forbid.Select(rule => rule.Span)))
        {
            yield return editor.Remove(span);
        }

        foreach (var fault in plan.Faults)
        {
            yield return editor.Mend(fault);
        }
    }
}
