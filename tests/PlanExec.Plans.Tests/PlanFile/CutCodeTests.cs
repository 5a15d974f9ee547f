namespace PlanExec.Plans.Tests;

/// <summary>C# without quotes in brackets of YAML, which end it at a comma: one mistake, told once and with the remedy.</summary>
public class CutCodeTests
{
    private const string Block = ", or write it as a block: 'code: |' on a line of its own, and the C# below it, indented";

    [Theory]
    [InlineData("items: {A-1: {code: public record A(int X, [|int Y);|]}}", "In { } a comma ends a value, here the C# of 'code' in item 'A-1'; put the C# in quotes" + Block)]
    [InlineData("items: {A-1: {code: record A(int X, [|int Y|], int Z);, title: x}}", null)]
    [InlineData("items: {A-1: {code: 'class A;', title: x}}", null, 0)]
    [InlineData("items: {A-1: {code: class A:B, [|C;|]}}", null)]
    [InlineData("items: {A-1: {code: class A(int x, [|int y)|]: B, title: x}}", null)]
    [InlineData("patterns: {p: {types: {name: X}, must: {have: int M(int a, [|int b);|]}}}", null)]
    [InlineData("patterns: {p: {types: {is: Repo<int, [|string>|]}, must: {be: sealed}}}", "In { } a comma ends a value, here the C# of 'is' in 'types'; put the C# in quotes")]
    [InlineData("apis: [{ban: System.Console.WriteLine(string, [|int)|], because: x}]", "In { } a comma ends a value, here the C# of 'ban' in an entry of 'apis'; put the C# in quotes")]
    [InlineData("apis: [{ban: System.Console, instead: A.B(int, [|int)|], because: x}]", null)]
    [InlineData("apis: [{ban: [[|System.Console.WriteLine(string, int)|], System.Random], because: x}]", "In [ ] a comma ends an entry of 'ban'; put what has a comma in quotes")]
    [InlineData("patterns: {p: {types: {with: [[|Route(\"a\", Name = \"b\")|], Obsolete]}, must: {be: sealed}}}", null)]
    [InlineData("patterns: {p: {types: {is: ['Repo<int, string>', Entity]}, must: {be: sealed}}}", null, 0)]
    [InlineData("patterns:\n  p:\n    types: {name: X}\n    must:\n      have: int M(int a, int b);", null, 0)]
    public void One_mistake_is_told_once(string plan, string? message, int faults = 1)
    {
        var found = PlanVerifier.Verify("version: 1\n" + plan.Replace("[|", "{|PLAN0002:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal)).Faults;
        Assert.Equal(faults, found.Count);
        Assert.Equal(message ?? found.FirstOrDefault()?.Message, found.FirstOrDefault()?.Message);
    }

    [Theory]
    [InlineData("code", "items: {A-1: {code: public class A [|{|] void M(int a, int b); } }}")]
    [InlineData("code", "items:\n  A-1: { title: x, code: public interface A [|{|] int X { get; } } }")]
    [InlineData("have", "patterns: {p: {types: {name: X}, must: {have: int X [|{|] get; }}}}")]
    public void Braces_need_quotes_or_a_block(string key, string plan) => PlanVerifier.Verify(
        "version: 1\n" + plan.Replace("[|", "{|PLAN0001:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal),
        $"In {{ }} C# with a bracket needs quotes; put that of '{key}' in quotes, or write it as a block: '{key}: |' on a line of its own, and the C# below it, indented");
}
