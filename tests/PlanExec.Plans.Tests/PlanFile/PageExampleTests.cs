namespace PlanExec.Plans.Tests;

/// <summary>Every key of the language, read from the example of its page.</summary>
public class PageExampleTests
{
    private static readonly Plan Page = PlanVerifier.Verify(PageExample.Text);

    [Fact]
    public void Reads_a_decision_that_was_weighed()
    {
        var decision = Page.Decisions[0];
        Assert.StartsWith("JWT or session", decision.Question!.Value, StringComparison.Ordinal);
        Assert.StartsWith("The web tier", decision.Context!.Value, StringComparison.Ordinal);
        Assert.Equal([("latency", 3), ("revocation", 5), ("operability", 2)], decision.Criteria.Select(found => (found.Criterion.Value, found.Value.Value)));
        Assert.Equal(["jwt", "sessions"], decision.Options.Select(option => option.Name.Value));
        Assert.Equal("no store on the hot path", Assert.Single(decision.Options[0].Pros).Span.ToString());
        Assert.Equal("revocation needs a deny list", Assert.Single(decision.Options[0].Cons).Value);
        Assert.Equal([5, 3, 4], decision.Options[0].Scores.Select(score => score.Value.Value));
        Assert.Equal("jwt", decision.Chosen!.Value);
        Assert.Single(decision.Consequences);
        Assert.Single(decision.Performance);
        var threat = Assert.Single(decision.Threats);
        Assert.Equal(("stolen refresh token", "rotation with reuse detection", "AUTH-3"), (threat.Attack.Value, threat.Mitigation!.Value, threat.Items[0].Value));
    }

    [Fact]
    public void Reads_templates()
    {
        Assert.Equal("module", Page.Capture!.Word.Value);
        Assert.Equal(["Auth", "Orders", "Billing"], Page.Capture.Values.Select(value => value.Value));
        var domain = Find("$module.Domain");
        Assert.True(domain.IsTemplate);
        Assert.Equal("MediatR.Contracts", Assert.Single(domain.Libraries!).ToString());
        Assert.Null(Find("Web").Libraries);
        Assert.Equal(
            [CaptureBinding.Same, CaptureBinding.Same, CaptureBinding.Other],
            Find("$module.Application").Uses!.Select(use => use.Binding));
        Assert.Equal(
            ["$module.Contracts", "$module.Domain", "$module.Application", "$module.Infrastructure"],
            Find("$module.Infrastructure").Uses![0].Components.Select(component => component.Name.Value));
        Assert.Equal([Find("$module.Contracts")], Find("Web").Uses![0].Components);
    }

    [Fact]
    public void Reads_boundaries()
    {
        var boundaries = Page.Boundaries;
        Assert.Equal((UnassignedCode.Warning, true), (boundaries.Unassigned, boundaries.Acyclic));
        Assert.Equal(["$module.Infrastructure", "$module.Application", "$module.Domain"], boundaries.Layers!.Order.Select(layer => layer.Pattern.ToString()));
        Assert.Same(Page.Decisions[1], boundaries.Layers.Decision);
        Assert.Equal(["Program", "*Module"], boundaries.Allow[0].FromTypes!.Name.Select(name => name.ToString()));
        Assert.True(boundaries.Allow[1].Deprecated);
        Assert.Equal([Find("$module.Application")], boundaries.Allow[1].From[0].Components);
        Assert.Equal("INotificationHandler", boundaries.Forbid[1].FromTypes!.Not!.Is[0].Text);
    }

    [Fact]
    public void Reads_bans()
    {
        Assert.Equal(["System.DateTime.UtcNow", "Microsoft.EntityFrameworkCore"], Page.Apis.Select(api => api.Ban[0].Text));
        Assert.Equal("System.TimeProvider", Page.Apis[0].Instead!.Text);
        Assert.Equal(CaptureBinding.Any, Page.Apis[0].In![1].Binding);
        Assert.Null(Page.Apis[1].In);
        Assert.Equal([Find("$module.Infrastructure")], Page.Apis[1].Except[0].Components);
    }

    [Fact]
    public void Reads_patterns()
    {
        var (audited, constructors, roots, asynchronous) = (Page.Patterns[0], Page.Patterns[1], Page.Patterns[2], Page.Patterns[3]);
        Assert.Equal(ElementKind.Class, audited.Types!.Kind[0].Value);
        Assert.Equal([Find("$module.Domain")], audited.Types.In[0].Components!.Components);
        Assert.Equal("Legacy*", audited.Types.Not!.Name[0].ToString());
        Assert.Equal(ElementModifier.Sealed, audited.Must!.Be[0].Value);
        Assert.Equal("DateTimeOffset? DeletedAt { get; }\n", audited.Must.Have!.Text);
        Assert.Equal(["Entity", "ValueObject"], constructors.Members!.Of!.Is.Select(name => name.Text));
        Assert.Equal("IAggregateRoot", roots.MustNot!.Type!.Selection!.Is[0].Text);
        Assert.Equal(["Task", "ValueTask", "IAsyncEnumerable"], asynchronous.Members!.Returns!.Names.Select(name => name.Text));
        Assert.Equal("\"*Async\"", asynchronous.Must!.Name[0].Text.Span.ToString());
        Assert.All(Page.Patterns, pattern => Assert.False(pattern.HasFaults));
    }

    [Fact]
    public void Reads_items()
    {
        var item = Page.Items[0];
        Assert.Null(item.Component);
        Assert.Equal(("Auth.Application", "$module.Application"), (item.ComponentName!.Value, item.Template!.Name.Value));
        Assert.Equal("AUTH-1", Assert.Single(item.Needs).Value);
        Assert.Equal(2, item.Behavior.Count);
        Assert.Equal("Shop.Auth.Tests.JwtTokenServiceTests", Assert.Single(item.Tests).Text);
    }

    [Fact]
    public void Reads_settings()
    {
        Assert.Equal(PlanSeverity.Error, Page.Severities["PLAN3001"].Value);
        Assert.Equal(200_000, Page.Builder.Budget!.Value);
        Assert.True(Page.Builder.Exclude[0].Matches("src/Secrets/a/b.cs"));
    }

    private static Component Find(string name) => Page.Components.Single(component => component.Name.Value == name);
}
