namespace PlanExec.Plans.Tests;

/// <summary>Two patterns that want of the same code what nothing can be.</summary>
public class PatternContradictionTests
{
    private const string Before = """
        version: 1
        decisions: {OPEN: {title: x}}
        components: {A: {namespaces: A}, B: {namespaces: B}}
        patterns:

        """;

    [Theory]
    [InlineData(
        "types: {in: A}, must: {be: sealed}",
        "types: {in: A}, mustNot: {be: {|PLAN0005:sealed|}}",
        "No code can be what pattern 'q' and pattern 'p' in line 5 want: the one refuses 'be: sealed', which the other wants; change one of the two, or what it selects")]
    [InlineData(
        "types: {in: A}, mustNot: {be: sealed}",
        "types: {in: A}, must: {be: {|PLAN0005:sealed|}}",
        "No code can be what pattern 'q' and pattern 'p' in line 5 want: the one wants 'be: sealed', which the other refuses; change one of the two, or what it selects")]
    [InlineData(
        "types: {in: A, is: Entity}, must: {be: sealed}",
        "types: {in: A}, must: {be: {|PLAN0005:abstract|}}",
        "No code can be what pattern 'q' and pattern 'p' in line 5 want: 'be: abstract' and 'be: sealed' exclude each other; change one of the two, or what it selects")]
    [InlineData("types: {in: [A, B]}, must: {be: public}", "types: {in: A, kind: class, not: {name: X}}, must: {be: {|PLAN0005:internal|}}")]
    [InlineData("types: {in: Shop}, must: {kind: class}", "types: {in: Shop.Orders}, must: {kind: {|PLAN0005:interface|}}")]
    [InlineData("types: {is: Entity}, must: {is: IAudited}", "types: {is: Entity}, mustNot: {is: {|PLAN0005:IAudited|}}")]
    [InlineData("types: {is: Entity}, must: {with: Serializable, name: 'A*'}", "types: {is: Entity}, mustNot: {name: B, with: {|PLAN0005:Serializable|}}")]
    [InlineData("types: {is: Entity, not: {name: X}}, must: {name: Y}", "types: {is: Entity, not: {name: X}}, must: {name: {|PLAN0005:Z|}}")]
    [InlineData("types: {is: Entity, name: Y}, must: {be: sealed}", "types: {is: Entity, not: {name: X}}, must: {be: {|PLAN0005:abstract|}}")]
    [InlineData("types: {any: [{name: X}, {name: Y}]}, must: {be: sealed}", "types: {any: [{name: X}, {name: Y}]}, must: {be: {|PLAN0005:abstract|}}")]
    [InlineData("members: {of: {in: A, is: Entity}, kind: constructor}, must: {be: private}", "members: {of: {in: A}, kind: constructor}, must: {be: {|PLAN0005:public|}}")]
    [InlineData("members: {kind: method}, must: {takes: CancellationToken}", "members: {kind: method}, mustNot: {takes: {|PLAN0005:CancellationToken|}}")]
    [InlineData("types: {in: A}, must: {not: {is: X}}", "types: {in: A}, must: {is: {|PLAN0005:X|}}")]
    [InlineData("types: {in: A}, must: {be: [sealed, static]}", "types: {in: A}, must: {be: {|PLAN0005:abstract|}}")]
    public void Of_two_that_exclude_each_other_the_second_is_told(string first, string second, params string[] messages) => Verify(first, second, messages);

    [Theory]
    [InlineData("types: {in: A}, must: {be: sealed}", "types: {in: B}, mustNot: {be: sealed}")]
    [InlineData("types: {in: A, is: X}, must: {be: sealed}", "types: {in: A, is: Y}, must: {be: abstract}")]
    [InlineData("types: {in: A}, must: {be: [sealed, abstract]}", "types: {in: A}, mustNot: {be: sealed}")]
    [InlineData("types: {in: A}, must: {be: sealed}", "types: {in: A}, must: {be: [abstract, sealed]}")]
    [InlineData("types: {in: A}, must: {be: sealed}", "types: {in: A}, mustNot: {be: sealed}, severity: none")]
    [InlineData("types: {in: A}, must: {be: sealed}", "types: {in: A}, mustNot: {be: sealed}, decision: OPEN")]
    [InlineData("types: {in: A, not: {name: X}}, must: {be: sealed}", "types: {in: A, name: X}, must: {be: abstract}")]
    [InlineData("types: {in: A, is: Entity}, must: {be: sealed}", "types: {in: A, not: {is: Entity}}, must: {be: abstract}")]
    [InlineData("types: {any: [{name: X}, {name: Y}]}, must: {be: sealed}", "types: {any: [{name: X}, {name: Z}]}, must: {be: abstract}")]
    [InlineData("types: {in: [A, B]}, must: {be: sealed}", "types: {in: [A, Shop]}, must: {be: abstract}")]
    [InlineData("types: {in: Shop}, must: {be: sealed}", "types: {in: Shopping}, must: {be: abstract}")]
    [InlineData("types: {in: A}, must: {name: 'A*'}", "types: {in: A}, must: {name: '*B'}")]
    [InlineData("types: {in: A}, must: {with: X}", "types: {in: A}, mustNot: {with: 'X(1)'}")]
    [InlineData("types: {in: A}, mustNot: {name: '*B'}", "types: {in: A}, must: {name: 'A*'}")]
    [InlineData("types: {in: A}, must: {be: sealed}", "members: {of: {in: A}}, must: {be: virtual}")]
    [InlineData("members: {of: {is: X}}, must: {be: private}", "members: {of: {is: Y}}, must: {be: public}")]
    [InlineData("members: {kind: method}, must: {be: private}", "members: {kind: property}, must: {be: public}")]
    [InlineData("types: {in: A}, must: {be: sealed}", "types: {in: A}, must: {be: sealed}")]
    public void Two_that_some_code_keeps_are_not(string first, string second) => Verify(first, second);

    [Fact]
    public void Neither_is_held_against_code() =>
        Assert.All(Verify("types: {in: A}, must: {be: sealed}", "types: {in: A}, must: {be: {|PLAN0005:abstract|}}").Patterns, pattern => Assert.True(pattern.HasFaults));

    [Fact]
    public void Many_patterns_cost_little()
    {
        var clauses = string.Join(", ", Enumerable.Range(0, 40).Select(i => $"{{of: {{name: N{i}}}}}"));
        var plan = PlanVerifier.Merge(("plan.yaml", "version: 1\npatterns:\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"  p{i}: {{members: {{all: [{clauses}]}}, must: {{be: [public, sealed]}}}}\n"))));
        Assert.Empty(plan.Faults);
    }

    private static Plan Verify(string first, string second, params string[] messages) => PlanVerifier.Verify($"{Before}  p: {{{first}}}\n  q: {{{second}}}\n", messages);
}
