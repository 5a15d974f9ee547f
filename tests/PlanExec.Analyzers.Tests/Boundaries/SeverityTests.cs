using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>The compiler's configuration, the rule's own severity, <c>severities</c> and the default: the first that says something decides.</summary>
public sealed class SeverityTests
{
    private const string Code = "namespace A { class X { B.{|#0:Y|} y; } } namespace B { public class Y { } }";

    private static async Task VerifyAsync(string id, DiagnosticSeverity? severity, string boundaries, string more, string? editorconfig = null, string code = Code)
    {
        var test = new PlanTest<BoundaryAnalyzer>($"version: 1\ncomponents: {{A: {{namespaces: A}}, B: {{namespaces: B}}}}\nboundaries: {boundaries}\n{more}", code)
        {
            TestBehaviors = TestBehaviors.SkipSuppressionCheck,
        };
        if (severity is { } expected)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult(id, expected).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        }

        if (editorconfig is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n\n[*.cs]\ndotnet_diagnostic.{id}.severity = {editorconfig}\n"));
        }

        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Warning)]
    [InlineData("severities: {PLAN1001: error}", DiagnosticSeverity.Error)]
    [InlineData("severities: {PLAN1001: warning}", DiagnosticSeverity.Warning)]
    [InlineData("severities: {PLAN1001: suggestion}", DiagnosticSeverity.Info)]
    [InlineData("severities: {PLAN1001: silent}", DiagnosticSeverity.Hidden)]
    [InlineData("severities: {PLAN1001: none}", DiagnosticSeverity.Hidden)]
    [InlineData("severities: {PLAN1002: error}", DiagnosticSeverity.Warning)]
    public Task Severities_of_the_plan_beat_the_default(string severities, DiagnosticSeverity severity) => VerifyAsync("PLAN1001", severity, "{mode: closed}", severities);

    [Theory]
    [InlineData("severity: error", "", DiagnosticSeverity.Error)]
    [InlineData("severity: suggestion", "severities: {PLAN1001: error}", DiagnosticSeverity.Info)]
    [InlineData("severity: none", "severities: {PLAN1001: error}", DiagnosticSeverity.Hidden)]
    [InlineData("because: y", "severities: {PLAN1001: error}", DiagnosticSeverity.Error)]
    public Task A_rules_own_severity_beats_them(string own, string severities, DiagnosticSeverity severity) =>
        VerifyAsync("PLAN1001", severity, $"{{mode: open, forbid: [{{from: A, to: B, {(own.StartsWith("because", StringComparison.Ordinal) ? own : own + ", because: x")}}}]}}", severities);

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public async Task The_configuration_of_the_compiler_beats_both(string editorconfig, DiagnosticSeverity? severity)
    {
        await VerifyAsync("PLAN1001", severity, "{mode: open, forbid: [{from: A, to: B, severity: error, because: x}]}", "severities: {PLAN1001: error}", editorconfig);
        await VerifyAsync("PLAN1001", severity, "{mode: open, forbid: [{from: A, to: B, severity: none, because: x}]}", "severities: {PLAN1001: none}", editorconfig);
    }

    [Fact]
    public Task A_ban_has_a_severity_of_its_own() =>
        VerifyAsync("PLAN1004", DiagnosticSeverity.Error, "{mode: open}", "apis: [{ban: B.Y, in: A, severity: error}]\nseverities: {PLAN1004: suggestion}");

    [Fact]
    public Task An_allow_for_now_has_a_severity_of_its_own() =>
        VerifyAsync("PLAN1007", DiagnosticSeverity.Warning, "{allow: [{from: A, to: B, deprecated: true, severity: warning, because: x}]}", "");

    [Fact]
    public async Task A_section_of_an_editorconfig_does_not_reach_the_plan_file()
    {
        var test = new PlanTest<PlanFileAnalyzer>("version: 1\ncomponents: {A: {namespaces: A}}\napis: [{ban: {|#0:System.DateTime.UtcNw|}, because: x}]\nseverities: {PLAN0006: error}", "namespace A { class X { } }");
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n\n[*]\ndotnet_diagnostic.PLAN0006.severity = suggestion\n"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN0006", DiagnosticSeverity.Error).WithLocation(0));
        await test.RunAsync(CancellationToken.None);
    }
}
