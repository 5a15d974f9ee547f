using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

/// <summary>A component that gets another name has it in the diagrams too, or keeps the old one everywhere.</summary>
public class DiagramRenamingTests
{
    private const string Components = "version: 1\ncomponents: {Web: {namespaces: W}, Orders: {namespaces: O}, Orders.Api: {namespaces: P}}\n";

    [Theory]
    [InlineData("Web --> Orders", "Sales", "Web --> Sales")]
    [InlineData("Web-->Orders-->Orders.Api\nOrders & Web --> Orders.Api", "Sales.Core", "Web-->Sales.Core-->Orders.Api\nSales.Core & Web --> Orders.Api")]
    [InlineData("Web --> Orders:::big\nclassDef big fill:#fff\nclass Web,Orders big\nstyle Orders fill:#f9f\nclick Orders \"https://example.com/Orders\"\n%% Orders", "Sales", "Web --> Sales:::big\nclassDef big fill:#fff\nclass Web,Sales big\nstyle Sales fill:#f9f\nclick Sales \"https://example.com/Orders\"\n%% Orders")]
    [InlineData("Web --> Orders[Everything that is sold]", "Sales", "Web --> Sales[Everything that is sold]")]
    [InlineData("Web --> q[Orders] --> r[\"Orders.Api\"]", "Sales.Core", "Web --> q[Sales.Core] --> r[\"Orders.Api\"]")]
    [InlineData("Web --> q[\"Orders<br/>all Orders\"]", "Sales", "Web --> q[\"Sales<br/>all Orders\"]")]
    [InlineData("Web --> q[\"`**Orders**`\"]", "Sales", "Web --> q[\"`**Sales**`\"]")]
    [InlineData("Web --> Orders[\"Orders\"]", "Sales", "Web --> Orders[\"Sales\"]")]
    [InlineData("subgraph g\nOrders\nend\nWeb --> g", "Sales", "subgraph g\nSales\nend\nWeb --> g")]
    [InlineData("Web --> Orders --> Orders.Api\nOrders:::big", "Sales and more", "Web --> Orders[\"Sales and more\"] --> Orders.Api\nOrders:::big")]
    [InlineData("Web --> Orders", "end", "Web --> Orders[\"end\"]")]
    [InlineData("Web --> q[Orders]", "Sales (old)", "Web --> q[\"Sales (old)\"]")]
    [InlineData("Web --> Orders\nsubgraph Sales\nOrders.Api\nend", "Sales", "Web --> Orders[\"Sales\"]\nsubgraph Sales\nOrders.Api\nend")]
    [InlineData("Web --> Orders.Api", "Sales", "Web --> Orders.Api")]
    public void Name_is_changed_where_the_diagram_has_it(string before, string newId, string after)
    {
        var plan = Components + "boundaries:\n  diagram: |\n";
        EditVerifier.Verify(
            plan + Block(before),
            plan.Replace("Orders:", $"{newId}:", StringComparison.Ordinal) + Block(after),
            editor => editor.Rename(PlanIdKind.Component, "Orders", newId));
        Assert.Empty(PlanVerifier.Merge(("plan.yaml", plan.Replace("Orders:", $"{newId}:", StringComparison.Ordinal) + Block(after))).Faults);
    }

    [Fact]
    public void Name_is_changed_in_a_diagram_on_one_line() => EditVerifier.Verify(
        Components + "boundaries: {diagram: \"flowchart LR\\nWeb --> Orders\"}\n",
        Components.Replace("Orders:", "Sales:", StringComparison.Ordinal) + "boundaries: {diagram: \"flowchart LR\\nWeb --> Sales\"}\n",
        editor => editor.Rename(PlanIdKind.Component, "Orders", "Sales"));

    [Theory]
    [InlineData("Web --> [|Orders|][All sales]", "all sales", "The diagram shows 'Orders' in a way that can't be renamed safely; write 'all sales' there by hand, and the name under 'components' with it")]
    [InlineData("Web [|---|] Orders", "Sales", "'---' does not say who uses whom; write --> for a use, or ~~~ for none (mend this first: the diagram may name 'Orders')")]
    public void What_can_not_be_renamed_is_refused(string diagram, string newId, string message) => EditVerifier.Refuses(
        Components + "boundaries:\n  diagram: |\n" + Block(diagram),
        message,
        editor => editor.Rename(PlanIdKind.Component, "Orders", newId));

