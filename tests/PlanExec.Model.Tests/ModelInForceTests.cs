using System.Diagnostics;
using PlanExec.CodeFixes;
using PlanExec.CodeFixes.Tests.Building;
using PlanExec.Model.Tests.Client;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>Whom the settings name: the worker says it without a question to anybody, and answers are kept under it.</summary>
public sealed class ModelInForceTests
{
    private const string Question = "{\"type\":\"settings\"}";
    private const string Key = "sk-proj-Aa1Bb2Cc3Dd4Ee5Ff6Gg7Hh8";

    [Theory]
    [InlineData("https://api.example.com/v1", "api.example.com")]
    [InlineData("https://api.example.com:8443/deployments/a", "api.example.com:8443")]
    [InlineData("http://localhost:11434/v1", "localhost:11434")]
    public async Task The_worker_names_model_and_host_and_no_key(string endpoint, string host)
    {
        using var worker = Worker.Start(ModelWorker.Variables(endpoint, Key));
        worker.Send(Question);

        var said = await worker.EndAsync();

        Assert.Equal([$$"""{"type":"settings","model":"test-model","endpoint":"{{host}}"}"""], said.Lines.Where(line => !line.Contains("progress", StringComparison.Ordinal)));
        Assert.DoesNotContain(Key, said.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, said.ExitCode);
    }

    [Fact]
    public async Task Nobody_is_asked()
    {
        await using var server = await ModelServer.StartAsync();

        var found = await new WorkerModelClient(ModelWorker.Path, server.Variables()).FindModelAsync(CancellationToken.None);

        Assert.Equal(new ModelInForce(ModelWorker.Model, new Uri(server.Endpoint).Authority), found);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, "not-configured")]
    [InlineData("http://api.example.com/v1", "insecure-endpoint")]
    public async Task Settings_that_can_not_be_used_are_told(string? endpoint, string fault)
    {
        using var worker = Worker.Start(ModelWorker.Variables(endpoint));
        worker.Send(Question);

        Assert.Equal(fault, (await worker.EndAsync()).Fault);
        Assert.Null(await new WorkerModelClient(ModelWorker.Path, ModelWorker.Variables(endpoint)).FindModelAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_build_server_is_told_nothing()
    {
        var variables = ModelWorker.Variables("http://localhost:1/v1");
        variables["CI"] = "true";

        Assert.Null(await new WorkerModelClient(ModelWorker.Path, variables).FindModelAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("""Console.WriteLine("{\"type\":\"answer\",\"text\":\"x\",\"model\":\"y\"}");""")]
    [InlineData("""Console.WriteLine("{\"type\":\"settings\",\"model\":\"y\"}");""")]
    [InlineData("""Environment.Exit(3);""")]
    public async Task A_worker_that_says_something_else_names_nobody(string statements)
    {
        using var worker = new FakeWorker(statements);

        Assert.Null(await new WorkerModelClient(worker.File).FindModelAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Settings_are_no_answer()
    {
        using var worker = new FakeWorker("""Console.WriteLine("{\"type\":\"settings\",\"model\":\"y\",\"endpoint\":\"z\"}");""");

        var reply = await new WorkerModelClient(worker.File).AskAsync(new ModelRequest([new("user", "?")], null, 10), null, CancellationToken.None);

        Assert.Equal((null, "worker-garbled"), (reply.Text, reply.Fault));
    }

    [Fact]
    public async Task A_worker_that_is_missing_names_nobody() => Assert.Null(await new WorkerModelClient(worker: null).FindModelAsync(CancellationToken.None));

    /// <summary>The user switches the model: what the first answered is not handed out for the second, and is there again after switching back.</summary>
    [Fact]
    public async Task An_answer_of_another_model_is_not_taken()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text(ExploreShop.Invoices), Answer.Text(ExploreShop.Invoices));
        var folder = Directory.CreateTempSubdirectory("planexec-cache-");
        try
        {
            var asked = new List<int>();
            foreach (var model in new[] { "one", "one", "two", "two", "one" })
            {
                var client = new WorkerModelClient(ModelWorker.Path, ModelWorker.Variables(server.Endpoint, model: model));
                var outcome = await ExploreRun.ExploreAsync(client, "ADR-2", settings: BuildRun.SettingsFor(client, cache: new CodeFixes.Building.AnswerCache(folder.FullName)));
                Assert.True(outcome.IsAccepted, outcome.Sentence);
                asked.Add(server.Requests.Count);
            }

            Assert.Equal([1, 1, 2, 2, 2], asked);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Cancelling_ends_the_worker()
    {
        using var worker = new FakeWorker("Thread.Sleep(60000);");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new WorkerModelClient(worker.File).FindModelAsync(cancellation.Token));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }
}
