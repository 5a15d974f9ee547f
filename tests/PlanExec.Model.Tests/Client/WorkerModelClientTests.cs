using System.Diagnostics;
using PlanExec.CodeFixes;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests.Client;

/// <summary>The side of the code fixes: a question becomes a process, a reply or a fault; whatever the process does, the client answers.</summary>
public sealed class WorkerModelClientTests
{
    private static readonly ModelRequest question = new([new("system", "You write C#."), new("user", "What is a \"plan\"?\n\u2028😀")], null, 1000);

    [Fact]
    public async Task An_answer_comes_back_with_its_model_and_tokens()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("class Ünïcode { } // 😀\r\n"));

        var reply = await new WorkerModelClient(ModelWorker.Path, server.Variables()).AskAsync(question, null, CancellationToken.None);

        Assert.Equal(new("class Ünïcode { } // 😀\r\n", null, null, "test-model-1", 30), reply);
        Assert.Equal(question.Messages[1].Text, Assert.Single(server.Requests).LastMessage);
    }

    [Fact]
    public async Task A_schema_goes_with_the_question()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("{\"a\": 1}"));

        var reply = await new WorkerModelClient(ModelWorker.Path, server.Variables()).AskAsync(question with { Schema = """{"type":"object"}""" }, null, CancellationToken.None);

        Assert.Equal("{\"a\": 1}", reply.Text);
        Assert.True(server.Requests[0].Has("response_format"));
    }

    [Fact]
    public async Task A_fault_comes_back_with_its_sentence()
    {
        await using var server = await ModelServer.StartAsync(Answer.Status(401));

        var reply = await new WorkerModelClient(ModelWorker.Path, server.Variables()).AskAsync(question, null, CancellationToken.None);

        Assert.Equal((null, "unauthorized"), (reply.Text, reply.Fault));
        Assert.EndsWith("wants a key (401): set PLANEXEC_API_KEY.", reply.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_continuous_integration_only_who_is_told_may_ask()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        var variables = server.Variables();
        variables["CI"] = "true";

        Assert.Equal("continuous-integration", (await new WorkerModelClient(ModelWorker.Path, variables).AskAsync(question, null, CancellationToken.None)).Fault);
        Assert.Equal("fine", (await new WorkerModelClient(ModelWorker.Path, variables) { AllowsCi = true }.AskAsync(question, null, CancellationToken.None)).Text);
    }

    [Fact]
    public async Task Several_may_ask_at_once()
    {
        await using var server = await ModelServer.StartAsync((context, request) => Answer.Text(request.LastMessage)(context, request), (context, request) => Answer.Text(request.LastMessage)(context, request), (context, request) => Answer.Text(request.LastMessage)(context, request));
        var client = new WorkerModelClient(ModelWorker.Path, server.Variables());

        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => client.AskAsync(question with { Messages = [new("user", $"{i}")] }, null, CancellationToken.None)));

        Assert.Equal(["0", "1", "2"], replies.Select(reply => reply.Text));
    }

    [Fact]
    public async Task Progress_is_reported()
    {
        await using var server = await ModelServer.StartAsync(async (context, request) =>
        {
            await Answer.Stream(Answer.Events(Answer.Chunks(new string('a', 400), finishReason: null)))(context, request);
            await Task.Delay(2500);
            await Answer.Stream(Answer.Events(Answer.Chunks("b")))(context, request);
        });
        var progress = new Progress();

        await new WorkerModelClient(ModelWorker.Path, server.Variables()).AskAsync(question, progress, CancellationToken.None);

        Assert.Contains(100, progress.Reported);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancelling_ends_the_call_within_a_second(bool inTheMiddle)
    {
        await using var server = await ModelServer.StartAsync(Answer.Idle(inTheMiddle ? "class A" : ""));
        using var cancellation = new CancellationTokenSource();
        var asking = new WorkerModelClient(ModelWorker.Path, server.Variables()).AskAsync(question, null, cancellation.Token);
        while (server.Requests.Count == 0)
        {
            await Task.Delay(20);
        }

        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), watch.Elapsed.ToString());
    }

    /// <summary>Programs in the worker's place, and the faults that they end in.</summary>
    public static TheoryData<string, string> BadWorkers => new()
    {
        { "Console.WriteLine(\"Welcome!\"); Thread.Sleep(-1);", "worker-garbled" },
        { "Console.WriteLine(\"{\\\"type\\\":\\\"answer\\\"}\"); Thread.Sleep(-1);", "worker-garbled" },
        { "Console.WriteLine(\"{\\\"type\\\":\\\"news\\\"}\"); Thread.Sleep(-1);", "worker-garbled" },
        { "Console.Write(\"{\\\"type\\\":\"); Environment.Exit(0);", "worker-garbled" },
        { "using var output = Console.OpenStandardOutput(); output.Write(new byte[] { 0xFF, 0, 10 }); Thread.Sleep(-1);", "worker-garbled" },
        { "var part = new string('a', 1 << 20); while (true) Console.Out.Write(part);", "worker-garbled" },
        { "Environment.Exit(3);", "worker-ended" },
        { "Console.In.ReadLine(); Process.GetCurrentProcess().Kill();", "worker-ended" },
        { "throw new InvalidOperationException(\"a bug\");", "worker-ended" },
        { "Thread.Sleep(-1);", "worker-silent" },
    };

    [Theory]
    [MemberData(nameof(BadWorkers))]
    public async Task Whatever_the_worker_does_the_client_answers(string statements, string fault)
    {
        using var worker = new FakeWorker(statements);

        var reply = await new WorkerModelClient(worker.File) { Patience = TimeSpan.FromSeconds(3) }.AskAsync(question, null, CancellationToken.None);

        ShouldBe(fault, reply);
    }

    [Fact]
    public async Task What_it_writes_as_errors_does_not_stop_it()
    {
        using var worker = new FakeWorker("for (var i = 0; i < 100; i++) Console.Error.Write(new string('a', 1 << 16)); Console.WriteLine(\"{\\\"type\\\":\\\"answer\\\",\\\"text\\\":\\\"fine\\\"}\");");

        Assert.Equal("fine", (await new WorkerModelClient(worker.File).AskAsync(question, null, CancellationToken.None)).Text);
    }

    [Fact]
    public async Task A_worker_that_does_not_listen_can_be_cancelled()
    {
        using var worker = new FakeWorker("Thread.Sleep(-1);");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new WorkerModelClient(worker.File).AskAsync(question with { Messages = [new("user", new string('a', 10_000_000))] }, null, cancellation.Token));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task A_worker_that_is_missing_is_told()
    {
        ShouldBe("worker-missing", await new WorkerModelClient(null).AskAsync(question, null, CancellationToken.None));
        ShouldBe("worker-missing", await new WorkerModelClient(Path.Combine(Path.GetTempPath(), "none", "PlanExec.Model.dll")).AskAsync(question, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_runtime_that_is_missing_is_told()
    {
        using var worker = new FakeWorker("return;", runtime: "99.0.0");

        ShouldBe("runtime-missing", await new WorkerModelClient(worker.File).AskAsync(question, null, CancellationToken.None));
        ShouldBe("runtime-missing", await new WorkerModelClient(worker.File) { Host = null }.AskAsync(question, null, CancellationToken.None));
        ShouldBe("runtime-missing", await new WorkerModelClient(worker.File) { Host = Path.Combine(Path.GetTempPath(), "none", "dotnet") }.AskAsync(question, null, CancellationToken.None));
        ShouldBe("runtime-missing", await new WorkerModelClient(worker.File) { Host = worker.File }.AskAsync(question, null, CancellationToken.None));
    }

    private static void ShouldBe(string fault, ModelReply reply)
    {
        Assert.Equal((null, fault), (reply.Text, reply.Fault));
        Assert.Matches(@"^[A-Z][^\n\r]*[A-Za-z0-9']\.$", reply.Sentence);
    }

    private sealed class Progress : IProgress<int>
    {
        private readonly List<int> reported = [];

        public IReadOnlyList<int> Reported => [.. reported];

        public void Report(int value) => reported.Add(value);
    }
}
