using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

/// <summary>An item against a threat stands behind the others and is named at the threat, wherever both are written.</summary>
public class ThreatItemTests
{
    private const string Head = "version: 1\ndecisions:\n  D:\n    status: accepted\n    decided: x\n    because: y\n    threats:\n";

    private static readonly NewItem item = new("I-2") { Title = "Counter it", Decision = "D" };

    [Theory]
    [InlineData("      - {attack: [|stolen key|]}   # why\n", "      - {attack: stolen key, items: [I-2]}   # why\n")]
    [InlineData("      - attack: [|'stolen key'|]   # why\n      - {attack: other, mitigation: x}\n", "      - attack: 'stolen key'   # why\n        items: [I-2]\n      - {attack: other, mitigation: x}\n")]
    [InlineData("      - {items: [ ], attack: [|stolen key|]}\n", "      - {items: [I-2], attack: stolen key}\n")]
    [InlineData("      - attack: [|stolen key|]\n        items:   # none yet\n", "      - attack: stolen key\n        items: [I-2]   # none yet\n")]
    public void It_is_added_in_one_file(string before, string after) => Verify(
        Head + before + "items:\n  I-1:\n    title: First\n",
        Head + after + "items:\n  I-1:\n    title: First\n  I-2:\n    title: Counter it\n    decision: D\n");

    [Fact]
    public void Items_before_the_decisions_move_nothing_else() => Verify(
        "version: 1\nitems:\n  I-1: {title: First}\n" + Head["version: 1\n".Length..] + "      - {attack: [|stolen key|]}\n",
        "version: 1\nitems:\n  I-1: {title: First}\n  I-2: {title: Counter it, decision: D}\n" + Head["version: 1\n".Length..] + "      - {attack: stolen key, items: [I-2]}\n");

    [Fact]
    public void It_is_added_where_the_items_stand()
    {
        var decisions = new PlanSource("plan.yaml", Head + "      - {attack: stolen key}\n");
        var items = new PlanSource("items.plan.yaml", "items: {I-1: {title: First}}\n");

        var result = new PlanEditor([decisions, items]).AddItemAgainst(SpanOf(decisions, "stolen key"), item);

        Assert.Null(result.Refusal);
        Assert.Equal([Head + "      - {attack: stolen key, items: [I-2]}\n", "items: {I-1: {title: First}, I-2: {title: Counter it, decision: D}}\n"], result.Edits.OrderByDescending(edit => edit.Path, StringComparer.Ordinal).Select(edit => edit.NewText));
    }

    [Fact]
    public void An_id_that_is_taken_is_refused()
    {
        var source = new PlanSource("plan.yaml", Head + "      - {attack: stolen key}\nitems: {I-2: {title: First}}\n");

        Assert.Equal("There is an item 'I-2' already; choose another name", new PlanEditor([source]).AddItemAgainst(SpanOf(source, "stolen key"), item).Refusal?.Message);
    }

    [Fact]
    public void A_threat_behind_an_alias_is_refused()
    {
        var source = new PlanSource("plan.yaml", Head + "      - &t {attack: stolen key}\n      - *t\n");

        Assert.Contains("'*t'", new PlanEditor([source]).AddItemAgainst(SpanOf(source, "stolen key"), item).Refusal?.Message, StringComparison.Ordinal);
    }

    private static void Verify(string marked, string after)
    {
        var text = new MarkedText(marked);
        var (_, start, length) = text.Faults.Single();
        EditVerifier.Verify(text.Text, after, editor => editor.AddItemAgainst(SpanOf(editor.Sources[0], text.Text.Substring(start, length)), item));
    }

    private static PlanSpan SpanOf(PlanSource source, string value) => new(source, source.Text.IndexOf(value, StringComparison.Ordinal), value.Length);
}
