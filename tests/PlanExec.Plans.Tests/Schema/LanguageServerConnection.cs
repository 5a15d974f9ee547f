using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PlanExec.Plans.Tests;

/// <summary>The language server protocol, as far as the tests speak it: JSON-RPC over two streams, each message with its length before it.</summary>
internal sealed class LanguageServerConnection(Stream input, Stream output, Action<string, JsonElement> onNotification)
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> asked = [];
    private readonly SemaphoreSlim writing = new(1);
    private int last;

    public async Task<JsonElement> AskAsync(string method, object parameters)
    {
        var id = Interlocked.Increment(ref last);
        var answer = asked[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new { jsonrpc = "2.0", id, method, @params = parameters });
        return await answer.Task;
    }

    public Task NotifyAsync(string method, object parameters) => SendAsync(new { jsonrpc = "2.0", method, @params = parameters });

    /// <summary>Reads until the server ends; then whoever still waits for an answer gets an exception.</summary>
    public async Task ListenAsync()
    {
        while (await ReadAsync() is { } message)
        {
            var method = message.TryGetProperty("method", out var name) ? name.GetString()! : null;
            if (method is null && asked.TryRemove(message.GetProperty("id").GetInt32(), out var answer))
            {
                Answer(message, answer);
            }
            else if (method is not null && message.TryGetProperty("id", out var id))
            {
                // What the server asks of an editor may stay unanswered in substance, but not at all.
                await SendAsync(new { jsonrpc = "2.0", id, result = (object?)null });
            }
            else if (method is not null)
            {
                onNotification(method, message.GetProperty("params"));
            }
        }

        foreach (var left in asked.Values)
        {
            left.TrySetException(new EndOfStreamException("The language server has ended."));
        }
    }

    private static void Answer(JsonElement message, TaskCompletionSource<JsonElement> answer)
    {
        if (message.TryGetProperty("error", out var error))
        {
            answer.SetException(new InvalidOperationException(error.ToString()));
        }
        else
        {
            answer.SetResult(message.GetProperty("result"));
        }
    }

    private async Task SendAsync(object message)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message);
        await writing.WaitAsync();
        try
        {
            await output.WriteAsync(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            await output.WriteAsync(body);
            await output.FlushAsync();
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task<JsonElement?> ReadAsync()
    {
        var length = 0;
        while (await ReadLineAsync() is { } line)
        {
            if (line.Length == 0)
            {
                var body = new byte[length];
                await input.ReadExactlyAsync(body);
                return JsonSerializer.Deserialize<JsonElement>(body);
            }

            const string Header = "Content-Length: ";
            length = line.StartsWith(Header, StringComparison.OrdinalIgnoreCase) ? int.Parse(line[Header.Length..], CultureInfo.InvariantCulture) : length;
        }

        return null;
    }

    /// <summary>A line of the header; null at the end of the stream.</summary>
    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (await input.ReadAsync(next) == 1)
        {
            if (next[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)next[0]);
        }

        return null;
    }
}
