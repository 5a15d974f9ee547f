using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Testing.Tests.Subjects;
using Verify = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerVerifier<
    PlanExec.Testing.Tests.Subjects.LowerCaseTypeAnalyzer,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace PlanExec.Testing.Tests;

public class AnalyzerTestTests
{
    [Theory]
    [InlineData("class C;")]
    [InlineData("class [|c|];")]
    [InlineData("class {|T1001:c|}; struct [|d|];")]
    [InlineData("class C { unsafe int* P; }")]
    [InlineData("static class E { extension(string text) { public int Twice => text.Length * 2; } }")]
    public Task Right_expectation_passes(string code) => Verify.VerifyAnalyzerAsync(code);

    [Fact]
    public Task Every_way_to_name_a_place_passes() => Task.WhenAll(
        Verify.VerifyAnalyzerAsync("class {|#0:c|};", Verify.Diagnostic().WithLocation(0)),
        Verify.VerifyAnalyzerAsync("class {|#0:c|};", Verify.Diagnostic("T1001").WithLocation(0).WithArguments("c", "TestProject")),
        Verify.VerifyAnalyzerAsync("class c;", Verify.Diagnostic().WithLocation(1, 7)),
        Verify.VerifyAnalyzerAsync("class c;", Verify.Diagnostic().WithSpan("/0/Test0.cs", 1, 7, 1, 8)),
        Verify.VerifyAnalyzerAsync("class c;", new DiagnosticResult("T1001", DiagnosticSeverity.Warning).WithSpan(1, 7, 1, 8).WithArguments("c", "TestProject")),
        Verify.VerifyAnalyzerAsync("class c;", Verify.Diagnostic().WithSpan(1, 7, 1, 8).WithMessage("Type 'c' in 'TestProject' starts with a lower-case letter")));

    [Fact]
    public Task Unexpected_diagnostic_fails() => Failure.OfAsync(
        () => Verify.VerifyAnalyzerAsync("class c;"),
        "expected \"0\" actual \"1\"",
        "class {|T1001:c|};",
        "new DiagnosticResult(\"T1001\", DiagnosticSeverity.Warning).WithSpan(\"/0/Test0.cs\", 1, 7, 1, 8).WithMessage(\"Type 'c'");

    [Fact]
    public Task Missing_diagnostic_fails() => Failure.OfAsync(
        () => Verify.VerifyAnalyzerAsync("class [|C|];"), "expected \"1\" actual \"0\"", "/0/Test0.cs(1,7,1,8)");

    [Fact]
    public Task Duplicate_expectation_fails() => Failure.OfAsync(
        () => Verify.VerifyAnalyzerAsync("class [|c|];", Verify.Diagnostic().WithLocation(1, 7)), "expected \"2\" actual \"1\"");

    [Theory]
    [InlineData("class [|cc|]c;")]
    [InlineData("class c[|cc|];")]
    [InlineData("[|class|] ccc;")]
    public Task Wrong_span_fails(string code) => Failure.OfAsync(() => Verify.VerifyAnalyzerAsync(code), "1 of 1", "the location");

    [Fact]
    public Task Wrong_id_fails() => Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class {|T1002:c|};"), "T1002");

    [Fact]
    public Task Wrong_argument_fails() => Failure.OfAsync(
        () => Verify.VerifyAnalyzerAsync("class {|#0:c|};", Verify.Diagnostic().WithLocation(0).WithArguments("d", "TestProject")),
        "the message: expected \"Type 'd'");

    [Fact]
    public Task Wrong_argument_without_a_format_fails() => Failure.OfAsync(
        () => Verify.VerifyAnalyzerAsync(
            "class {|#0:c|};",
            new DiagnosticResult("T1001", DiagnosticSeverity.Warning).WithLocation(0).WithArguments("d", "TestProject")),
        "the arguments");

    [Fact]
    public Task Wrong_message_fails() => Failure.OfAsync(
        () => Verify.VerifyAnalyzerAsync("class {|#0:c|};", Verify.Diagnostic().WithLocation(0).WithMessage("d")), "the message");

