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
            - {rule: PLAN1001, from: Shop.A, to: "Shop.B.M(int, string)", count: 1}
            - {rule: PLAN1002, from: Shop.B.M(), to: Shop.C, count: 2}

            """,
            created.NewText);

        editor = new PlanEditor([.. editor.Sources, new PlanSource(Path, created.NewText)]);
        var extended = EditVerifier.Single(editor.AddToBaseline([new("PLAN1002", "Shop.B.M()", "Shop.C", 3), new("PLAN1001", "Shop.Z", "Shop.B", 1), new("PLAN1001", "Shop.A", "Shop.A", 1)], Path));
        Assert.Equal(
            """
            # What was wrong before the plan was introduced. Written by planexec; entries go when they are no longer needed.
            - {rule: PLAN1001, from: Shop.A, to: Shop.A, count: 1}
            - {rule: PLAN1001, from: Shop.A, to: "Shop.B.M(int, string)", count: 1}
            - {rule: PLAN1001, from: Shop.Z, to: Shop.B, count: 1}
            - {rule: PLAN1002, from: Shop.B.M(), to: Shop.C, count: 3}

            """,
            extended.NewText);

        editor = new PlanEditor([new PlanSource(Path, created.NewText)]);
        var emptied = EditVerifier.Single(editor.RemoveFromBaseline([new("PLAN1001", "Shop.A", "Shop.B.M(int, string)", 0), new("PLAN1002", "Shop.B.M()", "Shop.C", 0)], Path));
        Assert.EndsWith("needed.\n[]\n", emptied.NewText, StringComparison.Ordinal);
        editor = editor.After(editor.RemoveFromBaseline([new("PLAN1001", "Shop.A", "Shop.B.M(int, string)", 0), new("PLAN1002", "Shop.B.M()", "Shop.C", 0)], Path));
        Assert.EndsWith("needed.\n- {rule: X, from: A, to: B, count: 1}\n", EditVerifier.Single(editor.AddToBaseline([new("X", "A", "B", 1)], Path)).NewText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "- {rule: X, from: A, to: B, count: 1}\n")]
    [InlineData("# none", "# none\n- {rule: X, from: A, to: B, count: 1}\n")]
    [InlineData("- rule: X\n  from: A   # why\n  to: C\n  count: 1\n", "- rule: X\n  from: A\n  to: B\n  count: 1\n- rule: X\n  from: A   # why\n  to: C\n  count: 1\n")]
    [InlineData("- rule: X\n  from: A   # why\n  to: B\n", "- rule: X\n  from: A   # why\n  to: B\n  count: 1\n")]
    [InlineData("- {rule: X, from: A, to: B, count: '3'}   # why", "- {rule: X, from: A, to: B, count: '1'}   # why")]
    [InlineData("[{rule: X, from: A, to: B, count: 3}]", "[{rule: X, from: A, to: B, count: 1}]")]
    public void Entry_is_added_or_counted(string before, string after)
    {
        var edit = EditVerifier.Single(new PlanEditor([new PlanSource(Path, before)]).AddToBaseline([new("X", "A", "B", 1)], Path));
        Assert.Equal(after, edit.NewText);
        Assert.Equal(before, edit.Inverse().NewText);
    }

    [Fact]
    public void Entry_that_is_not_there_is_no_fault() =>
        Assert.Empty(new PlanEditor([new PlanSource(Path, "[]")]).RemoveFromBaseline([new("X", "A", "B", 1)], Path).Edits);
}
