using PlanExec.CodeFixes;
using PlanExec.CodeFixes.Tests.Building;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests.Adversaries;

/// <summary>The same answers about decisions, and the same ends, with the real worker between the loop and a server on loopback.</summary>
public sealed class ExploreOverHttpTests
{
    // What is no JSON object, or too long, the worker tells by itself.
    private static readonly HashSet<string> notDelivered = new(StringComparer.Ordinal) { "prose", "a list", "two objects", "half an object", "a thousand levels", "right after one repair", "seventy thousand characters" };

    public static TheoryData<string> Names => [.. ExploreAdversaries.All.Select(adversary => adversary.Name).Where(name => !notDelivered.Contains(name))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_answer_ends_as_promised(string name)
    {
        var adversary = ExploreAdversaries.All.Single(one => one.Name == name);
        await using var server = await ModelServer.StartAsync(adversary.Rounds.Select(answer => Answer.Text(answer)));

        await adversary.VerifyAsync(new WorkerModelClient(ModelWorker.Path, server.Variables()));

        Assert.All(server.Requests, request => Assert.True(request.Has("response_format")));
    }

    [Theory]
    [InlineData("prose")]
    [InlineData("two objects")]
    [InlineData("half an object")]
    [InlineData("seventy thousand characters")]
    public async Task What_the_worker_refuses_changes_nothing(string name)
    {
        var adversary = ExploreAdversaries.All.Single(one => one.Name == name);
        await using var server = await ModelServer.StartAsync(adversary.Rounds.Select(answer => Answer.Text(answer)));

        await adversary.VerifyAsync(new WorkerModelClient(ModelWorker.Path, server.Variables()), delivers: false);
    }

    [Fact]
    public async Task A_server_that_knows_no_schema_is_asked_for_a_fenced_block()
    {
        await using var server = await ModelServer.StartAsync(Answer.Status(400), Answer.Status(400), Answer.Text($"Here you are:\n```json\n{ExploreShop.Invoices}\n```"));

        var outcome = await ExploreRun.ExploreAsync(new WorkerModelClient(ModelWorker.Path, server.Variables()), "ADR-2");

        Assert.True(outcome.IsAccepted, outcome.Sentence);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(401, "wants a key (401): set PLANEXEC_API_KEY.")]
    [InlineData(500, "")]
    public async Task A_fault_changes_nothing(int status, string sentence)
    {
        await using var server = await ModelServer.StartAsync(Answer.Status(status));
        var project = ExploreShop.Create();

        var outcome = await ExploreRun.ExploreAsync(new WorkerModelClient(ModelWorker.Path, server.Variables()), "ADR-2", project);

        Assert.Same(project.Solution, outcome.Solution);
        Assert.EndsWith(sentence, outcome.Sentence, StringComparison.Ordinal);
    }
}