    [Fact]
    public Task Wrong_severity_fails() => Failure.OfAsync(
        () => Verify.VerifyAnalyzerAsync("class {|#0:c|};", Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error)),
        "the severity");

    [Fact]
    public async Task Additional_locations_are_compared_unless_markup_says_only_where()
    {
        const string Code = "partial class {|#0:c|}; partial class {|#1:c|};";
        await Verify.VerifyAnalyzerAsync(Code, Verify.Diagnostic().WithLocation(0).WithLocation(1));
        await Verify.VerifyAnalyzerAsync("partial class [|c|]; partial class c;");
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync(Code, Verify.Diagnostic().WithLocation(0)), "the additional locations");
        await Failure.OfAsync(
            () => Verify.VerifyAnalyzerAsync(Code, Verify.Diagnostic().WithLocation(0).WithLocation(0)), "the additional locations");
    }

    [Fact]
    public async Task Missing_or_repeated_markup_key_fails()
    {
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class c;", Verify.Diagnostic().WithLocation(0)), "'#0' was not found");
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class {|#0:c|}; class {|#0:d|};"), "more than once");
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class [|c;"), "/0/Test0.cs", "not closed");
    }

    [Fact]
    public Task Wrong_no_location_fails() => Failure.OfAsync(
        () => Verify.VerifyAnalyzerAsync("class c;", Verify.Diagnostic().WithNoLocation()), "expected none");

    [Fact]
    public async Task Compile_error_fails_unless_expected()
    {
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class C : D;"), "CompilerError(\"CS0246\")");
        await Verify.VerifyAnalyzerAsync("class C : {|CS0246:D|};");
        await Verify.VerifyAnalyzerAsync("class C : {|#0:D|};", DiagnosticResult.CompilerError("CS0246").WithLocation(0).WithArguments("D"));
        await Failure.OfAsync(
            () => Verify.VerifyAnalyzerAsync("class C : {|#0:D|};", DiagnosticResult.CompilerError("CS0246").WithLocation(0).WithArguments("E")),
            "the arguments");
    }

    [Fact]
    public async Task Compiler_warnings_count_when_asked_for()
    {
        const string Code = "class C { void M() { int unused; } }";
        await Verify.VerifyAnalyzerAsync(Code);
        await Failure.OfAsync(
            () => new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier> { TestCode = Code, CompilerDiagnostics = CompilerDiagnostics.Warnings }.RunAsync(),
            "CompilerWarning(\"CS0168\")");
        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>
        {
            TestCode = "class C : D;",
            CompilerDiagnostics = CompilerDiagnostics.None,
        }.RunAsync();
    }

    [Fact]
    public async Task Throwing_analyzer_fails_even_where_AD0001_is_expected_or_off()
    {
        await Failure.OfAsync(() => RunAsync(_ => { }), "AD0001", "ThrowingAnalyzer", "boom");
        await Failure.OfAsync(
            () => RunAsync(test => test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("AD0001").WithNoLocation())), "boom");
        await Failure.OfAsync(() => RunAsync(test => test.DisabledDiagnostics.Add("AD0001")), "boom");

        static Task RunAsync(Action<CSharpAnalyzerTest<ThrowingAnalyzer, DefaultVerifier>> change)
        {
            var test = new CSharpAnalyzerTest<ThrowingAnalyzer, DefaultVerifier> { TestCode = "class C;" };
            change(test);
            return test.RunAsync();
        }
    }

    [Fact]
    public Task Test_without_sources_fails() =>
        Failure.OfAsync(() => new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier>().RunAsync(), "TestState.Sources");

    [Fact]
    public async Task Suppressed_diagnostic_is_not_reported()
    {
        await Verify.VerifyAnalyzerAsync("#pragma warning disable T1001\nclass c;");
        await Verify.VerifyAnalyzerAsync("""
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Test", "T1001")] class c;
            """);
        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer, DefaultVerifier> { TestCode = "class c;", DisabledDiagnostics = { "T1001" } }.RunAsync();
    }

    [Fact]
    public async Task Analyzer_that_says_nothing_about_generated_code_fails()
    {
        await Failure.OfAsync(() => RunAsync(TestBehaviors.None), "generated code");
        await RunAsync(TestBehaviors.SkipGeneratedCodeCheck);

        static Task RunAsync(TestBehaviors behaviors) =>
            new CSharpAnalyzerTest<UnconfiguredAnalyzer, DefaultVerifier> { TestCode = "class [|C|];", TestBehaviors = behaviors }.RunAsync();
    }

    [Fact]
    public async Task Diagnostic_that_no_pragma_silences_fails()
    {
        await Failure.OfAsync(() => RunAsync(TestBehaviors.None), "#pragma warning disable");
        await RunAsync(TestBehaviors.SkipSuppressionCheck);

        static Task RunAsync(TestBehaviors behaviors) =>
            new CSharpAnalyzerTest<UnsuppressibleAnalyzer, DefaultVerifier> { TestCode = "class [|C|];", TestBehaviors = behaviors }.RunAsync();
    }

    [Fact]
    public async Task Default_descriptor_must_be_clear()
    {
        const string Plan = "- [|C|]";
        await Failure.OfAsync(
            () => With(new CSharpAnalyzerTest<PlannedTypeAnalyzer, DefaultVerifier>()).RunAsync(), "GetDefaultDiagnostic");
        await With(new PlanAnalyzerTest<PlannedTypeAnalyzer>()).RunAsync();
        await Failure.OfAsync(
            () => With(new CSharpAnalyzerTest<PlannedTypeAnalyzer, DefaultVerifier> { MarkupOptions = MarkupOptions.UseFirstDescriptor }).RunAsync(),
            "PLAN0001");

        static TTest With<TTest>(TTest test)
            where TTest : CSharpAnalyzerTest<PlannedTypeAnalyzer, DefaultVerifier>
        {
            test.TestCode = "{|T2002:class|} D;";
            test.TestState.AdditionalFiles.Add(("plan.yaml", Plan));
            return test;
        }
    }
}
