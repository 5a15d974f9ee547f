using System.Diagnostics;
using System.Globalization;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>Whoever started the worker ends it within a second, whatever the server does.</summary>
public sealed class CancellationTests
{
    [Theory]
    [InlineData("idle")]
    [InlineData("idle in the middle")]
    [InlineData("wait")]
    public async Task A_line_cancels(string when)
    {
        await using var server = await ModelServer.StartAsync(Script(when));
        using var worker = await StartAsync(server);

        worker.Send("""{"type":"cancel"}""");

        Assert.Equal("cancelled", (await worker.EndAtOnceAsync()).Fault);
    }

    [Fact]
    public async Task The_end_of_the_input_cancels()
    {
        await using var server = await ModelServer.StartAsync(Answer.Idle("class A"));
        using var worker = await StartAsync(server);

        worker.CloseInput();

        Assert.Equal("cancelled", (await worker.EndAtOnceAsync()).Fault);
    }

    [Fact]
    public async Task Without_a_question_the_end_of_the_input_ends_it()
    {
        using var worker = Worker.Start(ModelWorker.Variables(null));

        worker.CloseInput();

        Assert.Empty((await worker.EndAsync()).Lines);
    }

    [Fact]
    public async Task The_end_of_the_parent_cancels()
    {
        await using var server = await ModelServer.StartAsync(Answer.Idle("class A"));
        using var parent = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", ModelWorker.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var worker = await StartAsync(server, "--parent", parent.Id.ToString(CultureInfo.InvariantCulture));
        Assert.False(worker.HasExited);

        parent.Kill();

        Assert.Equal("cancelled", (await worker.EndAtOnceAsync()).Fault);
    }

    [Fact]
    public async Task A_parent_that_is_gone_already_cancels()
    {
        await using var server = await ModelServer.StartAsync(Answer.Idle());
        using var worker = Worker.Start(server.Variables(), "--parent", int.MaxValue.ToString(CultureInfo.InvariantCulture));

        worker.Send(Worker.Question());

        Assert.All((await worker.EndAsync()).Lines, line => Assert.Contains("cancelled", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"type":"ask"}""")]
    [InlineData("""{"type":"ask","maximumTokens":1,"messages":[{"role":"user"}]}""")]
    [InlineData("""{"type":"ask","maximumTokens":0,"messages":[{"role":"user","text":"a"}]}""")]
    public async Task A_question_that_is_none_is_a_fault(string line)
    {
        using var worker = Worker.Start(ModelWorker.Variables(null));

        worker.Send(line);

        Assert.Equal("worker-garbled", (await worker.EndAsync()).Fault);
    }

    private static ScriptedAnswer[] Script(string when) => when switch
    {
        "idle" => [Answer.Idle()],
        "idle in the middle" => [Answer.Idle("class A")],
        _ => [Answer.Status(429, "19")],
    };

    // The first sign of life comes after a second: by then the server has been asked.
    private static async Task<Worker> StartAsync(ModelServer server, params string[] arguments)
    {
        var worker = Worker.Start(server.Variables(), arguments);
        worker.Send(Worker.Question());
        while (server.Requests.Count == 0)
        {
            Assert.Contains("progress", await worker.ReadLineAsync(), StringComparison.Ordinal);
        }

        return worker;
    }
}
