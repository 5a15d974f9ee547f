namespace PlanExec.Plans.Tests;

/// <summary>A plan without a fault, with keys of each kind; the example of the page has all of them.</summary>
internal static class GoodPlan
{
    public const string Text = """
        # yaml-language-server: $schema=./plans.schema.json
        version: 1
        name: Shop 😀
        summary: "One deployable, two modules."
        usings: [System.Threading, Shop.Shared]

        decisions:
          ADR-1:
            title: Modules talk through contracts   # a comment
            status: accepted
            date: 2026-02-22
            decided: 'A module may use another module''s contracts'
            because: >-
              Modules are to be
              deployable apart.
            link: docs/adr/0001.md#why

        components:
          Web:        {assemblies: [Shop.Web], uses: [Orders, "*.Contracts"]}
          Orders:
            namespaces: &orders Shop.Orders
            uses:
              - Orders.Contracts
              - Shared
            decision: ADR-1
          Orders.Contracts: {namespaces: [Shop.Orders.Contracts, Shop.*.Api], uses: []}
          Shared:     {namespaces: [Shop.Shared], shared: true}
          Tests:      {assemblies: ["*.Tests"], governed: false}

        boundaries:
          mode: open
          allow:
            - {from: Web, to: Orders, because: The root knows everybody}
          forbid:
            - from: [Shared, Tests]
              to: "*"
              except: [Orders.Contracts]
              decision: ADR-1

        items:
          ORD-1:
            title: Place an order
            component: Orders
            decision: ADR-1
            code: |
              public sealed class OrderService
              {
                  public void Place(int count);
              }

        """;
}
