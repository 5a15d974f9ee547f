using YamlDotNet.Core;

namespace PlanExec.Plans.Tests;

public class PositionTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    public void Every_line_break_counts(string lineBreak)
    {
        var plan = PlanVerifier.Verify(GoodPlan.Text.Replace("\n", lineBreak, StringComparison.Ordinal));
        foreach (var component in plan.Components)
        {
            Assert.Equal(component.Name.Value, component.Name.Span.ToString());
        }

        Assert.Equal("Place an order", plan.Items[0].Title!.Span.ToString());
        Assert.Equal(GoodPlan.Text.Split("  ORD-1:")[0].Count(character => character == '\n') + 1, plan.Items[0].Id.Span.LineNumber);
    }

    [Theory]
    [InlineData("version: 1\r\nname: 😀\r\n[|sumary|]: y")]
    [InlineData("version: 1 # 😀😀\n[|sumary|]: y")]
    [InlineData("\uFEFFversion: 1\n[|sumary|]: y")]
    [InlineData("version: 1\u2028[|sumary|]: y")]
    [InlineData("version: 1\r\r\n\n[|sumary|]: y")]
    public void Faults_stand_at_utf16_offsets(string marked) => PlanVerifier.Verify(marked);

    [Fact]
    public void Marks_of_the_parser_are_utf16_offsets()
    {
        const string Text = "a: 😀\r\nb: 'x😀'\rc: \u0085 d\u2028e: f\n";
        var parser = new Parser(new StringReader(Text));
        var found = new List<string>();
        while (parser.MoveNext())
        {
            if (parser.Current is YamlDotNet.Core.Events.Scalar scalar)
            {
                found.Add(Text[(int)scalar.Start.Index..(int)scalar.End.Index]);
            }
        }

        Assert.Equal(["a", "😀", "b", "'x😀'", "c", "d", "e", "f"], found);
    }
}
