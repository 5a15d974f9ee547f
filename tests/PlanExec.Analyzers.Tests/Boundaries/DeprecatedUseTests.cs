using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>PLAN1007: what an <c>allow</c> permits for the time being.</summary>
public sealed class DeprecatedUseTests
{
    private const string Code = "namespace A { class X { B.{|PLAN1007:Y|} y = B.{|PLAN1007:Z|}.Make(); object O(C.Maker maker) => maker.{|PLAN1007:Make|}().Name; } }";

    private const string Used = "namespace B { public class Y { public string Name; } class Z { public static Y Make() => null; } } namespace C { class Maker { public B.Y Make() => null; } }";

    private static string Plan(string rule, string boundaries = "") => $$"""
        version: 1
        components:
          A: {namespaces: A, uses: [C]}
          B: {namespaces: B, uses: [C]}
          C: {namespaces: C, uses: [B]}
        boundaries:
          {{boundaries}}
          allow:
            - {{rule}}
        """;

    [Fact]
    public async Task Message_names_both_sides_the_reason_and_the_line()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            Plan("{|#1:{from: A, to: B, deprecated: true, because: The clock moves}|}"),
            "namespace A { class X { B.{|#0:Y|} y; } }",
            Used);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1007", DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithMessage(
            "'X' (A) uses 'Y' (B), which the plan allows for now only; take it out when its reason is gone (because: The clock moves; plan.yaml:9)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task Named_and_inferred_uses_are_told() => PlanTest<BoundaryAnalyzer>.VerifyAsync(Plan("{from: A, to: B, deprecated: true, because: x}"), Code, Used);

    [Theory]
    [InlineData("{from: A, to: B, because: x}")]
    [InlineData("{from: A, to: B, deprecated: false, because: x}")]
    [InlineData("{from: \"*\", to: B, because: x}")]
    public Task What_is_allowed_for_good_is_not_told(string rule) =>
        PlanTest<BoundaryAnalyzer>.VerifyAsync(Plan(rule), "namespace A { class X { B.Y y; } }", Used);

    [Fact]
    public Task The_first_allow_that_matches_decides() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Plan("{from: A, to: B, because: x}\n    - {from: \"*\", to: B, deprecated: true, because: y}"),
        "namespace A { class X { B.Y y; } } namespace C { class W { B.{|PLAN1007:Y|} y; } }",
        "namespace B { public class Y { } }");

    [Fact]
    public Task Other_components_are_not_concerned() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Plan("{from: A, to: B, deprecated: true, because: x}"),
        "namespace B { public class Y { A.[|X|] x; } } namespace A { public class X { } } namespace C { class Z { } }");
}
