
namespace PlanExec.Plans.Tests;

public class MermaidReaderTests
{
    public static TheoryData<string, string> Good => DiagramExamples.Good;

    public static TheoryData<string> Broken => DiagramExamples.Broken;

    [Theory]
    [MemberData(nameof(Good))]
    public void Arrows_are_uses(string diagram, string expected)
    {
        var uses = BoundaryDiagram.Read(DiagramVerifier.Text(diagram), [], DiagramVerifier.Components);
        Assert.Empty(uses.Faults);
        Assert.Equal(expected, DiagramVerifier.Describe(uses));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_Mermaid_refuses_is_one_located_fault(string marked) => DiagramVerifier.Verify(marked);

    [Theory]
    [InlineData("A [|---|] B", "'---' does not say who uses whom; write --> for a use, or ~~~ for none", "-->")]
    [InlineData("A [|----|] B", "'----' does not say who uses whom; write ---> for a use, or ~~~ for none", "--->")]
    [InlineData("A [|===|] B", "'===' does not say who uses whom; write ==> for a use, or ~~~ for none", "==>")]
    [InlineData("A [|-.-|] B", "'-.-' does not say who uses whom; write -.-> for a use, or ~~~ for none", "-.->")]
    [InlineData("A [|--o|] B", "'--o' does not say who uses whom; write --> for a use, or ~~~ for none", "-->")]
    [InlineData("A [|--x|] B", "'--x' does not say who uses whom; write --> for a use, or ~~~ for none", "-->")]
    [InlineData("A [|o--o|] B", "'o--o' does not say who uses whom; write --> for a use, or ~~~ for none", "-->")]
    [InlineData("A [|x==x|] B", "'x==x' does not say who uses whom; write ==> for a use, or ~~~ for none", "==>")]
    [InlineData("A [|x-->|] B", "'x-->' does not say who uses whom; write --> for a use, or ~~~ for none", "-->")]
    [InlineData("A -- text [|---|] B", "'---' does not say who uses whom; write --> for a use, or ~~~ for none", "-->")]
    [InlineData("A [|<---|] B", "'<---' is no arrow: Mermaid points to the right or both ways; write --> for a use, or ~~~ for none", "-->")]
    [InlineData("A [|--|] B", "'--' begins an arrow that does not end in its line; write -->, or -- text -->", null)]
    [InlineData("A [|--|] B\nB --> C", "'--' begins an arrow that does not end in its line; write -->, or -- text -->", null)]
    [InlineData("A [|->|] B", "'->' can't stand here; write an arrow such as --> before it, or begin a new line", null)]
    [InlineData("A --> B [|%%|] why", "'%%' can't stand here; put the comment in a line of its own", null)]
    [InlineData("A [|[B]|]", "'[B]' can't stand here; write the label directly behind the id", null)]
    [InlineData("A [|-->|]\n", "The arrow leads nowhere; write a node behind it", null)]
    [InlineData("A --> [|end|]", "'end' is a word of Mermaid's own; write another id, such as 'end_', and the name in brackets", null)]
    [InlineData("A[|[|]\"A\" old] --> B", "The label does not end as it begins; write ] behind its quote", null)]
    [InlineData("A --> {|PLAN0003:Ordres.Domain|}", "'Ordres.Domain' is not a component of the plan; did you mean 'Orders.Domain'?", "Orders.Domain")]
    [InlineData("A --> q[{|PLAN0003:Ordres.Domain|}]\nB --> q", "'Ordres.Domain' is not a component of the plan; did you mean 'Orders.Domain'?", "Orders.Domain")]
    [InlineData("A --> {|PLAN0003:Stranger|}\nB --> Stranger", "'Stranger' is not a component of the plan; define it, or write another name", null)]
    [InlineData("{|PLAN0003:A&B|} --> C", "'A&B' is not a component of the plan; write spaces around '&' where two nodes are meant", null)]
    public void Fault_says_what_to_write(string marked, string message, string? replacement)
    {
        var uses = DiagramVerifier.Verify("flowchart LR\n" + marked, message);
        Assert.Equal(replacement, uses.Faults[0].Replacement);
    }

    [Fact]
    public void What_does_not_depend_on_a_fault_is_kept()
    {
        var uses = DiagramVerifier.Verify("flowchart LR\nA --> B\nB [|---|] C\nq[|[|]x(y)] --> C\nsubgraph g\nC --> D [|E|]\nend\ng --> F\n[|end|]\nE --> F");
        Assert.Equal("A>B C>D C>F D>F E>F", DiagramVerifier.Describe(uses));
        Assert.Equal(["A", "B", "C", "D", "F", "E"], uses.Shown.Keys.Select(component => component.Name.Value));
    }

    [Fact]
    public void Node_without_arrow_is_shown()
    {
        var uses = DiagramVerifier.Verify("flowchart LR\nA --> B\nq[C]");
        Assert.Equal(["A", "B", "C"], uses.Shown.Values.Select(span => span.ToString()));
    }

    [Fact]
    public void Use_is_located_with_both_ends()
    {
        var uses = DiagramVerifier.Verify("flowchart LR\n  A & B -->|x| C[C]\n  D <--> E");
        Assert.Equal(["A & B -->|x| C", "B -->|x| C", "D <--> E", "D <--> E"], uses.Uses.Select(use => use.Span.ToString()));
    }

    [Fact]
    public void Diagram_in_a_plan_is_located_in_its_lines()
    {
        var plan = PlanVerifier.Merge(("plan.yaml", "version: 1\nitems:\n  I:\n    code: |\n      flowchart LR\n        A --> Missing\n"));
        var uses = BoundaryDiagram.Read(plan.Items[0].Code!, [], DiagramVerifier.Components);
        Assert.Equal("Missing", Assert.Single(uses.Faults).Span.ToString());
        Assert.Equal(6, uses.Faults[0].Span.LineNumber);
    }

    [Theory]
    [InlineData("subgraph a\n", "")]
    [InlineData("A[\"x\n", "")]
    [InlineData("A>x\n", "")]
    [InlineData("A[x\n", "")]
    [InlineData("A -->\n", "")]
    [InlineData("A --> B\n\n\n\n", "")]
    [InlineData("A & ", "A --> B")]
    [InlineData("A -- x\n", "")]
    [InlineData("A -- \"x\n", "")]
    [InlineData("%%{\n", "")]
    [InlineData("---\n", "")]
    [InlineData("A@{ a: \"\n", "")]
    [InlineData("A[|x\n", "")]
    [InlineData("<", "")]
    [InlineData("A[\"<\"]\n", "")]
    [InlineData("....", "")]
    [InlineData(" ", "A")]
    [InlineData("A@", "")]
    [InlineData("A[\"x\"x\n", "")]
    [InlineData("accDescr {\n", "")]
    public void Repeated_text_is_read(string piece, string end)
    {
        var text = DiagramVerifier.Text("flowchart LR\n" + string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)) + end);
        Assert.NotNull(BoundaryDiagram.Read(text, [], DiagramVerifier.Components));
    }

    [Fact]
    public void Many_arrows_in_few_words_are_refused()
    {
        var nodes = string.Join(" & ", Enumerable.Range(0, 1_000).Select(i => "n" + i));
        var uses = BoundaryDiagram.Read(DiagramVerifier.Text($"flowchart LR\n{nodes} --> {nodes}"), [], DiagramVerifier.Components);
        Assert.Contains(uses.Faults, fault => fault.Message.StartsWith("The diagram has more than 100000 arrows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Reader_never_throws_and_every_span_is_in_its_file(int seed)
    {
        string[] snippets = ["[", "]", "(", ")", "{", "}", "|", "\"", "`", "-", "--", ">", "<", "=", ".", "~~~", "&", " & ", ";", "\n", "\r", ":::", "@{", "@", "%%", "%%{", "---\n", "end", "subgraph ", "\0", "\uD83D", "#", "x", ""];
        var random = new Random(seed);
        var examples = DiagramExamples.Good.Select(row => (string)row[0]).ToArray();
        for (var round = 0; round < 20_000; round++)
        {
            var text = examples[random.Next(examples.Length)];
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var start = random.Next(text.Length + 1);
                var length = random.Next(3) == 0 ? random.Next(Math.Min(8, text.Length - start + 1)) : 0;
                text = text[..start] + snippets[random.Next(snippets.Length)] + text[(start + length)..];
            }

            var uses = BoundaryDiagram.Read(DiagramVerifier.Text(text), [], DiagramVerifier.Components);
            foreach (var span in uses.Faults.Select(fault => fault.Span).Concat(uses.Uses.Select(use => use.Span)).Concat(uses.Shown.Values))
            {
                Assert.InRange(span.Start, 0, text.Length);
                Assert.InRange(span.End, span.Start, text.Length);
            }
        }
    }

    [Fact]
    public void A_fence_is_named() => PlanVerifier.Verify(
        "version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}}\nboundaries:\n  diagram: |\n    {|PLAN0002:```mermaid|}\n    flowchart LR\n      A --> B\n    ```\n",
        "A fence of Markdown is no Mermaid; remove the lines that begin with '```'");
}