    [Fact]
    public void Name_is_changed_in_Markdown_files()
    {
        const string Markdown = "# Orders\n\n## One\n\n1. Orders\n\n   ```mermaid\n   flowchart LR\n     Web --> Orders\n   ```\n\n## Two\r\n```mermaid\r\nflowchart LR\r\nOrders --> Orders.Api\r\n```\r\n";
        var result = new PlanEditor(
            [
                new PlanSource("plan.yaml", Components + "boundaries: {diagram: docs/a.md#one}\n"),
                new PlanSource("a.plan.yaml", "boundaries: {diagram: docs/a.md#two}\n"),
                new PlanSource("b.plan.yaml", "boundaries: {diagram: docs/a.md#one}\n"),
            ],
            [new PlanSource("docs/a.md", Markdown)]).Rename(PlanIdKind.Component, "Orders", "Sales");
        Assert.Null(result.Refusal);
        Assert.Equal(["plan.yaml", "docs/a.md"], result.Edits.Select(edit => edit.Path));
        Assert.Equal(Markdown.Replace("--> Orders\n", "--> Sales\n", StringComparison.Ordinal).Replace("Orders -->", "Sales -->", StringComparison.Ordinal), result.Edits[1].NewText);
        Assert.Equal(Markdown, result.Edits[1].Inverse().NewText);
    }

    [Fact]
    public void Diagram_in_a_file_that_is_not_there_is_refused() => EditVerifier.Refuses(
        Components + "boundaries: {diagram: '[|docs/a.md|]#one'}\n",
        "No Markdown file 'docs/a.md' is among the additional files; name it in the property PlanExecDiagrams, such as $(MSBuildThisFileDirectory)docs/a.md in the Directory.Build.props beside the plan (mend this first: the diagram may name 'Orders')",
        editor => editor.Rename(PlanIdKind.Component, "Orders", "Sales"));

    [Fact]
    public void Use_beside_arrows_is_refused() => Assert.StartsWith(
        "The plan would be faulty then: Component 'Web' has 'uses' here and an arrow",
        EditVerifier.Editor(Components + "boundaries:\n  diagram: |\n" + Block("Web --> Orders")).AddUse("Web", "Orders.Api").Refusal?.Message,
        StringComparison.Ordinal);

    [Fact]
    public void Instances_get_the_new_name_of_their_template() => EditVerifier.Verify(
        "version: 1\ncaptures: {m: [Orders, Billing]}\ncomponents:\n  $m.Domain: {namespaces: A.$m.D, uses: [$other.Domain]}\n  Orders: {namespaces: O, uses: [Orders.Domain, Billing.Domain]}\n  $m.Api: {namespaces: A.$m.A, uses: [Orders.Api]}\nboundaries:\n  diagram: |\n    flowchart LR\n      q[$m.Domain]\nitems: {I: {component: Orders.Domain}}\n",
        "version: 1\ncaptures: {m: [Orders, Billing]}\ncomponents:\n  Core.$m: {namespaces: A.$m.D, uses: [Core.$other]}\n  Orders: {namespaces: O, uses: [Core.Orders, Core.Billing]}\n  $m.Api: {namespaces: A.$m.A, uses: [Orders.Api]}\nboundaries:\n  diagram: |\n    flowchart LR\n      q[\"Core.$m\"]\nitems: {I: {component: Core.Orders}}\n",
        editor => editor.Rename(PlanIdKind.Component, "$m.Domain", "Core.$m"));

    [Fact]
    public void Instance_of_two_templates_is_refused() => EditVerifier.Refuses(
        "version: 1\ncomponents:\n  $m.a.b: {namespaces: A.$m}\n  x.$m.b: {namespaces: B.$m}\nitems: {I: {component: [|x.a.b|]}}\n",
        "'x.a.b' is an instance of '$m.a.b' and of 'x.$m.b'; write the template that is meant",
        editor => editor.Rename(PlanIdKind.Component, "$m.a.b", "$m.c"));

    [Fact]
    public void Component_with_the_name_of_an_instance_keeps_it() => EditVerifier.Verify(
        "version: 1\ncomponents:\n  Orders: {namespaces: O, uses: [Orders.Api]}\n  Orders.Api: {namespaces: P}\n",
        "version: 1\ncomponents:\n  Sales: {namespaces: O, uses: [Orders.Api]}\n  Orders.Api: {namespaces: P}\n",
        editor => editor.Rename(PlanIdKind.Component, "Orders", "Sales"));

    private static string Block(string diagram) => string.Concat($"flowchart LR\n{diagram}".Split('\n').Select(line => $"    {line}\n"));
}
