using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace PlanExec.Plans.Tests;

/// <summary>The npm package <c>yaml-language-server</c>, which most editors use: one process for all tests.</summary>
public sealed class YamlLanguageServer : IAsyncLifetime
{
    /// <summary>The collection of the tests that share it.</summary>
    public const string Tests = "yaml-language-server";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly NodePackage package = new("plans.schema.json can't be held against an editor's language server", "Schema/language-server");

    private readonly ConcurrentDictionary<string, TaskCompletionSource<IReadOnlyList<string>>> published = [];
    private Process? process;
    private LanguageServerConnection? connection;
    private int opened;

    /// <summary>The first line of a plan, which tells an editor where the schema is: that of the repository.</summary>
    public static string Modeline { get; } = $"# yaml-language-server: $schema={new Uri(Path.Combine(NodePackage.RepositoryRoot, "plans.schema.json"))}\n";

    private LanguageServerConnection Connection => connection ?? throw new InvalidOperationException("The language server was not started.");

    public async Task InitializeAsync()
    {
        package.Install();
        process = package.Start("node", ["node_modules/yaml-language-server/bin/yaml-language-server", "--stdio"]);
        process.BeginErrorReadLine();
        connection = new LanguageServerConnection(process.StandardOutput.BaseStream, process.StandardInput.BaseStream, OnNotification);
        _ = connection.ListenAsync();
        await AskAsync("initialize", new { processId = Environment.ProcessId, rootUri = (string?)null, capabilities = new { textDocument = new { hover = new { contentFormat = new[] { "plaintext" } } } } });
        await Connection.NotifyAsync("initialized", new { });

        // Without the catalogue of schemas, which would come from the network.
        await Connection.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { yaml = new { validate = true, hover = true, completion = true, schemaStore = new { enable = false } } } });
    }

    /// <summary>What an editor underlines in a plan.</summary>
    public async Task<IReadOnlyList<string>> DiagnoseAsync(string text, string? folder = null)
    {
        var uri = await OpenAsync(text, folder);
        return await published[uri].Task.WaitAsync(Patience);
    }

    /// <summary>What an editor offers to write at a place.</summary>
    public async Task<IReadOnlyList<string>> CompleteAsync(string text, int offset)
    {
        var uri = await OpenAsync(text);
        var list = await AskAsync("textDocument/completion", new { textDocument = new { uri }, position = Position(text, offset) });
        return [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("label").GetString()!)];
    }

    /// <summary>What an editor tells about the text at a place.</summary>
    public async Task<string> HoverAsync(string text, int offset)
    {
        var uri = await OpenAsync(text);
        var hover = await AskAsync("textDocument/hover", new { textDocument = new { uri }, position = Position(text, offset) });
        return hover.ValueKind == JsonValueKind.Null ? "" : hover.GetProperty("contents").GetProperty("value").GetString()!;
    }

    public async Task DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static object Position(string text, int offset)
    {
        var (line, character) = new PlanSource("", text).GetLineAndColumn(offset);
        return new { line, character };
    }

    /// <summary>Hands a text to the server as a file of its own; nothing is written to the disk.</summary>
    private async Task<string> OpenAsync(string text, string? folder = null)
    {
        var path = Path.Combine(folder ?? NodePackage.RepositoryRoot, $"{Interlocked.Increment(ref opened)}.plan.yaml");
        var uri = new Uri(path).ToString();
        published[uri] = new TaskCompletionSource<IReadOnlyList<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await Connection.NotifyAsync("textDocument/didOpen", new { textDocument = new { uri, languageId = "yaml", version = 1, text } });
        return uri;
    }

    private Task<JsonElement> AskAsync(string method, object parameters) => Connection.AskAsync(method, parameters).WaitAsync(Patience);

    private void OnNotification(string method, JsonElement parameters)
    {
        if (method == "textDocument/publishDiagnostics" && published.TryGetValue(parameters.GetProperty("uri").GetString()!, out var waiting))
        {
            waiting.TrySetResult([.. parameters.GetProperty("diagnostics").EnumerateArray().Select(found => found.GetProperty("message").GetString()!)]);
        }
    }
}

/// <summary>Starts the server once.</summary>
[CollectionDefinition(YamlLanguageServer.Tests)]
public sealed class YamlLanguageServerCollection : ICollectionFixture<YamlLanguageServer>;
