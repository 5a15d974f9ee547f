using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

public class RenamingTests
{
    private const string Main = """
        version: 1
        decisions:
          ADR-1: {title: Orders, supersedes: ADR-2}   # Orders stays here
          ADR-2: {title: x, threats: [{attack: x, items: [ORD-1]}]}
        components:
          Orders:   {namespaces: [Orders], decision: ADR-1}   # Orders
          "Web":    {namespaces: [Web], uses: ["Orders", 'Orders.Api', Ord*]}
          Orders.Api: {namespaces: [Orders.Api], uses: Orders}
        boundaries:
          layers: {order: [Web, Orders], decision: ADR-1}
          allow:
            - from: Orders
              to: [Web, Orders]
              except:
                - Orders   # twice
              because: Orders
          diagram: |
            flowchart LR
              Web --> Orders
        apis:
          - {ban: Orders, in: [Orders, Web], decision: ADR-1}
        patterns:
          p:
            decision: ADR-1
            types: {in: Orders, not: {any: [{in: [Orders]}, {name: Orders}]}}

        """;

    private const string Part = """
        items:
          ORD-1: {title: Orders, component: Orders, decision: ADR-1}
          ORD-2: {needs: [ORD-1, 'ORD-1'], component: 'Orders', decision: "ADR-1", tests: [ORD-1]}

        """;

    [Fact]
    public void Component_is_renamed_everywhere()
    {
        var result = Rename(PlanIdKind.Component, "Orders", "Ordering");
        Assert.Equal(
            """
            version: 1
            decisions:
              ADR-1: {title: Orders, supersedes: ADR-2}   # Orders stays here
              ADR-2: {title: x, threats: [{attack: x, items: [ORD-1]}]}
            components:
              Ordering:   {namespaces: [Orders], decision: ADR-1}   # Orders
              "Web":    {namespaces: [Web], uses: ["Ordering", 'Orders.Api', Ord*]}
              Orders.Api: {namespaces: [Orders.Api], uses: Ordering}
            boundaries:
              layers: {order: [Web, Ordering], decision: ADR-1}
              allow:
                - from: Ordering
                  to: [Web, Ordering]
                  except:
                    - Ordering   # twice
                  because: Orders
              diagram: |
                flowchart LR
                  Web --> Ordering
            apis:
              - {ban: Orders, in: [Ordering, Web], decision: ADR-1}
            patterns:
              p:
                decision: ADR-1
                types: {in: Ordering, not: {any: [{in: [Ordering]}, {name: Orders}]}}

            """,
            result.Edits[0].NewText);
        Assert.Equal(
            """
            items:
              ORD-1: {title: Orders, component: Ordering, decision: ADR-1}
              ORD-2: {needs: [ORD-1, 'ORD-1'], component: 'Ordering', decision: "ADR-1", tests: [ORD-1]}

            """,
            result.Edits[1].NewText);
        Assert.Equal(
            ["The pattern 'Ord*' fits 'Orders' and was left alone; it fits the new name too"],
            result.Notes.Select(note => note.Message));
        Assert.Equal(Main, result.Edits[0].Inverse().NewText);
        Assert.Equal(Part, result.Edits[1].Inverse().NewText);
    }

    [Fact]
    public void Decision_is_renamed_everywhere()
    {
        var result = Rename(PlanIdKind.Decision, "ADR-1", "ADR: 1");
        Assert.Equal(Main.Replace("ADR-1", "\"ADR: 1\"", StringComparison.Ordinal), result.Edits[0].NewText);
        Assert.Equal(Part.Replace("\"ADR-1\"", "ADR-1", StringComparison.Ordinal).Replace("ADR-1", "\"ADR: 1\"", StringComparison.Ordinal), result.Edits[1].NewText);
        Assert.Equal(Main.Replace("ADR-2", "ADR-9", StringComparison.Ordinal), EditVerifier.Single(Rename(PlanIdKind.Decision, "ADR-2", "ADR-9")).NewText);
    }

    [Fact]
    public void Item_is_renamed_everywhere()
    {
        var result = Rename(PlanIdKind.Item, "ORD-1", "ORD-7");
        Assert.Equal(Main.Replace("ORD-1", "ORD-7", StringComparison.Ordinal), result.Edits[0].NewText);
        Assert.Equal(Part.Replace("ORD-1", "ORD-7", StringComparison.Ordinal).Replace("tests: [ORD-7]", "tests: [ORD-1]", StringComparison.Ordinal), result.Edits[1].NewText);
    }

    [Fact]
    public void Names_behind_anchors_are_renamed_where_every_alias_is_a_reference() => EditVerifier.Verify(
        "version: 1\ncomponents:\n  A: {namespaces: A, uses: &all [A, &b B]}\n  B: {namespaces: B, uses: *all}\n  C: {namespaces: C, uses: [*b]}\n",
        "version: 1\ncomponents:\n  A: {namespaces: A, uses: &all [A, &b New]}\n  New: {namespaces: B, uses: *all}\n  C: {namespaces: C, uses: [*b]}\n",
        editor => editor.Rename(PlanIdKind.Component, "B", "New"));

    [Fact]
    public void Name_that_an_alias_brings_elsewhere_is_refused() => EditVerifier.Refuses(
        "version: 1\ncomponents:\n  A: {namespaces: A, uses: [&b B]}\n  B: {namespaces: [|*b|]}\n",
        "This alias brings 'B' to a place where it is not the name that is changed; write the value out here",
        editor => editor.Rename(PlanIdKind.Component, "B", "New"));

    [Theory]
    [InlineData("A", "B", "There is a component 'B' already; choose another name")]
    [InlineData("A", "A", "The component is called 'A' already")]
    [InlineData("C", "D", "'C' is not a component that a plan file defines")]
    public void Name_is_refused(string id, string newId, string message) =>
        Assert.Equal(message, EditVerifier.Editor("version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}}\n").Rename(PlanIdKind.Component, id, newId).Refusal?.Message);

    private static PlanEditResult Rename(PlanIdKind kind, string id, string newId)
    {
        var result = new PlanEditor([new PlanSource("plan.yaml", Main), new PlanSource("orders.plan.yaml", Part)]).Rename(kind, id, newId);
        Assert.True(result.Refusal is null, result.Refusal?.Message);
        return result;
    }
}
