
namespace PlanExec.Plans.Tests;

public class HostileInputTests
{
    private static Plan Read(string text) => PlanVerifier.Merge(("plan.yaml", text));

    [Theory]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "x")]
    [InlineData("? ", "x")]
    [InlineData("[", "]")]
    public void Deep_nesting_is_one_fault(string opening, string closing)
    {
        const int Depth = 200_000;
        var plan = Read("version: 1\nname:\n  " + string.Concat(Enumerable.Repeat(opening, Depth)) + string.Concat(Enumerable.Repeat(closing, Depth)));
        Assert.Equal("More than 100 levels of nesting; a plan needs fewer than ten", Assert.Single(plan.Faults).Message);
    }

    [Fact]
    public void Alias_bomb_is_one_fault()
    {
        var lines = Enumerable.Range(1, 9).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");
        var plan = Read("version: 1\na0: &a0 [x, x, x]\n" + string.Join("\n", lines) + "\n");
        var fault = Assert.Single(plan.Faults, fault => fault.Id == DiagnosticIds.PlanCannotBeRead);
        Assert.Equal("The aliases of this file stand for more than 100,000 values; write out what is meant", fault.Message);
        Assert.StartsWith("*a", fault.Span.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Alias_in_its_own_key_is_a_fault() => Assert.NotEmpty(Read("version: 1\n? &a [*a]\n: x\n").Faults);

    [Theory]
    [InlineData(2 * 1024 * 1024, false)]
    [InlineData((2 * 1024 * 1024) + 1, true)]
    public void Length_has_a_limit(int length, bool isFault)
    {
        var plan = Read("version: 1\n" + new string('\n', length - 11));
        Assert.Equal(isFault, plan.Faults.Count == 1);
    }

    [Theory]
    [InlineData(490, 980)]
    [InlineData(500, 1_000)]
    public void Every_fault_up_to_a_thousand_is_told(int components, int faults)
    {
        var lines = Enumerable.Range(0, components).Select(i => $"  C{i}:\n    namespaces: [Shop.C{i}]\n    uses: [C{i / 2}, Missing{i}x]\n    shraed: true\n");
        Assert.Equal(faults, Read("version: 1\ncomponents:\n" + string.Concat(lines)).Faults.Count);
    }

    [Theory]
    [InlineData("key is unknown", "version: 1\n", "key{0}: 1\n")]
    [InlineData("defined twice", "version: 1\ncomponents:\n", "  A: {{namespaces: A}}\n")]
    [InlineData("undefined", "version: 1\ncomponents:\n", "  C{0}: {{namespaces: A{0}, uses: [Missing{0}x]}}\n")]
    [InlineData("tag", "version: 1\nusings:\n", "  - !!str {0}\n")]
    [InlineData("list", "version: 1\nusings:\n", "  - [{0}]\n")]
    [InlineData("node", "version: 1\ncomponents: {A: {namespaces: A}}\nboundaries:\n  diagram: |\n    flowchart TD\n", "    A{0}x --> A\n")]
    [InlineData("statement", "version: 1\ncomponents: {A: {namespaces: A}}\nboundaries:\n  diagram: |\n    flowchart TD\n", "    ) {0}\n")]
    [InlineData("rule", "version: 1\nboundaries:\n  forbid:\n", "    - {0}\n")]
    public void More_than_a_thousand_faults_are_told_as_one_more(string what, string head, string line)
    {
        var lines = Enumerable.Range(0, 5_000).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i));
        var plan = Read(head + string.Concat(lines));
        Assert.True(plan.Faults.Count == 1_001, what);
        var more = Assert.Single(plan.Faults, fault => fault.Id == DiagnosticIds.PlanCannotBeRead);
        Assert.Equal("The plan has more than 1,000 faults, of which this is one; mend those before it, and the rest is told", more.Message);
        Assert.Equal(plan.Faults.Max(fault => fault.Span.Start), more.Span.Start);
        Assert.True(plan.IsIncomplete || plan.Boundaries.HasFaults || plan.Components.All(component => component.HasFaults), "What is not known permits");
    }

    [Fact]
    public void Flood_of_uses_is_one_fault()
    {
        var components = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"  C{i}: {{namespaces: C{i}, uses: ['*']}}\n"));
        var fault = Assert.Single(Read($"version: 1\ncomponents:\n{components}boundaries: {{layers: {{order: ['*']}}}}\n").Faults);
        Assert.Equal("The plan has so many uses and rules with '*' that they can't all be compared; write fewer rules, or the names of the components out", fault.Message);
    }

    [Fact]
    public void Flood_of_patterns_is_one_fault()
    {
        var components = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"  C{i}: {{namespaces: C{i}, uses: ['C*{i}']}}\n"));
        var fault = Assert.Single(Read("version: 1\ncomponents:\n" + components).Faults);
        Assert.Equal("The plan has so many different patterns with '*' that they can't all be looked up; write the names of the components out", fault.Message);
    }

    [Fact]
    public void Flood_of_instances_is_one_fault()
    {
        var components = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"  $m.C{i}: {{namespaces: $m.C{i}, uses: [A.C{i}]}}\n"));
        var fault = Assert.Single(Read("version: 1\ncomponents:\n" + components).Faults);
        Assert.Equal("The plan names so many instances of its templates that they can't all be looked up; name templates instead, such as '$any.Contracts'", fault.Message);
    }

    [Theory]
    [InlineData("decisions", 5_000, "decisions:\n", "  D{0}: {{status: proposed}}\n")]
    [InlineData("components", 5_000, "components:\n", "  C{0}: {{namespaces: C{0}}}\n")]
    [InlineData("allow", 10_000, "boundaries:\n  allow:\n", "    - {{from: A, to: B, toTypes: T{0}, because: x}}\n")]
    [InlineData("forbid", 10_000, "boundaries:\n  forbid:\n", "    - {{from: A, to: B, toTypes: T{0}, because: x}}\n")]
    [InlineData("apis", 5_000, "apis:\n", "  - {{ban: N.T{0}}}\n")]
    [InlineData("patterns", 2_000, "patterns:\n", "  p{0}: {{types: {{name: T{0}}}, must: {{be: sealed}}}}\n")]
    [InlineData("items", 10_000, "items:\n", "  I{0}: {{title: x}}\n")]
    public void Each_section_has_a_limit(string key, int limit, string head, string line)
    {
        var named = key is "allow" or "forbid" ? "components: {A: {namespaces: A}, B: {namespaces: B}}\n" : "";
        Assert.Empty(Flood(limit).Faults);
        var plan = Flood(limit + 1);
        var fault = Assert.Single(plan.Faults);
        Assert.Equal(
            (DiagnosticIds.PlanCannotBeRead, System.FormattableString.Invariant($"'{key}' has more than {limit:N0} entries, of which this is the first that is not read; a plan needs far fewer: write one line for many, with '*' or a template")),
            (fault.Id, fault.Message));
        Assert.True(plan.IsIncomplete);
        Assert.Contains(limit.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Span.ToString(), StringComparison.Ordinal);

        Plan Flood(int count) => Read("version: 1\n" + named + head + string.Concat(Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i))));
    }

    [Fact]
    public void Usings_have_a_limit()
    {
        static string Usings(int count) => "version: 1\nusings:\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"  - N{i}\n"));
        Assert.Empty(Read(Usings(100)).Faults);
        var fault = Assert.Single(Read(Usings(500)).Faults);
        Assert.Equal((DiagnosticIds.UnknownKeyOrWrongValue, "'usings' has more than 100 entries; remove those that nothing needs", "N100"), (fault.Id, fault.Message, fault.Span.ToString()));
    }

    [Fact]
    public void Names_have_a_limit()
    {
        var name = new string('a', 1_000);
        Assert.Empty(Read($"version: 1\ncomponents: {{{name}: {{namespaces: {name}}}}}").Faults);
        Assert.All(Read($"version: 1\ncomponents: {{{name}: {{namespaces: {name}a}}, {name}a: {{namespaces: A}}}}").Faults, fault => Assert.EndsWith("has more than 1,000 characters; write a shorter name", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void One_secret_in_another_is_looked_at_once() =>
        Assert.Single(Read("version: 1\nsummary: " + string.Concat(Enumerable.Repeat("Password=", 100_000)) + "\n").Faults);

    [Fact]
    public void Rules_share_what_a_pattern_stands_for()
    {
        var plan = Read("version: 1\ncomponents: {A: {namespaces: A}}\nboundaries: {mode: open, forbid: [{from: '*', to: '*', because: x}]}");
        Assert.Same(plan.Boundaries.Forbid[0].From[0].Components, plan.Boundaries.Forbid[0].To[0].Components);
    }

    [Fact]
    public void Message_stays_one_short_line()
    {
        var fault = Assert.Single(Read($"version: 1\n? |\n  {new string('x', 500)}\n  y\n: z\n").Faults);
        Assert.DoesNotContain('\n', fault.Message);
        Assert.True(fault.Message.Length < 250);
    }
}
