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
    [InlineData("{all: [{be: abstract}, {be: sealed}]}", "'be: abstract' and 'be: sealed' exclude each other")]
    [InlineData("{be: sealed, all: [{be: [public, sealed]}, {be: abstract}]}", "'be: sealed' and 'be: abstract' exclude each other")]
    [InlineData("{be: abstract, all: [{be: static}]}", "'be: abstract' and 'be: static' exclude each other")]
    [InlineData("{kind: interface, be: sealed}", "'kind: interface' and 'be: sealed' exclude each other")]
    [InlineData("{kind: [interface, enum], be: [abstract, readonly]}", "'kind: [interface, enum]' and 'be: [abstract, readonly]' exclude each other")]
    [InlineData("{be: readonly, all: [{kind: class}]}", "'be: readonly' and 'kind: class' exclude each other")]
    [InlineData("{kind: record, be: static}", "'kind: record' and 'be: static' exclude each other")]
    [InlineData("{kind: record, be: [abstract, readonly]}", null)]
    [InlineData("{kind: [class, struct], be: abstract}", null)]
    [InlineData("{kind: struct, be: [sealed, readonly]}", null)]
    [InlineData("{kind: enum, be: [sealed, internal]}", null)]
    [InlineData("{kind: interface, be: [abstract, partial]}", null)]
    [InlineData("{kind: interface, not: {be: sealed}}", null)]
    [InlineData("{any: [{be: abstract}, {be: static}], be: sealed}", null)]
    [InlineData("{any: [{name: A}, {name: B}], not: {any: [{name: A}, {name: B}]}}", "'not' leaves out all that the rest selects")]
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

    [Theory]
    [InlineData("{of: {kind: struct}, be: virtual}", "'be: virtual' and 'of: {kind: struct}' exclude each other")]
    [InlineData("{of: {be: sealed}, be: [abstract, virtual]}", "'be: [abstract, virtual]' and 'of: {be: sealed}' exclude each other")]
    [InlineData("{of: {be: static}, be: protected}", "'be: protected' and 'of: {be: static}' exclude each other")]
    [InlineData("{of: {kind: interface}, be: override}", "'be: override' and 'of: {kind: interface}' exclude each other")]
    [InlineData("{of: {kind: enum}, kind: [method, field]}", "'kind: [method, field]' and 'of: {kind: enum}' exclude each other")]
    [InlineData("{of: {kind: class}, all: [{of: {kind: struct}}]}", "'of: {kind: class}' and 'of: {kind: struct}' exclude each other")]
    [InlineData("{kind: field, be: virtual}", "'kind: field' and 'be: virtual' exclude each other")]
    [InlineData("{kind: constructor, be: [abstract, async]}", "'kind: constructor' and 'be: [abstract, async]' exclude each other")]
    [InlineData("{be: virtual, all: [{be: sealed}]}", "'be: virtual' and 'be: sealed' exclude each other")]
    [InlineData("{be: static, all: [{be: abstract}]}", null)]
    [InlineData("{be: static, all: [{be: virtual}]}", null)]
    [InlineData("{be: sealed, all: [{be: override}]}", null)]
    [InlineData("{of: {kind: interface}, be: [abstract, static, sealed, private]}", null)]
    [InlineData("{of: {kind: interface}, kind: field}", null)]
    [InlineData("{of: {kind: struct}, be: [override, readonly]}", null)]
    [InlineData("{of: {be: [sealed, abstract]}, be: virtual}", null)]
    [InlineData("{of: {kind: class, not: {be: sealed}}, be: virtual}", null)]
    [InlineData("{kind: [field, method], be: virtual}", null)]
    [InlineData("{kind: property, be: [readonly, required, abstract]}", null)]
    [InlineData("{kind: operator, be: [abstract, static, virtual]}", null)]
    public void Selection_of_members(string selection, string? fact)
    {
        var plan = PlanVerifier.Verify(Components + $"patterns: {{p: {{members: {selection}, must: {{name: X}}}}}}");
        Assert.Equal(fact, SelectionConflict.Find(plan.Patterns[0].Members!)?.Fact);
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
    [InlineData("{be: abstract, all: [{be: {|PLAN0005:sealed|}}]}", "Nothing can be what pattern 'p' wants: 'be: abstract' and 'be: sealed' exclude each other; change one of the two")]
    [InlineData("{be: [abstract, public], all: [{be: sealed}]}")]
    [InlineData("{kind: interface, be: {|PLAN0005:sealed|}}")]
    public void Obligation(string must, params string[] messages) => PlanVerifier.Verify($"version: 1\npatterns: {{p: {{types: {{name: X}}, must: {must}}}}}", messages);

    /// <summary>What the selected code is by its nature, no change of a word makes otherwise.</summary>
    [Theory]
    [InlineData("types: {kind: interface}, must: {be: {|PLAN0005:sealed|}}", "Nothing can be what pattern 'p' wants: 'kind: interface', which it selects, and 'be: sealed' exclude each other; change one of the two")]
    [InlineData("types: {kind: class}, must: {kind: {|PLAN0005:struct|}}", "Nothing can be what pattern 'p' wants: 'kind: class', which it selects, and 'kind: struct' exclude each other; change one of the two")]
    [InlineData("types: {all: [{kind: [class, interface]}]}, must: {all: [{name: 'I*'}, {kind: [{|PLAN0005:enum|}, struct]}]}")]
    [InlineData("types: {name: X, not: {kind: class}}, must: {kind: {|PLAN0005:class|}}", "Nothing can be what pattern 'p' wants: its selection leaves out by 'not' what 'kind: class' wants; change one of the two")]
    [InlineData("members: {kind: field}, must: {be: {|PLAN0005:virtual|}}")]
    [InlineData("members: {of: {kind: struct}}, must: {be: {|PLAN0005:protected|}}", "Nothing can be what pattern 'p' wants: 'of: {kind: struct}', which it selects, and 'be: protected' exclude each other; change one of the two")]
    [InlineData("members: {of: {be: static}}, must: {be: {|PLAN0005:override|}}")]
    [InlineData("members: {of: {kind: interface}}, must: {of: {|PLAN0005:{kind: class}|}}")]
    [InlineData("types: {kind: class}, must: {kind: record}")]
    [InlineData("types: {kind: record}, must: {kind: struct}")]
    [InlineData("types: {kind: [class, struct]}, must: {kind: struct}")]
    [InlineData("types: {kind: struct}, must: {be: [abstract, readonly]}")]
    [InlineData("types: {kind: interface}, mustNot: {be: sealed}")]
    [InlineData("types: {kind: interface}, must: {not: {be: sealed}}")]
    [InlineData("types: {be: public}, must: {be: internal}")]
    [InlineData("types: {be: abstract}, must: {be: sealed}")]
    [InlineData("types: {not: {be: sealed}}, must: {be: sealed}")]
    [InlineData("types: {is: Entity, not: {name: '*Entity'}}, must: {name: '*Entity'}")]
    [InlineData("types: {kind: class}, mustNot: {kind: class}")]
    [InlineData("members: {of: {kind: class}}, must: {be: virtual}")]
    [InlineData("members: {of: {kind: interface}, kind: method}, must: {be: [abstract, static]}")]
    [InlineData("members: {kind: constructor}, must: {be: private}")]
    public void Nature(string pattern, params string[] messages) => PlanVerifier.Verify($"version: 1\npatterns: {{p: {{{pattern}}}}}", messages);

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
