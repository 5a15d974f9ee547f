namespace PlanExec.Plans.Tests;

public class SelectionTests
{
    private const string Everything = """
        version: 1
        components: {Orders: {namespaces: Shop.Orders}}
        patterns:
          p:
            severity: error
            because: x
            members:
              in: [Orders, Shop.Legacy]
              name: ["Get*", '/^I[A-Z]{1,3}/']
              kind: [method, property]
              be: protected internal
              with: 'Route(Name = "x")'
              of: {is: Entity, place: [file-named-as-type], have: "int Id { get; }"}
              type: Money
              returns: {is: IResult}
              takes: [int, string]
              max: {lines: 20, parameters: 4}
              all: [{be: static}, {be: async}]
              any: [{name: A}, {not: {name: B}}]
              not: {name: C}
            mustNot: {name: D}
        """;

    private static readonly Pattern Pattern = PlanVerifier.Verify(Everything).Patterns[0];

    [Fact]
    public void Reads_every_key_of_the_vocabulary()
    {
        var found = Pattern.Members!;
        Assert.Equal("Orders", found.In[0].Components!.Components[0].Name.Value);
        Assert.Equal("Shop.Legacy", found.In[1].Namespace!.ToString());
        Assert.Equal([true, false, true], new[] { "GetOrder", "Set", "IOrder" }.Select(name => found.Name.Any(test => test.Matches(name))));
        Assert.Equal([ElementKind.Method, ElementKind.Property], found.Kind.Select(kind => kind.Value));
        Assert.Equal(ElementModifier.ProtectedInternal, Assert.Single(found.Be).Value);
        Assert.Equal("Route(Name = \"x\")", Assert.Single(found.With).Text);
        Assert.Equal(FilePlace.FileNamedAsType, Assert.Single(found.Of!.Place).Value);
        Assert.Equal("int Id { get; }", found.Of.Have!.Text);
        Assert.Equal("Money", Assert.Single(found.Type!.Names).Text);
        Assert.Equal("IResult", found.Returns!.Selection!.Is[0].Text);
        Assert.Equal(["int", "string"], found.Takes!.Names.Select(name => name.Text));
        Assert.Equal((20, 4), (found.Max!.Lines!.Value, found.Max.Parameters!.Value));
        Assert.Equal((2, 2, "C"), (found.All.Count, found.Any.Count, found.Not!.Name[0].ToString()));
        Assert.Equal(PlanSeverity.Error, Pattern.Grounds.Severity!.Value);
    }

    [Theory]
    [InlineData("kind: field", "must: {[|returns: int|]}")]
    [InlineData("kind: [field, property]", "must: {be: private, [|takes: int|]}")]
    [InlineData("kind: constructor", "mustNot: {[|returns: int|]}")]
    [InlineData("kind: method", "must: {[|type: int|]}")]
    [InlineData("kind: [method, field]", "must: {returns: int}")]
    [InlineData("kind: indexer", "must: {type: int, takes: int}")]
    [InlineData("name: x", "must: {returns: int}")]
    public void What_no_selected_member_can_have_is_a_fault(string members, string obligation) =>
        PlanVerifier.Verify($"version: 1\npatterns: {{p: {{because: x, members: {{{members}}}, {obligation}}}}}");

    [Theory]
    [InlineData("types: {be: {|PLAN0002:virtual|}}, must: {be: sealed}", "'virtual' is no modifier of a type, of which this selection speaks; select 'members' for it")]
    [InlineData("types: {name: x}, mustNot: {be: [sealed, {|PLAN0002:const|}]}")]
    [InlineData("members: {of: {be: {|PLAN0002:async|}}}, must: {be: static}")]
    [InlineData("members: {kind: method}, must: {be: {|PLAN0002:file|}}", "'file' is no modifier of a member, of which this selection speaks; of members the types are selected under 'of'")]
    [InlineData("types: {be: [file, partial, new, unsafe, ref, readonly, abstract, static]}, must: {be: public}")]
    [InlineData("members: {of: {be: file}}, must: {be: [virtual, override, required, const, volatile, extern, async, new, unsafe, ref]}")]
    public void A_modifier_that_nothing_selected_has_is_a_fault(string pattern, params string[] messages) =>
        PlanVerifier.Verify($"version: 1\npatterns: {{p: {{because: x, {pattern}}}}}", messages);

    [Fact]
    public void Everything_knows_its_place()
    {
        Assert.Equal("{name: D}", Pattern.MustNot!.Span.ToString());
        Assert.Equal("returns: {is: IResult}", Pattern.Members!.Keys["returns"].ToString());
        Assert.Equal("string", Pattern.Members.Takes!.Names[1].Span.ToString());
        Assert.Equal("Name", Pattern.Members.With[0].Locate(6, 4).ToString());
    }

    [Fact]
    public void Expression_that_never_ends_fits_nothing()
    {
        var test = PlanVerifier.Verify("version: 1\npatterns: {p: {types: {name: '/^(a+)+$/'}, must: {be: sealed}}}").Patterns[0].Types!.Name[0];
        Assert.False(test.Matches(new string('a', 60) + "!"));
    }

    [Fact]
    public void Nesting_by_aliases_has_the_same_limit_as_nesting()
    {
        var levels = string.Concat(Enumerable.Range(1, 300).Select(i => $"  p{i}: {{types: &t{i} {{not: *t{i - 1}}}, must: {{be: sealed}}}}\n"));
        var faults = PlanVerifier.Merge(("plan.yaml", "version: 1\npatterns:\n  p0: {types: &t0 {name: x}, must: {be: sealed}}\n" + levels)).Faults;
        Assert.All(faults, fault => Assert.Equal("More than 100 levels of nesting; a plan needs fewer than ten", fault.Message));
        Assert.NotEmpty(faults);
    }
}
