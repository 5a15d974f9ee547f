namespace PlanExec.Plans.Tests;

public class MarkdownDiagramTests
{
    private const string Good = "# Architecture\n\nText.\n\n## Components\n\n```mermaid\nflowchart LR\n  A --> B\n```\n";

    [Theory]
    [InlineData("# Components", "components")]
    [InlineData("Components\n===", "components")]
    [InlineData("Components\n---", "components")]
    [InlineData("Two lines\nof title\n---", "two-lines-of-title")]
    [InlineData("###### The `Orders` & [Billing](b.md) **modules**! ######", "the-orders--billing-modules")]
    [InlineData("# Übersicht: Größe_1.0", "übersicht-größe_10")]
    [InlineData("# Components #", "components")]
    [InlineData("# Components#", "components")]
    [InlineData("# A\n# A\n# A", "a-2")]
    [InlineData("# A-1\n# A\n# A", "a-2")]
    [InlineData("```sh\n# not-me\n```\n# Not me", "not-me")]
    [InlineData("~~~~\n~~~\n# not-me\n~~~~\n   # Not me", "not-me")]
    [InlineData("<!--\n# not-me\n-->\n# Not me", "not-me")]
    [InlineData("---\ntitle: not-me\n---\n# Not me", "not-me")]
    [InlineData("- a list\n---\n# A list", "a-list")]
    [InlineData("日本", "日本", "日本\n==")]
    public void Heading_is_found_by_its_anchor_on_GitHub(string heading, string anchor, string? instead = null)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r" })
        {
            var text = $"{instead ?? heading}\n\n```mermaid\nflowchart LR\nA --> B\n```\n".Replace("\n", lineBreak, StringComparison.Ordinal);
            var found = Find(text, anchor);
            Assert.Null(found.Fault);
            Assert.Equal($"flowchart LR{lineBreak}A --> B{lineBreak}", found.Diagram!.Text);
        }
    }

    [Theory]
    [InlineData("```mermaid\nflowchart LR\nA --> B\n```")]
    [InlineData("~~~ mermaid\nflowchart LR\nA --> B\n~~~")]
    [InlineData("````mermaid title=\"x\"\nflowchart LR\nA --> B\n````")]
    [InlineData("``` Mermaid\nflowchart LR\nA --> B\n`````  ")]
    [InlineData("  ```mermaid\n  flowchart LR\n  A --> B\n  ```")]
    [InlineData("1. Step\n\n    ```mermaid\n    flowchart LR\n    A --> B\n    ```\n\n2. Step")]
    [InlineData("```mermaid\nflowchart LR\nA --> B\n")]
    [InlineData("```cs\n```mermaid\n```\n\n```mermaid\nflowchart LR\nA --> B\n```")]
    [InlineData("    ```mermaid\n    in an indented block\n    ```\n\n```mermaid\nflowchart LR\nA --> B\n```")]
    [InlineData("### Below\n```mermaid\nflowchart LR\nA --> B\n```\n## Beside\n```mermaid\n```")]
    public void Fence_is_found_and_its_lines_are_located(string fence)
    {
        var text = "# Top\n## Components\n" + fence;
        var found = Find(text, "components");
        Assert.Equal("flowchart LR\nA --> B", found.Diagram!.Text.TrimEnd());
        OffsetProperty.Check(found.Diagram);
        var uses = BoundaryDiagram.Read(found.Diagram, [], DiagramVerifier.Components);
        Assert.Equal("A --> B", Assert.Single(uses.Uses).Span.ToString());
    }

    [Theory]
    [InlineData("docs/architecture.md#componets", "'docs/architecture.md' has no heading '#componets'; did you mean 'components'?", "componets", "components")]
    [InlineData("docs/architecture.md#Components", "'docs/architecture.md' has no heading '#Components'; did you mean 'components'?", "Components", "components")]
    [InlineData("docs/architecture.md#other", "'docs/architecture.md' has no heading '#other'; write a heading as GitHub links to it: small letters, hyphens for spaces", "other", null)]
    [InlineData("docs/architecture.md", "The reference names no heading; write 'docs/architecture.md#components' with the heading's anchor", "docs/architecture.md", null)]
    [InlineData("doc/architecture.md#components", "No Markdown file 'doc/architecture.md' is among the additional files; did you mean 'docs/architecture.md'?", "doc/architecture.md", "docs/architecture.md")]
    [InlineData("ARCHITECTURE.md#components", "No Markdown file 'ARCHITECTURE.md' is among the additional files; name it in the property PlanExecDiagrams, such as $(MSBuildThisFileDirectory)ARCHITECTURE.md in the Directory.Build.props beside the plan", "ARCHITECTURE.md", null)]
    [InlineData("docs/architecture.md#none", "Under the heading 'None' stands no diagram; write one between ```mermaid and ```", "none", null)]
    [InlineData("docs/architecture.md#two", "Under the heading 'Two' stand 2 diagrams; put one of them under a heading of its own", "two", null)]
    public void What_is_missing_is_a_fault_at_the_reference(string reference, string message, string place, string? replacement)
    {
        var markdown = new PlanSource("docs/architecture.md", Good + "## None\n```cs\n```\n## Two\n```mermaid\n```\n### Below\n```mermaid\n```\n");
        var fault = Assert.Single(BoundaryDiagram.Read(DiagramVerifier.Text(reference), [markdown], DiagramVerifier.Components).Faults);
        Assert.Equal((message, place, replacement), (fault.Message, fault.Span.ToString(), fault.Replacement));
        Assert.Equal(DiagnosticIds.UndefinedReference, fault.Id);
    }

    [Fact]
    public void Message_names_the_file_as_the_plan_does()
    {
        var source = new PlanSource("/home/src/plan.yaml", "docs/a.md#x");
        var fault = MarkdownDiagram.Find(new PlanText(source.Text, new PlanSpan(source, 0, source.Text.Length), null), [new PlanSource("/home/src/docs/a.md", "# A")]).Fault;
        Assert.StartsWith("'docs/a.md' has no heading '#x'", fault?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/src/plan.yaml", "docs/a.md#components", "/src/docs/a.md")]
    [InlineData("/src/plan.yaml", "./docs/../docs/a.md#components", "/src/docs/a.md")]
    [InlineData("/src/plans/b.plan.yaml", "../docs/a.md#components", "/src/docs/a.md")]
    [InlineData("C:\\src\\plan.yaml", "docs/a.md#components", "C:\\src\\docs\\a.md")]
    [InlineData("C:\\src\\plan.yaml", "Docs/A.md#components", "c:\\src\\docs\\a.md")]
    [InlineData("plan.yaml", "a.md#components", "a.md")]
    public void File_is_found_from_the_folder_of_the_plan(string plan, string reference, string path)
    {
        var source = new PlanSource(plan, reference);
        var text = new PlanText(reference, new PlanSpan(source, 0, reference.Length), null);
        Assert.Null(MarkdownDiagram.Find(text, [new PlanSource("other.md", ""), new PlanSource(path, Good)]).Fault);
    }

    [Theory]
    [InlineData("docs/a.md#x", true)]
    [InlineData(" docs/my file.md ", true)]
    [InlineData("flowchart LR", false)]
    [InlineData("flowchart LR\nA --> B.md", false)]
    [InlineData("flowchart LR; A[readme.md] --> B", false)]
    [InlineData("docs/A.MARKDOWN#x", true)]
    [InlineData("", false)]
    public void Reference_is_told_from_a_diagram(string text, bool expected) => Assert.Equal(expected, MarkdownDiagram.IsReference(text));

    [Fact]
    public void Faults_of_the_diagram_stand_in_the_Markdown_file()
    {
        var markdown = new MarkedText(Good.Replace("B", "{|PLAN0003:Biling|}", StringComparison.Ordinal));
        var uses = BoundaryDiagram.Read(DiagramVerifier.Text("a.md#components"), [new PlanSource("a.md", markdown.Text)], DiagramVerifier.Components);
        DiagramVerifier.Check(markdown, uses.Faults, []);
    }

    [Theory]
    [InlineData("# a\n")]
    [InlineData("a\n---\n")]
    [InlineData("```mermaid\n")]
    [InlineData("~~~\n")]
    [InlineData("<!--")]
    [InlineData("- ")]
    [InlineData("# [a](")]
    [InlineData("text\n")]
    public void Repeated_text_is_read(string piece) => Assert.NotNull(Find(string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)), "x"));

    [Fact]
    public void File_longer_than_a_plan_may_be_is_refused() => Assert.Equal(
        "'architecture.md' is longer than 2 Mi characters; put the diagram into a file of its own",
        Find(Good + new string(' ', 2 * 1024 * 1024), "components").Fault?.Message);

    private static MarkdownDiagram Find(string text, string heading)
    {
        var source = new PlanSource("architecture.md", text);
        return MarkdownDiagram.Find(source, heading, new PlanSpan(source, 0, 0));
    }
}
