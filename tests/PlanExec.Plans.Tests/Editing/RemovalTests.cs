using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

public class RemovalTests
{
    [Theory]
    [InlineData(
        "components:\n  # about A\n  A: {namespaces: A}\n  # about B\n  [|B: {namespaces: B}|]   # B too\n  # about C\n  C: {namespaces: C}\n",
        "components:\n  # about A\n  A: {namespaces: A}\n  # about C\n  C: {namespaces: C}\n")]
    [InlineData(
        "components:\n  # all of them\n\n  # about A\n  [|A: {namespaces: A}|]\n\n  C: {namespaces: C}\n",
        "components:\n  # all of them\n\n  C: {namespaces: C}\n")]
    [InlineData(
        "components:\n  A: {namespaces: A}\n\n  [|C:\n    namespaces: C|]\n    # within\n\n# the rules\nboundaries: {}\n",
        "components:\n  A: {namespaces: A}\n\n# the rules\nboundaries: {}\n")]
    [InlineData("components: {A: {namespaces: A}, [|B: {namespaces: B}|], C: {namespaces: C}}\n", "components: {A: {namespaces: A}, C: {namespaces: C}}\n")]
    [InlineData("components: {A: {namespaces: A}, [|B: {namespaces: B}|]}\n", "components: {A: {namespaces: A}}\n")]
    [InlineData("components: {A: {namespaces: A, uses: [ [|A|] ]}}\n", "components: {A: {namespaces: A, uses: []}}\n")]
    [InlineData(
        "components: {\n  A: {namespaces: A},  # a\n  # about B\n  [|B: {namespaces: B}|]   # b\n}\n",
        "components: {\n  A: {namespaces: A}  # a\n}\n")]
    [InlineData(
        "components: {\n  [|A: {namespaces: A}|],  # a\n  # about B\n  B: {namespaces: B},   # b\n}\n",
        "components: {\n  # about B\n  B: {namespaces: B},   # b\n}\n")]
    [InlineData(
        "components: {A: {namespaces: A}}\nboundaries:\n  allow:   # few\n    # the root\n    - [|{from: A, to: A, because: x}|]   # really\n  mode: open\n",
        "components: {A: {namespaces: A}}\nboundaries:\n  allow: []   # few\n  mode: open\n")]
    [InlineData(
        "components: {A: {namespaces: A}}\nboundaries:\n  allow:\n  - [|from: A\n    to: A\n    because: |+\n      x\n\n|]  -\n    from: A\n    to: A\n    because: y\n",
        "components: {A: {namespaces: A}}\nboundaries:\n  allow:\n  -\n    from: A\n    to: A\n    because: y\n")]
    public void Entry_is_removed_with_its_comments(string marked, string after)
    {
        var text = new MarkedText("version: 1\n" + marked);
        var (_, start, length) = text.Faults.Single();
        var span = text.Text.Substring(start, length).TrimEnd('\n');
        var edit = EditVerifier.Single(EditVerifier.Editor(text.Text).Remove(new PlanSpan(new PlanSource("plan.yaml", text.Text), start, span.Length)));
        Assert.Equal("version: 1\n" + after, edit.NewText);
        Assert.Equal(text.Text, edit.Inverse().NewText);
    }

    [Fact]
    public void Rule_of_the_model_is_removed()
    {
        const string Plan = "version: 1\ncomponents: {A: {namespaces: A}}\nboundaries:\n  forbid:\n    - {from: A, to: A, because: x}\n    - from: A   # second\n      to: A\n      because: y\n";
        var plan = PlanVerifier.Merge(("plan.yaml", Plan));
        var editor = EditVerifier.Editor(Plan);
        Assert.EndsWith("because: x}\n", EditVerifier.Single(editor.Remove(plan.Boundaries.Forbid[1].Span)).NewText, StringComparison.Ordinal);
        Assert.EndsWith("forbid:\n    - from: A   # second\n      to: A\n      because: y\n", EditVerifier.Single(editor.Remove(plan.Boundaries.Forbid[0].Span)).NewText, StringComparison.Ordinal);
    }
}
