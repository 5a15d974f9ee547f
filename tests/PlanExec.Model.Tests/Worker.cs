using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>The worker as a process of its own, spoken to by hand.</summary>
internal sealed class Worker : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Task<string> errors;

    private Worker(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    public bool HasExited => process.HasExited;

    public static Worker Start(IReadOnlyDictionary<string, string?> variables, params IEnumerable<string> arguments) => StartIn(Path.GetTempPath(), variables, arguments);

    /// <summary>Starts it in a folder, such as that of a repository.</summary>
    public static Worker StartIn(string folder, IReadOnlyDictionary<string, string?> variables, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", ModelWorker.Path, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
            if (value is null)
            {
                start.Environment.Remove(name);
            }
        }

        return new(Process.Start(start)!);
    }

    /// <summary>Asks, and waits until the process has ended.</summary>
    public static async Task<Transcript> AskAsync(IReadOnlyDictionary<string, string?> variables, string? schema = null, string? folder = null, params IEnumerable<string> arguments)
    {
        using var worker = StartIn(folder ?? Path.GetTempPath(), variables, arguments);
        worker.Send(Question(schema: schema));
        return await worker.EndAsync();
    }

    /// <summary>A question of two messages, as a line.</summary>
    public static string Question(string text = "What is a plan?", string? schema = null, int maximumTokens = 1000)
    {
        var messages = new JsonArray(new JsonObject { ["role"] = "system", ["text"] = "You write C#." }, new JsonObject { ["role"] = "user", ["text"] = text });
        var question = new JsonObject { ["type"] = "ask", ["messages"] = messages, ["maximumTokens"] = maximumTokens };
        if (schema is not null)
        {
            question["schema"] = schema;
        }

        return question.ToJsonString();
    }

    public void Send(string line)
    {
        process.StandardInput.Write(line + "\n");
        process.StandardInput.Flush();
    }

    public void CloseInput() => process.StandardInput.Close();

    public async Task<string?> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await process.StandardOutput.ReadLineAsync(patience.Token);
    }

    /// <summary>Waits for the end of the process.</summary>
    public async Task<Transcript> EndAsync()
    {
        var lines = new List<string>();
        while (await ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new(lines, await errors, process.ExitCode);
    }

    /// <summary>Waits for the end of the process, which has to come within a second.</summary>
    public async Task<Transcript> EndAtOnceAsync()
    {
        var watch = Stopwatch.StartNew();
        var transcript = await EndAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), string.Create(CultureInfo.InvariantCulture, $"It ended after {watch.Elapsed}."));
        return transcript;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
