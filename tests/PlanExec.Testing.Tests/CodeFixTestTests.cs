using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PlanExec.Testing.Tests.Subjects;
using Verify = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixVerifier<
    PlanExec.Testing.Tests.Subjects.LowerCaseTypeAnalyzer,
    PlanExec.Testing.Tests.Subjects.UpperCaseFixer,
    Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace PlanExec.Testing.Tests;

public class CodeFixTestTests
{
    [Theory]
    [InlineData("class [|c|];", "class C;")]
    [InlineData("class [|c|]; struct [|d|];", "class C; struct D;")]
    [InlineData("class {|T1001:keep|}; struct [|d|];", "class {|T1001:keep|}; struct D;")]
    public async Task Right_fix_passes(string before, string after)
    {
        var test = new CSharpCodeFixTest<LowerCaseTypeAnalyzer, UpperCaseFixer, DefaultVerifier> { TestCode = before, FixedCode = after };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync();
    }

    [Fact]
    public async Task Wrong_fixed_text_fails()
    {
        await Failure.OfAsync(() => Verify.VerifyCodeFixAsync("class [|c|];", "class D;"), "-class D;", "+class C;", "Iterative code fix");
        await Failure.OfAsync(() => Verify.VerifyCodeFixAsync("class [|c|];\n", "class C;\r\n"), "<CR>");
    }

    [Fact]
    public async Task Same_text_says_that_no_fix_is_offered()
    {
        await Verify.VerifyCodeFixAsync("class [|keep|];", "class [|keep|];");
        await Failure.OfAsync(() => Verify.VerifyCodeFixAsync("class [|c|];", "class [|c|];"), "+class C;");
        await Failure.OfAsync(
            () => CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, IdleFixer, DefaultVerifier>.VerifyCodeFixAsync("class [|c|];", "class [|c|];"),
            "Expected '0' iterations but found '1'");
    }

    [Fact]
    public async Task Wrong_diagnostics_fail_before_and_after_the_fix()
    {
        await Failure.OfAsync(() => Verify.VerifyCodeFixAsync("class c;", "class C;"), "Diagnostics of test state");
        await Failure.OfAsync(() => Verify.VerifyCodeFixAsync("class [|c|];", "class d;"), "Diagnostics of fixed state");
        await Failure.OfAsync(() => Verify.VerifyCodeFixAsync("class [|c|];", "class C : D;"), "Diagnostics of fixed state", "CS0246");
    }

    [Fact]
    public async Task Faulty_fixers_fail()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => RunAsync<ThrowingFixer>("class [|c|];", "class C;"));
        await Failure.OfAsync(() => RunAsync<BreakingFixer>("class [|c|]; class [|d|];", "class C; class D;"), "brought compiler errors", "CS0246");
        await Failure.OfAsync(
            () => RunAsync<WrongTreeFixer>("class [|c|] { public void Dispose() { } }", "class C : System.IDisposable { public void Dispose() { } }"),
            "syntax tree");

        static Task RunAsync<TFixer>(string before, string after)
            where TFixer : CodeFixProvider, new() =>
            CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, TFixer, DefaultVerifier>.VerifyCodeFixAsync(before, after);
    }

    [Fact]
    public async Task Action_is_chosen_by_index_or_key()
    {
        await Test(1, null).RunAsync();
        await Test(null, "prefix").RunAsync();
        await Test(1, "prefix").RunAsync();
        await Failure.OfAsync(() => Test(0, "prefix").RunAsync(), "consistent");
        await Failure.OfAsync(() => Test(null, "nowhere").RunAsync(), "did not match");
        await Failure.OfAsync(() => Test(2, null).RunAsync(), "did not match");

        static CSharpCodeFixTest<LowerCaseTypeAnalyzer, UpperCaseFixer, DefaultVerifier> Test(int? index, string? key) => new()
        {
            TestCode = "class [|c|];",
            FixedCode = "class Tc;",
            CodeActionIndex = index,
            CodeActionEquivalenceKey = key,
        };
    }

    [Fact]
    public async Task Number_of_iterations_is_compared()
    {
        await RunAsync(2);
        await RunAsync(-3);
        await Failure.OfAsync(() => RunAsync(1), "Expected '1' iterations but found '2'");
        await Failure.OfAsync(() => RunAsync(-1), "at most '1' iterations but found '2'");

        static Task RunAsync(int number) => new CSharpCodeFixTest<LowerCaseTypeAnalyzer, UpperCaseFixer, DefaultVerifier>
        {
            TestCode = "class [|c|]; class [|d|];",
            FixedCode = "class C; class D;",
            NumberOfIncrementalIterations = number,
        }.RunAsync();
    }

    [Theory]
    [InlineData(CodeFixTestBehaviors.None, "Fix all in document")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck, "Fix all in project")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck, "Fix all in solution")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllCheck, null)]
    public async Task Wrong_Fix_All_fails_in_each_scope(CodeFixTestBehaviors behaviors, string? context)
    {
        var test = new CSharpCodeFixTest<LowerCaseTypeAnalyzer, WrongFixAllFixer, DefaultVerifier>
        {
            TestCode = "class [|c|];",
            FixedCode = "class C;",
            CodeFixTestBehaviors = behaviors,
        };
        await (context is null ? test.RunAsync() : Failure.OfAsync(() => test.RunAsync(), context));
    }

    [Fact]
    public async Task Fix_All_reaches_all_files_and_projects()
    {
        await Test("public class D;").RunAsync();
        await Failure.OfAsync(() => Test("public class E;").RunAsync(), "/Library/Test0.cs");

        static CSharpCodeFixTest<LowerCaseTypeAnalyzer, UpperCaseFixer, DefaultVerifier> Test(string library) => new()
        {
            TestState =
            {
                Sources = { "class [|a|];", "class [|b|];" },
                AdditionalProjects = { ["Library"] = { Sources = { "public class [|d|];" } } },
            },
            FixedState =
            {
                Sources = { "class A;", "class B;" },
                AdditionalProjects = { ["Library"] = { Sources = { library } } },
            },
        };
    }

    [Fact]
    public Task Fix_one_leaves_the_others_and_Fix_All_has_its_own_state() =>
        new CSharpCodeFixTest<LowerCaseTypeAnalyzer, UpperCaseFixer, DefaultVerifier>
        {
            TestCode = "class [|c|]; class [|d|];",
            FixedState = { Sources = { "class C; class [|d|];" }, MarkupHandling = MarkupMode.Allow },
            BatchFixedCode = "class C; class D;",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne,
        }.RunAsync();
}
