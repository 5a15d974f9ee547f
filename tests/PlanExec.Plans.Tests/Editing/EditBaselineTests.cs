using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

public class EditBaselineTests
{
    private const string Path = "plan.baseline.yaml";

    [Fact]
    public void Baseline_is_created_extended_and_emptied()
    {
        var editor = new PlanEditor([new PlanSource("plan.yaml", "version: 1\n")]);
        var created = EditVerifier.Single(editor.AddToBaseline([new("PLAN1002", "Shop.B.M()", "Shop.C", 2), new("PLAN1001", "Shop.A", "Shop.B.M(int, string)", 1)], Path));
        Assert.True(created.CreatesFile);
        Assert.Equal(
            """
            # What was wrong before the plan was introduced. Written by planexec; entries go when they are no longer needed.
            version: 1
            entries:
              - {rule: PLAN1001, from: Shop.A, to: "Shop.B.M(int, string)", count: 1}
              - {rule: PLAN1002, from: Shop.B.M(), to: Shop.C, count: 2}

            """,
            created.NewText);

        editor = new PlanEditor([.. editor.Sources, new PlanSource(Path, created.NewText)]);
        var extended = EditVerifier.Single(editor.AddToBaseline([new("PLAN1002", "Shop.B.M()", "Shop.C", 3), new("PLAN1001", "Shop.Z", "Shop.B", 1), new("PLAN1001", "Shop.A", "Shop.A", 1)], Path));
        Assert.Equal(
            """
            # What was wrong before the plan was introduced. Written by planexec; entries go when they are no longer needed.
            version: 1
            entries:
              - {rule: PLAN1001, from: Shop.A, to: Shop.A, count: 1}
              - {rule: PLAN1001, from: Shop.A, to: "Shop.B.M(int, string)", count: 1}
              - {rule: PLAN1001, from: Shop.Z, to: Shop.B, count: 1}
              - {rule: PLAN1002, from: Shop.B.M(), to: Shop.C, count: 3}

            """,
            extended.NewText);

        editor = new PlanEditor([new PlanSource(Path, created.NewText)]);
        var emptied = EditVerifier.Single(editor.RemoveFromBaseline([new("PLAN1001", "Shop.A", "Shop.B.M(int, string)", 0), new("PLAN1002", "Shop.B.M()", "Shop.C", 0)], Path));
        Assert.EndsWith("\nentries: []\n", emptied.NewText, StringComparison.Ordinal);
        editor = editor.After(editor.RemoveFromBaseline([new("PLAN1001", "Shop.A", "Shop.B.M(int, string)", 0), new("PLAN1002", "Shop.B.M()", "Shop.C", 0)], Path));
        Assert.EndsWith("\nentries:\n  - {rule: PLAN1001, from: A, to: B, count: 1}\n", EditVerifier.Single(editor.AddToBaseline([new("PLAN1001", "A", "B", 1)], Path)).NewText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "version: 1\nentries:\n  - {rule: PLAN1001, from: A, to: B, count: 1}\n")]
    [InlineData("# none", "# none\nversion: 1\nentries:\n  - {rule: PLAN1001, from: A, to: B, count: 1}\n")]
    [InlineData("entries:   # none\n", "entries:   # none\n  - {rule: PLAN1001, from: A, to: B, count: 1}\n")]
    [InlineData("entries:\n- rule: PLAN1001\n  from: A   # why\n  to: C\n  count: 1\n", "entries:\n- rule: PLAN1001\n  from: A\n  to: B\n  count: 1\n- rule: PLAN1001\n  from: A   # why\n  to: C\n  count: 1\n")]
    [InlineData("entries:\n- rule: PLAN1001\n  from: A   # why\n  to: B\n", "entries:\n- rule: PLAN1001\n  from: A   # why\n  to: B\n  count: 1\n")]
    [InlineData("entries:\n  - {rule: PLAN1001, from: A, to: B, count: 3}   # why", "entries:\n  - {rule: PLAN1001, from: A, to: B, count: 1}   # why")]
    [InlineData("entries: [{rule: PLAN1001, from: A, to: B, count: 3}]", "entries: [{rule: PLAN1001, from: A, to: B, count: 1}]")]
    public void Entry_is_added_or_counted(string before, string after)
    {
        var edit = EditVerifier.Single(new PlanEditor([new PlanSource(Path, before)]).AddToBaseline([new("PLAN1001", "A", "B", 1)], Path));
        Assert.Equal(after, edit.NewText);
        Assert.Equal(before, edit.Inverse().NewText);
    }

    [Fact]
    public void Entry_that_is_not_there_is_no_fault() =>
        Assert.Empty(new PlanEditor([new PlanSource(Path, "entries: []")]).RemoveFromBaseline([new("PLAN1001", "A", "B", 1)], Path).Edits);

    [Theory]
    [InlineData(null)]
    [InlineData("version: 1\nentries:\n  - {rule: PLAN1001, from: A}\n")]
    public void Entry_that_the_reader_would_refuse_is_refused(string? before)
    {
        PlanSource[] plan = [new("plan.yaml", "version: 1\n")];
        var result = new PlanEditor(before is null ? plan : [.. plan, new(Path, before)]).AddToBaseline([new("PLAN9999", "A", "B", 1)], Path);
        Assert.Equal("The plan would be faulty then: 'PLAN9999' is not the id of a diagnostic; write one such as PLAN1001", result.Refusal!.Message);
    }

    [Fact]
    public void What_the_editor_writes_the_reader_reads()
    {
        var plan = new PlanSource("plan.yaml", "version: 1\n");
        var created = EditVerifier.Single(new PlanEditor([plan]).AddToBaseline([new("PLAN1001", "A", "B", 2)], Path));
        var entry = Assert.Single(PlanVerifier.Merge((plan.Path, plan.Text), (Path, created.NewText)).Baseline);
        Assert.Equal(("PLAN1001", "A", "B", 2), (entry.Rule.Value, entry.From.Value, entry.To!.Value, entry.Count));
    }
}
