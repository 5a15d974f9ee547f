using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

public class RefusalTests
{
    [Fact]
    public void Value_behind_an_alias_is_not_edited() => EditVerifier.Refuses(
        "version: 1\ncomponents:\n  A: {namespaces: A, uses: &u [B]}\n  B: {namespaces: B, uses: [|*u|]}\n",
        "The value is the alias '*u', and an edit would change its anchor's value too; write the value out here",
        editor => editor.AddUse("B", "A"));

    [Fact]
    public void Value_that_an_alias_repeats_is_not_edited() => EditVerifier.Refuses(
        "version: 1\ncomponents:\n  A: {namespaces: A, uses: &u [|[B]|]}\n  B: {namespaces: B, uses: *u}\n",
        "This value also stands for '*u' in line 4, which an edit here would change too; write the value out there",
        editor => editor.AddUse("A", "A"));

    [Fact]
    public void File_with_a_syntax_error_is_not_edited() => EditVerifier.Refuses(
        "version: 1\ncomponents:\n  A: {namespaces: A}\nitems: [|{|]I: {title: x}\n",
        "{ is not closed; write the }, or quotes around the value if it is a text that begins with { (mend this first: what is behind it can't be read, so nothing is edited)",
        editor => editor.AddUse("A", "A"));

    [Fact]
    public void Unknown_name_is_refused() => EditVerifier.Refuses(
        "version: 1\ncomponents:\n  A: {namespaces: A}\n",
        "'B' is not a component that a plan file defines",
        editor => editor.AddUse("B", "A"));

    [Fact]
    public void Use_that_is_there_is_refused() => EditVerifier.Refuses(
        "version: 1\ncomponents:\n  A: {namespaces: A, uses: [[|\"A\"|]]}\n",
        "'A' stands here already",
        editor => editor.AddUse("A", "A"));

    [Fact]
    public void Edit_that_brings_a_fault_is_refused()
    {
        var result = EditVerifier.Editor("version: 1\ncomponents:\n  A: {namespaces: A}\n").AddUse("A", "Missing");
        Assert.Equal("The plan would be faulty then: 'Missing' is not a component of the plan; define it, or write another name", result.Refusal?.Message);
    }

    [Fact]
    public void Name_that_is_taken_is_refused() => EditVerifier.Refuses(
        "version: 1\ncomponents:\n  [|A|]: {namespaces: A}\n",
        "There is a component 'A' already; choose another name",
        editor => editor.AddComponent(new NewComponent("A") { Namespaces = ["B"] }));

    [Fact]
    public void Empty_file_is_refused() => Assert.Equal(
        "This plan file says nothing yet; begin it with a key such as 'version: 1'",
        EditVerifier.Editor("# nothing\n").AddItem(new NewItem("I")).Refusal?.Message);
}
