namespace PlanExec.Plans.Tests;

/// <summary>Selections that nothing fits, and patterns that want what nothing can be.</summary>
public class SelectionConflictTests
{
    private const string Components = "version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}, $m.C: {namespaces: $m.C}}\n";

    [Theory]
    [InlineData("{name: A, not: {name: A}}", "'not' leaves out all that the rest selects")]
    [InlineData("{name: Order, kind: class, not: {name: 'Or*'}}", "'not' leaves out all that the rest selects")]
    [InlineData("{kind: class, is: Entity, be: public, not: {all: [{is: Entity}, {kind: [struct, class]}]}}", "'not' leaves out all that the rest selects")]
    [InlineData("{not: {with: Obsolete}, all: [{with: Obsolete}]}", "'not' leaves out all that the rest selects")]
    [InlineData("{all: [{kind: class}, {kind: interface}]}", "'kind: class' and 'kind: interface' exclude each other")]
    [InlineData("{kind: [class, record], all: [{kind: [enum, delegate]}]}", "'kind: [class, record]' and 'kind: [enum, delegate]' exclude each other")]
    [InlineData("{all: [{be: public}, {be: sealed}, {be: internal}]}", "'be: public' and 'be: internal' exclude each other")]
    [InlineData("{name: A, all: [{name: B}]}", "'name: A' and 'name: B' exclude each other")]
    [InlineData("{name: '*Service', all: [{name: Order}]}", "'name: *Service' and 'name: Order' exclude each other")]
    [InlineData("{in: A, all: [{in: B}]}", "'in: A' and 'in: B' exclude each other")]
    [InlineData("{any: [{name: A}], all: [{name: B}]}", "'name: B' and 'name: A' exclude each other")]
    [InlineData("{kind: record, all: [{kind: class}]}", null)]
    [InlineData("{kind: [class, struct], not: {kind: class}}", null)]
    [InlineData("{name: A, not: {name: A, kind: class}}", null)]
    [InlineData("{name: A, not: {name: B}}", null)]
    [InlineData("{name: 'A*', not: {name: Ab}}", null)]
    [InlineData("{name: Shop.A, all: [{name: A}]}", null)]
    [InlineData("{name: A, all: [{name: /B/}]}", null)]
    [InlineData("{name: A, not: {name: /A/}}", null)]
    [InlineData("{all: [{be: sealed}, {be: static}]}", null)]
    [InlineData("{all: [{is: X}, {is: Y}], not: {is: Z}}", null)]
    [InlineData("{in: A, all: [{in: Shop.B}]}", null)]
    [InlineData("{in: $any.C, all: [{in: '*'}]}", null)]
    [InlineData("{any: [{name: A}, {name: B}], all: [{name: C}]}", null)]
    [InlineData("{name: A, not: {any: [{name: A}, {name: B}]}}", null)]
    [InlineData("{name: A, not: {name: A, not: {kind: class}}}", null)]
    public void Selection(string selection, string? fact)
    {
        var plan = PlanVerifier.Verify(Components + $"patterns: {{p: {{types: {selection}, must: {{name: X}}}}}}");
        Assert.Equal(fact, SelectionConflict.Find(plan.Patterns[0].Types!)?.Fact);
    }

    [Fact]
    public void Types_of_members_are_looked_at()
    {
        var plan = PlanVerifier.Verify(Components + "patterns: {p: {members: {of: {name: A, not: {name: A}}}, must: {be: private}}}");
        Assert.Equal("not: {name: A}", SelectionConflict.Find(plan.Patterns[0].Members!)!.Span.ToString());
    }

    [Theory]
    [InlineData("{be: sealed}, mustNot: {be: {|PLAN0005:sealed|}}", "Nothing can be what pattern 'p' wants: 'be: sealed' stands under 'must' and under 'mustNot'; change one of the two")]
    [InlineData("{be: sealed}, mustNot: {be: [abstract, {|PLAN0005:sealed|}], name: X}")]
    [InlineData("{be: [sealed, abstract]}, mustNot: {be: [{|PLAN0005:abstract|}, sealed]}", "Nothing can be what pattern 'p' wants: 'be: [sealed, abstract]' stands under 'must' and under 'mustNot'; change one of the two")]
    [InlineData("{have: 'int X { get; }'}, mustNot: {have: {|PLAN0005:'int X { get; }'|}}")]
    [InlineData("{max: {lines: 3}}, mustNot: {max: {lines: {|PLAN0005:3|}}}")]
    [InlineData("{all: [{is: X}]}, mustNot: {any: [{is: {|PLAN0005:X|}}, {is: Y}]}")]
    [InlineData("{is: X, {|PLAN0005:not: {is: X}|}}", "Nothing can be what pattern 'p' wants: 'not' refuses what the rest of 'must' wants; change one of the two")]
    [InlineData("{all: [{kind: class}, {kind: {|PLAN0005:interface|}}]}", "Nothing can be what pattern 'p' wants: 'kind: class' and 'kind: interface' exclude each other; change one of the two")]
    [InlineData("{be: [sealed, abstract]}, mustNot: {be: sealed}")]
    [InlineData("{name: '*Async'}, mustNot: {name: 'Get*'}")]
    [InlineData("{kind: class}, mustNot: {be: sealed, all: [{kind: class}, {name: X}]}")]
    public void Obligation(string must, params string[] messages) => PlanVerifier.Verify($"version: 1\npatterns: {{p: {{types: {{name: X}}, must: {must}}}}}", messages);

    [Fact]
    public void Many_clauses_and_values_cost_little()
    {
        var names = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"N{i}"));
        var parts = string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"{{name: [M{i}, O{i}]}}"));
        var plan = PlanVerifier.Merge(("plan.yaml", $"version: 1\npatterns: {{p: {{types: {{name: [{names}], all: [{{name: [{names}]}}, {parts}]}}, must: {{be: sealed}}, mustNot: {{any: [{parts}]}}}}}}"));
        Assert.Empty(plan.Faults);
        Assert.NotNull(SelectionConflict.Find(plan.Patterns[0].Types!));
    }
}
