using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>A diagram in a Markdown file among the additional files, and what stands in it.</summary>
public sealed class DiagramTests
{
    private const string Plan = "version: 1\ncomponents: {A: {namespaces: A}, B: {namespaces: B}, C: {namespaces: C}}\nboundaries: {diagram: docs/architecture.md#components}\n";

    private const string Source = "namespace A { class X { B.Y y; C.Z z; } } namespace B { class Y { } } namespace C { class Z { } }";

    private static string Markdown(string lines) => $"# Architecture\n\n## Components\n\n```mermaid\nflowchart LR\n{lines}\n```\n";

    private static PlanTest<TAnalyzer> Test<TAnalyzer>(string markdown, string source = Source, string path = "/docs/architecture.md", string plan = Plan)
        where TAnalyzer : PlanDiagnosticAnalyzer, new()
    {
        var test = new PlanTest<TAnalyzer>(plan, source);
        test.TestState.AdditionalFiles.Add((path, markdown));
        return test;
    }

    [Fact]
    public async Task What_has_no_arrow_is_reported_with_the_line_of_the_Markdown_file()
    {
        var test = Test<BoundaryAnalyzer>(Markdown("  {|#1:A|} --> B"), Source.Replace("C.Z z", "C.{|#0:Z|} z", StringComparison.Ordinal));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1001", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1)
            .WithMessage("'X' (A) uses 'Z' (C), which the plan does not allow: A may use B (architecture.md:7)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task What_has_an_arrow_is_clean() => Test<BoundaryAnalyzer>(Markdown("  A --> B & C")).RunAsync(CancellationToken.None);

    [Fact]
    public Task A_diagram_may_stand_in_the_plan() => PlanTest<BoundaryAnalyzer>.VerifyAsync(
        Plan.Replace("{diagram: docs/architecture.md#components}", "{diagram: flowchart LR; A --> B}", StringComparison.Ordinal),
        Source.Replace("C.Z", "C.[|Z|]", StringComparison.Ordinal));

    [Fact]
    public Task A_fault_stands_in_the_Markdown_file() => Test<PlanFileAnalyzer>(Markdown("  A --> {|PLAN0003:Biling|}\n  A {|PLAN0002:---|} B")).RunAsync(CancellationToken.None);

    [Fact]
    public Task A_fault_is_not_told_again_in_the_code() => Test<BoundaryAnalyzer>(Markdown("  A --> Biling")).RunAsync(CancellationToken.None);

    [Fact]
    public Task A_file_that_is_not_handed_over_is_a_fault() => Test<PlanFileAnalyzer>(
        Markdown("  A --> B"),
        path: "/docs/other.md",
        plan: Plan.Replace("docs/architecture.md", "{|PLAN0003:docs/architecture.md|}", StringComparison.Ordinal)).RunAsync(CancellationToken.None);

    [Fact]
    public void A_changed_diagram_makes_another_plan_and_the_same_files_do_not()
    {
        Text plan = new("/plan.yaml", Plan);
        Text diagram = new("/docs/architecture.md", Markdown("  A --> B"));
        Text unrelated = new("/data.json", "{}");
        var loaded = Load(plan, diagram);

        Assert.Same(loaded, Load(plan, unrelated, diagram));
        Assert.NotSame(loaded, Load(plan, new Text(diagram.Path, Markdown("  A --> C"))));

        static LoadedPlan Load(params AdditionalText[] files) => PlanFiles.TryLoad(new AnalyzerOptions([.. files]), CancellationToken.None)!;
    }

    [Fact]
    public void A_file_that_can_not_be_opened_has_no_heading() => Assert.Equal(
        "'/docs/architecture.md' has no heading '#components'; it has no headings at all",
        Assert.Single(PlanFiles.TryLoad(new AnalyzerOptions([new Text("/plan.yaml", Plan), new Text("/docs/architecture.md", null)]), CancellationToken.None)!.Plan.Faults).Message);

    [Fact]
    public Task A_Markdown_file_that_no_plan_refers_to_is_not_looked_at() => Test<PlanFileAnalyzer>(
        Markdown("  A --- B"),
        plan: "version: 1\ncomponents: {A: {namespaces: A}}\n").RunAsync(CancellationToken.None);

    private sealed class Text(string path, string? text) : AdditionalText
    {
        private readonly SourceText? source = text is null ? null : SourceText.From(text);

        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => source;
    }
}
