using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Testing.Tests.Subjects;

namespace PlanExec.Testing.Tests;

public class SolutionStateTests
{
    [Fact]
    public async Task Markup_works_in_additional_files_and_several_sources()
    {
        await RunAsync("- A\n- {|T2001:B|}\n");
        await Failure.OfAsync(() => RunAsync("- A\n- B\n"), "plan.yaml(2,3,2,4)", "- {|T2001:B|}");
        await Failure.OfAsync(() => RunAsync("- {|T2001:A|}\n- {|T2001:B|}\n"), "plan.yaml(1,3,1,4)");

        static Task RunAsync(string plan) => new PlanAnalyzerTest<PlannedTypeAnalyzer>
        {
            TestState =
            {
                Sources = { "{|T2002:public|} class C;", ("/0/Sub/A.cs", "class A;") },
                AdditionalFiles = { ("plan.yaml", plan) },
            },
        }.RunAsync();
    }

    [Fact]
    public async Task Projects_see_only_what_they_refer_to_and_have_names_and_files_of_their_own()
    {
        await Project(true, "[|d|]").RunAsync();
        await Failure.OfAsync(() => Project(true, "d").RunAsync(), "/Library/Test0.cs(1,14,1,15)", "'Library'");
        await Failure.OfAsync(() => Project(false, "[|d|]").RunAsync(), "CS0246");

        static CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier> Project(bool refers, string name)
        {
            var test = new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
            {
                TestState =
                {
                    Sources = { "class C : d;" },
                    AdditionalProjects = { ["Library"] = { Sources = { $"public class {name};" } } },
                },
            };
            if (refers)
            {
                test.TestState.AdditionalProjectReferences.Add("Library");
            }

            return test;
        }
    }

    [Fact]
    public Task Reference_to_an_unknown_project_fails() => Failure.OfAsync(
        () => new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
        {
            TestState = { Sources = { "class C;" }, AdditionalProjectReferences = { "Nowhere" } },
        }.RunAsync(),
        "'Nowhere'");

    [Fact]
    public Task Project_has_its_own_additional_files() => new PlanAnalyzerTest<PlannedTypeAnalyzer>
    {
        TestState =
        {
            Sources = { "class C;" },
            AdditionalProjects =
            {
                ["Library"] =
                {
                    Sources = { "{|T2002:class|} D;" },
                    AdditionalFiles = { ("/plan.yaml", "- D\n- {|T2001:C|}") },
                },
            },
        },
    }.RunAsync();

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.T1001.severity = error")]
    [InlineData("/.globalconfig", "is_global = true\ndotnet_diagnostic.T1001.severity = error")]
    public async Task Analyzer_config_files_set_severities(string path, string config)
    {
        await RunAsync(DiagnosticSeverity.Error);
        await Failure.OfAsync(() => RunAsync(DiagnosticSeverity.Warning), "the severity");

        Task RunAsync(DiagnosticSeverity severity) => new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class {|#0:c|};" },
                AnalyzerConfigFiles = { (path, config) },
                ExpectedDiagnostics = { new DiagnosticResult(LowerCaseTypeAnalyzer.Rule).WithLocation(0).WithSeverity(severity) },
            },
        }.RunAsync();
    }

    [Fact]
    public async Task References_output_kind_and_transforms_reach_the_compilation()
    {
        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
        {
            TestState = { Sources = { "System.Console.WriteLine();" }, OutputKind = OutputKind.ConsoleApplication },
        }.RunAsync();
        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { System.{|CS0234:DateOnly|} Day; }",
            ReferenceAssemblies = ReferenceAssemblies.NetStandard.NetStandard20,
        }.RunAsync();
        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
        {
            TestCode = "class C { object T = typeof(Xunit.FactAttribute); }",
            TestState = { AdditionalReferences = { typeof(FactAttribute).Assembly } },
        }.RunAsync();
        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
        {
            TestCode = "#if !EXTRA\n#error missing\n#endif\nclass C;",
            SolutionTransforms =
            {
                (solution, project) => solution.WithProjectParseOptions(project, new CSharpParseOptions(preprocessorSymbols: ["EXTRA"])),
            },
        }.RunAsync();
    }

    [Fact]
    public Task Generated_sources_are_compiled() => new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
    {
        TestState = { Sources = { "class C : G;" }, GeneratedSources = { ("/0/obj/G.g.cs", "class G; class ignored;") } },
    }.RunAsync();

    [Fact]
    public async Task Several_analyzers_run_together()
    {
        await new TwoAnalyzers { TestCode = "class {|T4001:{|T1001:c|}|};", TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck }.RunAsync();
        await Failure.OfAsync(() => new TwoAnalyzers { TestCode = "class {|T1001:c|};" }.RunAsync(), "T4001");
    }

    private sealed class TwoAnalyzers : CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new LowerCaseTypeAnalyzer(), new UnconfiguredAnalyzer()];
    }
}
