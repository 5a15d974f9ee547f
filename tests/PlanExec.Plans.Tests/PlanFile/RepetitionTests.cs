namespace PlanExec.Plans.Tests;

/// <summary>What stands in a list again, to no effect: something else was meant.</summary>
public class RepetitionTests
{
    private const string Two = "components: {A: {namespaces: A}, B: {namespaces: B}}\n";

    [Theory]
    [InlineData("components: {A: {namespaces: A, uses: [B, {|PLAN0004:B|}]}, B: {namespaces: B}}", "'B' stands in 'uses' twice; remove one of the two, or write the name that was meant")]
    [InlineData("components: {A: {namespaces: [A, {|PLAN0004:A|}, B, {|PLAN0004:A|}]}}")]
    [InlineData("components: {A: {types: [A, {|PLAN0004:A|}], libraries: [X, {|PLAN0004:X|}]}}")]
    [InlineData("items: {A: {needs: [B, {|PLAN0004:B|}], tests: [X.T, {|PLAN0004:X.T|}]}, B: {}}")]
    [InlineData("decisions: {A: {supersedes: [B, {|PLAN0004:B|}], threats: [{attack: x, items: [I, {|PLAN0004:I|}]}]}, B: {}}\nitems: {I: {}}")]
    [InlineData("usings: [System, System.Linq, {|PLAN0004:System|}]")]
    [InlineData("captures: {m: [A, B, {|PLAN0004:A|}]}")]
    [InlineData("builder: {exclude: [src/**, {|PLAN0004:src/**|}]}")]
    [InlineData("patterns: {p: {types: {kind: [class, {|PLAN0004:class|}], is: [X, {|PLAN0004:X|}]}, must: {be: [sealed, {|PLAN0004:sealed|}]}}}")]
    [InlineData("apis: [{ban: [System.Console, {|PLAN0004:System.Console|}]}]")]
    [InlineData(Two + "boundaries: {allow: [{from: [A, {|PLAN0004:A|}], to: B, because: x}]}")]
    [InlineData("usings: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, {|PLAN0004:a|}]")]
    [InlineData("usings: [System, 'system']")]
    [InlineData("decisions: {D: {consequences: [slow, slow], open: [why, why], performance: [x, x]}}")]
    public void Name_stands_once_in_a_list(string marked, params string[] messages) => PlanVerifier.Verify("version: 1\n" + marked, messages);

    [Fact]
    public void Takes_nothing_from_what_stands_around_it()
    {
        var plan = PlanVerifier.Verify("version: 1\ncomponents: {A: {namespaces: A, uses: [B, {|PLAN0004:B|}]}, B: {namespaces: B}}");
        Assert.False(plan.Components[0].HasFaults);
        Assert.Equal("B", Assert.Single(plan.Components[0].Uses!).Pattern.Text.Value);
    }

    [Fact]
    public void Flood_is_told_up_to_a_limit()
    {
        var names = string.Concat(Enumerable.Repeat("  - A\n", 50_000));
        Assert.Equal(Plan.MaximumFaults, PlanVerifier.Merge(("plan.yaml", "version: 1\nusings:\n" + names)).Faults.Count);
    }
}
