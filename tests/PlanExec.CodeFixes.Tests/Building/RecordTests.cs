using PlanExec.CodeFixes.Building;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Tests.Building;

public sealed class RecordTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("planexec");

    private string PlanPath => Path.Combine(folder.FullName, "plan.yaml");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_run_that_fails_leaves_its_report_and_no_line()
    {
        var plan = Write();
        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient("no", "no", AnswerTexts.Service("return nothing;")), "AUTH-3");

        RunRecords.Beside(plan).Write(outcome);

        Assert.Equal(
            """
            # AUTH-3: not built

            No answer held after 2 repairs: The name 'nothing' does not exist in the current context.

            """,
            string.Join("\n", (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, ".planexec", "last-run.md"))).Take(3)) + "\n");
        Assert.False(File.Exists(Path.Combine(folder.FullName, ".planexec", "ledger.jsonl")));
        Assert.Equal("No answer held after 2 repairs: The name 'nothing' does not exist in the current context.", RunRecords.Beside(plan).LastFailureOf("AUTH-3"));
        Assert.Null(RunRecords.Beside(plan).LastFailureOf("AUTH-4"));
    }

    [Fact]
    public async Task Each_item_that_is_built_leaves_a_line_without_source()
    {
        var plan = Write();
        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient("no", AnswerTexts.Service()), "AUTH-3");

        RunRecords.Beside(plan).Write(outcome);
        RunRecords.Beside(plan).Write(outcome);

        var lines = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, ".planexec", "ledger.jsonl"));
        Assert.Equal(2, lines.Length);
        Assert.Equal($$"""{"item":"AUTH-3","model":"scripted","brief":"{{outcome.BriefHash}}","answer":"{{outcome.AnswerHash}}","tokens":{{outcome.Tokens}},"repairs":1,"verdict":"accepted"}""", lines[0]);
        Assert.Null(RunRecords.Beside(plan).LastFailureOf("AUTH-3"));
    }

    [Fact]
    public void Runs_that_write_tests_are_told_from_those_that_build_the_item()
    {
        var plan = Write();
        var outcome = new BuildOutcome { Item = "AUTH-3", Work = BuildWork.Tests, IsAccepted = false, Solution = TokenShop.Create().Solution, Sentence = "No." };

        RunRecords.Beside(plan).Write(outcome);

        Assert.Equal("No.", RunRecords.Beside(plan).LastFailureOf("AUTH-3", BuildWork.Tests));
        Assert.Null(RunRecords.Beside(plan).LastFailureOf("AUTH-3"));
        Assert.StartsWith("""{"item":"AUTH-3","work":"tests","model":null,""", RunRecords.LedgerLineOf(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_keep_answers_beside_the_plan()
    {
        var plan = Write();
        var host = new BuildHost(_ => new ScriptedModelClient(AnswerTexts.Service()), text => text, new AnswerCache(folder: null)) { KeepsAnswersBesidePlan = true };
        var project = TokenShop.Create();

        await new BuildLoop(host.SettingsFor(project, plan)).BuildAsync(project, "AUTH-3", progress: null, CancellationToken.None);

        Assert.Equal(AnswerTexts.Service(), await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, ".planexec", "cache"), "*.md"))));
        Assert.Equal("*\n", await File.ReadAllTextAsync(Path.Combine(folder.FullName, ".planexec", "cache", ".gitignore")));
    }

    [Fact]
    public void Names_are_written_as_JSON()
    {
        var outcome = new BuildOutcome { Item = "A\"\\\u0001é", IsAccepted = true, Solution = TokenShop.Create().Solution, Sentence = "" };

        Assert.Equal("""{"item":"A\"\\\u0001\u00e9","model":null,"brief":null,"answer":null,"tokens":0,"repairs":0,"verdict":"accepted"}""", RunRecords.LedgerLineOf(outcome));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_plan_that_stands_on_no_disk()
    {
        var records = RunRecords.Beside(PlanFrom(Path.Combine(folder.FullName, "other", "plan.yaml")));

        records.Write(await BuildRun.BuildAsync(new ScriptedModelClient("no", "no", "no"), "AUTH-3"));

        Assert.Empty(folder.GetFileSystemInfos());
        Assert.Null(records.LastFailureOf("AUTH-3"));
    }

    [Fact]
    public async Task A_disk_that_refuses_changes_nothing()
    {
        var plan = Write();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".planexec"), "a file where the folder should be");

        RunRecords.Beside(plan).Write(await BuildRun.BuildAsync(new ScriptedModelClient(AnswerTexts.Service()), "AUTH-3"));

        Assert.Null(RunRecords.Beside(plan).LastFailureOf("AUTH-3"));
    }

    private Plan Write()
    {
        File.WriteAllText(PlanPath, TokenShop.Plan);
        return PlanFrom(PlanPath);
    }

    private static Plan PlanFrom(string path) => new() { Sources = [new PlanSource(path, TokenShop.Plan)] };
}
