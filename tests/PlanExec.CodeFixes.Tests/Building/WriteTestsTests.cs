using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Tests that a model writes from an item's behaviour: what is taken, what is refused, when it is offered.</summary>
public sealed class WriteTestsTests
{
    private const string Good = """
        using System;
        using Shop.Auth;
        using Xunit;

        namespace Shop.Tests;

        public sealed class SessionsTests
        {
            private readonly Sessions sessions = new();

            [Fact]
            public void Opening_counts_one_more()
            {
                sessions.Open("ann");

                Assert.Equal(1, sessions.Count);
            }

            [Theory]
            [InlineData("")]
            [InlineData(" ")]
            public void A_user_without_a_name_is_refused(string user) => Assert.Throws<ArgumentException>(() => sessions.Open(user));
        }

        """;

    private const string Counting = "        sessions.Open(\"ann\");\n\n        Assert.Equal(1, sessions.Count);\n";

    /// <summary>What the good answer is changed to, and what is found then.</summary>
    public static TheoryData<string, string, string, string> Refused => new()
    {
        { Counting, "", "stub", "Test 'Opening_counts_one_more' asserts nothing that could be otherwise" },
        { Counting, "        Assert.True(true);\n", "stub", "calls nothing of 'AUTH-1'; test 'Sessions' there." },
        { Counting, "        sessions.Open(\"ann\");\n        Assert.True(true);\n", "stub", "asserts nothing that could be otherwise" },
        { Counting, "        sessions.Open(\"ann\");\n        Assert.Equal(1, 1);\n", "stub", "asserts nothing that could be otherwise" },
        { Counting, "        sessions.Open(\"ann\");\n        var one = 1;\n        Assert.Equal(1, one);\n", "stub", "asserts nothing that could be otherwise" },
        { Counting, "        Assert.Equal(sessions.Count, sessions.Count);\n", "stub", "asserts nothing that could be otherwise" },
        { Counting, "        sessions.Open(\"ann\");\n        Assert.Equal(1, int.Parse(\"1\"));\n", "stub", "asserts nothing that could be otherwise" },
        { Counting, "        sessions.Open(\"ann\");\n        var now = System.DateTime.Today;\n        Assert.True(now.Year > 2000);\n", "stub", "asserts nothing that could be otherwise" },
        { Counting, "        Assert.NotNull(nameof(Sessions));\n", "stub", "calls nothing of 'AUTH-1'" },
        { Counting, "        Assert.True(typeof(Sessions).Name.Length > 0);\n", "stub", "calls nothing of 'AUTH-1'" },
        { Counting, "        Assert.Skip(\"later\");\n        Assert.Equal(1, sessions.Count);\n", "refused", "ends before it has shown anything" },
        { "[Fact]\n", "[Fact(Skip = \"later\")]\n", "refused", "is skipped; let it run" },
        { Counting, "        try\n        {\n            Assert.Equal(1, sessions.Count);\n        }\n        catch (Exception)\n        {\n        }\n", "refused", "catches what its assertions throw" },
        { Counting, "        Check();\n    }\n\n    private void Check()\n    {\n        sessions.Open(\"ann\");\n", "stub", "asserts nothing that could be otherwise" },
        { "Opening_counts_one_more", "Another_name", "stub", "The answer does not implement 'Opening_counts_one_more()'" },
        { "public void Opening_counts_one_more", "private void Opening_counts_one_more", "different", "is no test: declare it 'public void'" },
        { "public void Opening_counts_one_more", "public int Opening_counts_one_more", "different", "is no test: declare it 'public void'" },
        { "class SessionsTests", "class OtherTests2", "unplanned", "type 'OtherTests2', which is no test of 'AUTH-1'" },
        { "class SessionsTests", "class SessionsTests : Other", "different", "derives from 'Other', which is not planned" },
        { "    [Fact]\n", "    public void Helper() { }\n\n    [Fact]\n", "unplanned", "'Helper()' is not planned and not private" },
        { "    [Fact]\n", "    [Fact]\n    [System.Runtime.CompilerServices.ModuleInitializer]\n", "unplanned", "has the attribute 'ModuleInitializerAttribute', which is not of Xunit" },
        { Counting, "        System.IO.File.Delete(\"x\");\n        Assert.Equal(1, sessions.Count);\n", "refused", "reads or writes files" },
        { Counting, "        throw new NotImplementedException();\n", "stub", "throws NotImplementedException" },
        { Counting, "        Assert.Equal(1, sessions.Length);\n", "CS1061", "'Length'" },
        { "namespace Shop.Tests;", "namespace Shop.Auth;", "different", "declares 'SessionsTests' in namespace 'Shop.Auth'" },
    };

