using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>Layers: uses go down, never up.</summary>
public sealed class LayerTests
{
    private static Task VerifyAsync(string boundaries, string code) => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        $$"""
        version: 1
        components:
          Web: {namespaces: Web}
          Core: {namespaces: Core}
          Store: {namespaces: Store}
          Side: {namespaces: Side}
        boundaries: {layers: {order: [Web, Core, Store]}{{boundaries}}}
        """,
        code);

    [Fact]
    public async Task Message_leads_to_the_layers()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            """
            version: 1
            decisions: {ADR-5: {title: Downwards only, status: accepted, decided: x}}
            components: {Web: {namespaces: Web}, Core: {namespaces: Core}}
            boundaries:
              {|#1:layers: {order: [Web, Core], decision: ADR-5}|}
            """,
            "namespace Web { public class W { Core.C c; } } namespace Core { public class C { Web.{|#0:W|} w; } }");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithMessage(
            "'C' (Core) uses 'W' (Web), which the plan does not allow: Core may use no other component (ADR-5: Downwards only; plan.yaml:5)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task What_is_below_may_be_used_and_what_is_above_not() => VerifyAsync(
        "",
        """
        namespace Web { public class W { Core.C c; Store.S s; Side.[|X|] x; } }
        namespace Core { public class C { Web.[|W|] w; Store.S s; } }
        namespace Store { public class S { Web.[|W|] w; Core.[|C|] c; } }
        namespace Side { public class X { Web.[|W|] w; } }
        """);

    [Fact]
    public Task Mode_decides_about_what_stands_beside_the_layers() => VerifyAsync(
        ", mode: open",
        """
        namespace Web { public class W { Core.C c; Side.X x; } }
        namespace Core { public class C { Web.[|W|] w; } }
        namespace Store { public class S { } }
        namespace Side { public class X { Web.W w; } }
        """);

    [Fact]
    public Task An_allow_beats_the_layers_and_a_forbid_narrows_them() => VerifyAsync(
        ", allow: [{from: Store, to: Core, because: x}], forbid: [{from: Web, to: Store, because: Through Core}]",
        """
        namespace Web { public class W { Core.C c; Store.[|S|] s; } }
        namespace Core { public class C { } }
        namespace Store { public class S { Core.C c; Web.[|W|] w; } }
        """);

    [Fact]
    public async Task Components_of_one_layer_may_use_each_other() => await PlanTest<BoundaryAnalyzer>.VerifyAsync(
        """
        version: 1
        components: {A.One: {namespaces: A.One}, A.Two: {namespaces: A.Two}, B: {namespaces: B}}
        boundaries: {layers: {order: ["A.*", B]}}
        """,
        "namespace A.One { public class X { A.Two.Y y; B.Z z; } } namespace A.Two { public class Y { A.One.X x; } } namespace B { public class Z { A.One.[|X|] x; } }");
}
