namespace PlanExec.Plans.Tests;

/// <summary>Random edits of a good plan, always the same ones.</summary>
public class MutationTests
{
    private static readonly string[] Snippets =
    [
        ":", ": ", " #", "#", "\n", "\r\n", "\t", "  ", "- ", "{", "}", "[", "]", ",", "'", "\"", "|", ">", "*a", "&a ", "!x ", "%", "@", "`", "?", "? ", "\\", "\0",
        "\uD83D", "\uDE00", "\u0085", "\u2028", "\uFEFF", "---\n", "...\n", "<<: *a", "$m", "~", "|2-", ">+", "\u00A0", "no", "",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Reader_never_throws_and_every_span_is_in_its_file(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1_500; round++)
        {
            var text = round % 2 == 0 ? GoodPlan.Text : PageExample.Text;
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var start = random.Next(text.Length);
                var length = random.Next(3) == 0 ? random.Next(Math.Min(12, text.Length - start)) : 0;
                text = text[..start] + Snippets[random.Next(Snippets.Length)] + text[(start + length)..];
            }

            var plan = PlanVerifier.Merge(("plan.yaml", text));
            foreach (var fault in plan.Faults)
            {
                Check(fault.Span);
                Check(fault.Related ?? fault.Span);
                Assert.NotEmpty(fault.Message);
                Assert.True(fault.Message.IndexOfAny(['\n', '\r', '\0']) < 0, fault.Message);
            }

            foreach (var component in plan.Components)
            {
                Check(component.Span);
                Check(component.Name.Span);
                Check(component.UsesSpan ?? component.Span);
            }

            foreach (var item in plan.Items.Where(item => item.Code is not null))
            {
                Check(item.Code!.Span);
                OffsetProperty.Check(item.Code);
            }
        }
    }

    private static void Check(PlanSpan span)
    {
        Assert.InRange(span.Start, 0, span.Source.Text.Length);
        Assert.InRange(span.End, span.Start, span.Source.Text.Length);
    }
}