    [Fact]
    public async Task Tests_that_hold_are_taken()
    {
        var outcome = await WriteAsync(new ScriptedModelClient(Fence(Good)));

        Assert.True(outcome.IsAccepted, Report(outcome));
        Assert.Equal(Good, (await BuildRun.FilesOf(outcome.Solution))[TestShop.File]);
        Assert.Equal("The tests of 'AUTH-1' are written at once.", outcome.Sentence);
    }

    [Fact]
    public async Task What_does_not_compile_is_repaired()
    {
        var client = new ScriptedModelClient(Fence(Good.Replace("sessions.Count", "sessions.Length", StringComparison.Ordinal)), Fence(Good));

        var outcome = await WriteAsync(client);

        Assert.Equal((true, 1), (outcome.IsAccepted, outcome.Repairs));
        Assert.Contains("CS1061", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(Good, (await BuildRun.FilesOf(outcome.Solution))[TestShop.File]);
    }

    [Theory]
    [InlineData(Counting, "        Check(1);\n    }\n\n    private void Check(int count)\n    {\n        sessions.Open(\"ann\");\n        Assert.Equal(count, sessions.Count);\n")]
    [InlineData("public void Opening_counts_one_more()\n    {\n", "public async System.Threading.Tasks.Task Opening_counts_one_more()\n    {\n        await System.Threading.Tasks.Task.Yield();\n")]
    [InlineData("    [Theory]\n", "    [Fact]\n    public void A_second_counts_two() => Assert.Equal(2, sessions.Open(\"b\"));\n\n    [Theory]\n")]
    [InlineData("    private readonly Sessions sessions = new();\n", "    private readonly Sessions sessions;\n\n    public SessionsTests() => sessions = new Sessions();\n")]
    [InlineData("    [Fact]\n", "")]
    public async Task Tests_may_be_written_in_many_ways(string from, string to)
    {
        var answer = Good.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Good, answer);

        var outcome = await WriteAsync(new ScriptedModelClient(Fence(answer)));

        Assert.True(outcome.IsAccepted, Report(outcome));
        Assert.Contains("[Fact]", (await BuildRun.FilesOf(outcome.Solution))[TestShop.File], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Tests_that_test_nothing_are_not_taken(string from, string to, string finding, string sentence)
    {
        var answer = Good.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Good, answer);
        var project = TestShop.Create();

        var outcome = await WriteAsync(new ScriptedModelClient(Fence(answer), Fence(answer), Fence(answer)), project);

        Assert.False(outcome.IsAccepted);
        Assert.Same(project.Solution, outcome.Solution);
        Assert.True(outcome.Findings.Any(found => found.Id == finding && found.Message.Contains(sentence, StringComparison.Ordinal)), Report(outcome));
    }

    [Fact]
    public async Task What_stands_in_a_type_of_tests_stays()
    {
        const string before = "using Xunit;\n\nnamespace Shop.Tests;\n\n// Mine.\npublic class SessionsTests\n{\n    [Fact]\n    public void Mine()   { } // as it is\n}\n";
        var answer = Good.Replace("public sealed class", "public class", StringComparison.Ordinal).Replace("    [Theory]\n", "    [Fact]\n    public void Mine() => Assert.True(sessions.Count == 0);\n\n    [Theory]\n", StringComparison.Ordinal);

        var outcome = await WriteAsync(new ScriptedModelClient(Fence(answer)), TestShop.Create(tests: before));

        Assert.True(outcome.IsAccepted, Report(outcome));
        var after = (await BuildRun.FilesOf(outcome.Solution))[TestShop.File];
        Assert.Contains("// Mine.\npublic class SessionsTests\n", after, StringComparison.Ordinal);
        Assert.Contains("    [Fact]\n    public void Mine()   { } // as it is\n", after, StringComparison.Ordinal);
        Assert.Contains("Assert.Equal(1, sessions.Count);", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_tells_what_to_test()
    {
        var (brief, refusal) = await new BuildLoop(BuildRun.SettingsFor(new ScriptedModelClient())).BriefAsync(TestShop.Create(), "AUTH-1", CancellationToken.None, BuildWork.Tests);

        Assert.True(brief is not null, refusal);
        string[] expected =
        [
            "You write the tests of one item of a plan", "attributes of Xunit", "The item to test:", "public int Open(string user);", "- Opening counts one more.",
            "- Test Shop.Tests.SessionsTests.Opening_counts_one_more: Opening counts one more.", "The file to fill", "public void A_user_without_a_name_is_refused() =>", "public sealed class Sessions", "It_is_an_example",
        ];
        var position = 0;
        foreach (var text in expected)
        {
            var found = brief.IndexOf(text, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{text}' is not in its place in:\n{brief}");
            position = found;
        }
    }

    [Fact]
    public async Task An_item_that_lacks_a_type_is_scaffolded_first() =>
        Assert.Equal("Type 'NotThere' of 'AUTH-2' does not exist yet; scaffold the item first", (await WriteAsync(new ScriptedModelClient(), item: "AUTH-2")).Sentence);

    [Fact]
    public async Task An_item_that_lacks_a_member_is_scaffolded_first()
    {
        var project = TestShop.Create(TestShop.Plan.Replace("public int Count { get; }", "public int Count { get; }\n          public void Close(string user);", StringComparison.Ordinal));

        var outcome = await new BuildLoop(BuildRun.SettingsFor(new ScriptedModelClient())).BuildAsync(project, "AUTH-1", progress: null, CancellationToken.None, BuildWork.Tests);

        Assert.Equal("'Sessions.Close' of 'AUTH-1' does not exist yet; scaffold the item first", outcome.Sentence);
    }

    [Fact]
    public async Task The_lightbulb_is_offered_in_code_and_in_the_plan_and_asks_nobody()
    {
        var client = new ScriptedModelClient();

        var actions = await OfferAsync(client);

        Assert.Equal(["Write tests of plan item AUTH-1 first (SessionsTests)", "Write tests of plan item AUTH-1 first (SessionsTests)"], actions.Select(action => action.Title));
        var preview = Assert.IsType<ApplyChangesOperation>(Assert.Single(await actions[0].GetPreviewOperationsAsync(CancellationToken.None)));
        Assert.Contains("throw new NotImplementedException(\"AUTH-1: test \" + nameof(Sessions))", (await BuildRun.FilesOf(preview.ChangedSolution))[TestShop.File], StringComparison.Ordinal);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task Choosing_it_writes_the_tests()
    {
        var action = (await OfferAsync(new ScriptedModelClient(Fence(Good))))[0];

        var applied = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));

        Assert.Equal(Good, (await BuildRun.FilesOf(applied.ChangedSolution))[TestShop.File]);
    }

    [Fact]
    public async Task It_is_not_offered_on_a_build_server_and_has_no_Fix_All()
    {
        Assert.Empty(await OfferAsync(new ScriptedModelClient(), isContinuousIntegration: true));
        Assert.Null(new WriteTestsCodeFixProvider(HostWith(new ScriptedModelClient(), isContinuousIntegration: false)).GetFixAllProvider());
    }

    private static Task<BuildOutcome> WriteAsync(IModelClient client, Project? project = null, string item = "AUTH-1") =>
        new BuildLoop(BuildRun.SettingsFor(client)).BuildAsync(project ?? TestShop.Create(), item, progress: null, CancellationToken.None, BuildWork.Tests);

    private static BuildHost HostWith(IModelClient client, bool isContinuousIntegration) => new(_ => client, text => text, new AnswerCache(folder: null)) { IsContinuousIntegration = isContinuousIntegration };

    private static async Task<IReadOnlyList<CodeAction>> OfferAsync(IModelClient client, bool isContinuousIntegration = false)
    {
        var project = TestShop.Create();
        var provider = new WriteTestsCodeFixProvider(HostWith(client, isContinuousIntegration));
        var diagnostics = await (await project.GetCompilationAsync())!.WithAnalyzers([new PlannedTestsAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var offered = new List<CodeAction>();
        foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Id))
        {
            TextDocument document = diagnostic.Location.SourceTree is { } tree ? project.GetDocument(tree)! : project.AdditionalDocuments.Single();
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        }

        return offered;
    }

    private static string Fence(string code) => $"```csharp\n{code}```\n";

    private static string Report(BuildOutcome outcome) => $"{outcome.Sentence}\n{string.Join("\n", outcome.Findings)}";
}
