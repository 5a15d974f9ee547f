using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

public class ChangeTests
{
    [Theory]
    [InlineData("{title: T, status: proposed}   # soon", "{title: T, status: accepted}   # soon")]
    [InlineData("{title: T, status: \"proposed\"}", "{title: T, status: \"accepted\"}")]
    [InlineData("{title: T, decided: x}", "{title: T, status: accepted, decided: x}")]
    [InlineData("{}", "{status: accepted}")]
    [InlineData("", "\n    status: accepted")]
    [InlineData("   # empty", "   # empty\n    status: accepted")]
    [InlineData("\n    title: T   # title\n    # the reason\n    because: x", "\n    title: T   # title\n    status: accepted\n    # the reason\n    because: x")]
    [InlineData("\n    status: 'proposed' # soon\n    title: T", "\n    status: 'accepted' # soon\n    title: T")]
    [InlineData("\n    status:   # soon\n    title: T", "\n    status: accepted   # soon\n    title: T")]
    [InlineData("\n    date: 2026-02-22\n    because: x", "\n    status: accepted\n    date: 2026-02-22\n    because: x")]
    public void Status_is_set(string before, string after) => EditVerifier.Verify(
        $"version: 1\ndecisions:\n  D:{(before.StartsWith('{') ? " " : "")}{before}\n  E: {{title: E}}\n",
        $"version: 1\ndecisions:\n  D:{(after.StartsWith('{') ? " " : "")}{after}\n  E: {{title: E}}\n",
        editor => editor.SetStatus("D", DecisionStatus.Accepted));

    [Theory]
    [InlineData("|\n      class A;\n      // stays\n      class B;", "|\n      class A;\n      // stays\n      class C;\n      class D;")]
    [InlineData("|-   # C#\n        class A;\n        // stays\n        class B;", "|   # C#\n        class A;\n        // stays\n        class C;\n        class D;")]
    [InlineData("class A;", "|\n      class A;\n      // stays\n      class C;\n      class D;")]
    [InlineData("\"class A;\\nclass B;\"", "|\n      class A;\n      // stays\n      class C;\n      class D;")]
    public void Code_is_set(string before, string after) => EditVerifier.Verify(
        $"version: 1\nitems:\n  I:\n    code: {before}\n    title: x\n",
        $"version: 1\nitems:\n  I:\n    code: {after}\n    title: x\n",
        editor => editor.SetCode("I", "class A;\n// stays\nclass C;\nclass D;"));

    [Fact]
    public void Code_change_touches_only_the_lines_that_differ()
    {
        var edit = EditVerifier.Single(EditVerifier.Editor("version: 1\nitems:\n  I:\n    code: |\n      class A;\n      class B;\n      class C;\n")
            .SetCode("I", "class A;\nclass X;\nclass C;"));
        var change = Assert.Single(edit.Changes);
        Assert.Equal("      class X;", change.NewText);
        Assert.Equal("      class B;".Length, change.Length);
    }

    [Fact]
    public void Near_match_is_put_in()
    {
        const string Plan = "version: 1\ncomponents:\n  Orders: {namespaces: [O], uses: ['Billin']}   # soon\n  Billing: {namespaces: [B], use: [Orders]}\n";
        var faults = PlanVerifier.Merge(("plan.yaml", Plan)).Faults;
        Assert.Equal(2, faults.Count);
        var editor = EditVerifier.Editor(Plan);
        Assert.Equal(Plan.Replace("'Billin'", "'Billing'", StringComparison.Ordinal), EditVerifier.Single(editor.Mend(faults[0])).NewText);
        Assert.Equal(Plan.Replace("use:", "uses:", StringComparison.Ordinal), EditVerifier.Single(editor.Mend(faults[1])).NewText);
    }

    [Fact]
    public void Text_that_was_taken_for_an_alias_is_quoted()
    {
        const string Plan = "version: 1\ncomponents:\n  Tests: {assemblies: [*.Tests], governed: false}\n";
        var fault = Assert.Single(PlanVerifier.Merge(("plan.yaml", Plan)).Faults);
        Assert.Equal(Plan.Replace("*.Tests", "\"*.Tests\"", StringComparison.Ordinal), EditVerifier.Single(EditVerifier.Editor(Plan).Mend(fault)).NewText);
    }
}
