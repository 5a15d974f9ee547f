namespace PlanExec.Plans.Tests;

/// <summary>One process for all diagrams: Mermaid is slow to start.</summary>
public class RealMermaidTests
{
    [Fact]
    public void Mermaid_understands_what_the_reader_understands_and_what_the_writer_writes()
    {
        var good = DiagramExamples.Good.Select(row => (string)row[0]).Concat(WrittenDiagrams.All()).ToList();
        var refused = ((IEnumerable<object[]>)DiagramExamples.Broken).Select(row => new MarkedText((string)row[0]).Text).ToList();
        var verdicts = RealMermaid.Check([.. good, .. refused]);

        var refusals = good.Zip(verdicts).Where(pair => pair.Second is not null).Select(pair => $"{pair.First}\n=> {pair.Second}");
        var acceptances = refused.Zip(verdicts.Skip(good.Count)).Where(pair => pair.Second is null).Select(pair => $"{pair.First}\n=> accepted by Mermaid");
        var found = string.Join("\n\n", refusals.Concat(acceptances));
        Assert.True(found.Length == 0, found);
    }
}
