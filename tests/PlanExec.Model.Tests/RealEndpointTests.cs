using System.Diagnostics;
using PlanExec.Testing.Model;
using Xunit.Abstractions;

namespace PlanExec.Model.Tests;

/// <summary>A real server, which three variables name: see "Try it with a server of your own" in <c>docs/builder.md</c>.</summary>
public sealed class RealEndpointTests(ITestOutputHelper output)
{
    private const string Schema = """
        {"type":"object","properties":{"options":{"type":"array","items":{"type":"string"}}},"required":["options"],"additionalProperties":false}
        """;

    [RealEndpointFact]
    public async Task Answers_in_text()
    {
        var said = await AskAsync("Write a C# record OrderNumber with a string Value. Answer with one fenced block of C#.", null);

        Assert.Contains("OrderNumber", said.Text, StringComparison.Ordinal);
    }

    [RealEndpointFact]
    public async Task Answers_under_a_schema()
    {
        var said = await AskAsync("Name three ways to store an order. Answer in JSON.", Schema);

        Assert.Contains("options", said.Text, StringComparison.Ordinal);
    }

    private async Task<Transcript> AskAsync(string question, string? schema)
    {
        var variables = ModelWorker.Variables(RealEndpointFactAttribute.Value("BASE_URL"), RealEndpointFactAttribute.Value("API_KEY"), RealEndpointFactAttribute.Value("MODEL"));
        variables["PLANEXEC_TIMEOUT"] = "300";
        using var worker = Worker.Start(variables, "--allow-ci");
        var watch = Stopwatch.StartNew();
        worker.Send(Worker.Question(question, schema, maximumTokens: 4000));
        var said = await worker.EndAsync();
        output.WriteLine($"{said.Model}: {said.Tokens} tokens in {watch.Elapsed.TotalSeconds:F1} s\n{said.Lines[^1]}");
        return said;
    }
}
