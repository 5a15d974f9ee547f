namespace PlanExec.Plans.Tests;

public class MermaidWriterTests
{
    [Fact]
    public void Components_are_nodes_in_groups_and_uses_are_arrows()
    {
        var plan = PlanVerifier.Verify("""
            version: 1
            components:
              Shared: {namespaces: S, shared: true}
              Orders.Domain: {namespaces: O.D, uses: []}
              Orders.Application: {namespaces: O.A, uses: ["Orders.*", Shared]}
              end: {namespaces: E, uses: [Orders.Application]}
              Tests: {assemblies: T, governed: false}
            """);
        Assert.Equal(
            """
            flowchart LR
              Shared(["Shared"])
              subgraph Orders_group["Orders"]
                Orders_Domain["Orders.Domain"]
                Orders_Application["Orders.Application"]
              end
              end_1["end"]
              Tests["Tests"]
              Orders_Application --> Shared & Orders_Domain
              end_1 --> Orders_Application
              classDef shared stroke-dasharray:1 3,stroke-linecap:round
              class Shared shared
              classDef free stroke-dasharray:6 4
              class Tests free

            """,
            MermaidWriter.Write(plan));
    }

    [Fact]
    public void What_a_group_has_in_common_is_one_arrow()
    {
        var plan = PlanVerifier.Verify("""
            version: 1
            components:
              A.X: {namespaces: AX, uses: [C, B.X, B.Y]}
              A.Y: {namespaces: AY, uses: [C, A.X, B.X, B.Y, D]}
              B.X: {namespaces: BX, uses: [B.Y]}
              B.Y: {namespaces: BY}
              C: {namespaces: C, uses: [B.X, B.Y, A.X]}
              D: {namespaces: D}
            """);
        var arrows = MermaidWriter.Write(plan).Split('\n').Where(line => line.Contains("-->", StringComparison.Ordinal)).Select(line => line.Trim());
        Assert.Equal(["A_group --> B_group & C", "A_Y --> A_X & D", "B_X --> B_Y", "C --> B_group & A_X"], arrows);
    }

    [Fact]
    public void Arrows_of_a_diagram_are_drawn_again()
    {
        var plan = PlanVerifier.Verify("""
            version: 1
            components: {A: {namespaces: A}, B: {namespaces: B, uses: [C]}, C: {namespaces: C}}
            boundaries:
              diagram: |
                flowchart TB
                  q[A] --> B & C
            """);
        var read = BoundaryDiagram.Read(DiagramVerifier.Text(MermaidWriter.Write(plan)), [], plan.Components);
        Assert.Equal("A>B A>C B>C", DiagramVerifier.Describe(read));
    }

    [Fact]
    public void Groups_tell_components_apart()
    {
        var written = MermaidWriter.Write(DiagramVerifier.Named("Shop.Orders.Domain", "Shop.Orders.Application", "Shop.Web"));
        Assert.Contains("subgraph Shop_Orders_group[\"Shop.Orders\"]", written, StringComparison.Ordinal);
        Assert.DoesNotContain("subgraph", MermaidWriter.Write(DiagramVerifier.Named("Shop.Orders", "Shop.Web")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_reads_back_to_the_same_uses()
    {
        foreach (var components in WrittenDiagrams.Plans().Append(WrittenDiagrams.Shop().Components))
        {
            var written = MermaidWriter.Write(components);
            var read = BoundaryDiagram.Read(DiagramVerifier.Text(written), [], components);
            Assert.True(read.Faults.Count == 0, written + read.Faults.FirstOrDefault());
            Assert.Equal(components.Count, read.Shown.Count);
            foreach (var component in components)
            {
                var expected = (component.Uses ?? []).SelectMany(reference => reference.Components).Where(other => other != component).ToHashSet();
                Assert.True(expected.SetEquals(read.Uses.Where(use => use.From == component).Select(use => use.To)), $"{component}\n{written}");
            }
        }
    }
}
