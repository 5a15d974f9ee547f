using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PlanExec.Testing.Model;

/// <summary>The answers that a server of Chat Completions gives, the good and the bad.</summary>
public static class Answer
{
    /// <summary>The text, streamed if the client asks for it, with the count of tokens if it asks for that.</summary>
    public static ScriptedAnswer Text(string text, string finishReason = "stop") => (context, request) => request.Streams
        ? Events(context, [.. Chunks(text, finishReason), .. request.WantsUsage ? [Usage()] : Array.Empty<string>(), "[DONE]"])
        : Json(Completion(text, finishReason))(context, request);

    /// <summary>The text as one completion, whatever the client asks for.</summary>
    public static ScriptedAnswer Whole(string text, string finishReason = "stop") => Json(Completion(text, finishReason));

    /// <summary>A stream of exactly these bytes.</summary>
    public static ScriptedAnswer Stream(params byte[][] parts) => async (context, _) =>
    {
        if (!context.Response.HasStarted)
        {
            context.Response.ContentType = "text/event-stream";
        }

        foreach (var part in parts)
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    };

    /// <summary>A stream of exactly this text.</summary>
    public static ScriptedAnswer Stream(string text) => Stream(Encoding.UTF8.GetBytes(text));

    /// <summary>A body with the status 200.</summary>
    public static ScriptedAnswer Body(string body, string contentType) => (context, _) =>
    {
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body, context.RequestAborted);
    };

    public static ScriptedAnswer Json(string body) => Body(body, "application/json");

    /// <summary>An error as OpenAI writes it.</summary>
    public static ScriptedAnswer Error(int status, string message, string? code = null, string? retryAfter = null) => (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        var error = new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "error", ["code"] = code } };
        return context.Response.WriteAsync(error.ToJsonString(), context.RequestAborted);
    };

    /// <summary>A status with an empty body.</summary>
    public static ScriptedAnswer Status(int status, string? retryAfter = null) => (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };

    public static ScriptedAnswer Redirect(string address, int status = 307) => (context, _) =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    };

    /// <summary>The beginning of a stream, then nothing until the client leaves.</summary>
    public static ScriptedAnswer Idle(string text = "") => async (context, request) =>
    {
        if (text.Length > 0)
        {
            await Events(context, [Chunk(text)]);
        }

        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    };

    /// <summary>The beginning of a stream, then the connection breaks.</summary>
    public static ScriptedAnswer Cut(string text = "") => async (context, _) =>
    {
        if (text.Length > 0)
        {
            await Events(context, [Chunk(text)]);
        }

        context.Abort();
    };

    /// <summary>An answer of a tool's call, in two pieces if streamed.</summary>
    public static ScriptedAnswer ToolCall(string arguments) => (context, request) =>
    {
        var half = arguments.Length / 2;
        string[] pieces = [arguments[..half], arguments[half..]];
        return Events(context, [.. pieces.Select(piece => Chunk(new JsonObject { ["tool_calls"] = Calls(piece) })), Chunk([], "tool_calls"), "[DONE]"]);
    };

    /// <summary>The data of a chunk of a stream.</summary>
    public static string Chunk(string text, string? finishReason = null) => Chunk(new JsonObject { ["content"] = text }, finishReason);

    /// <inheritdoc cref="Chunk(string, string?)"/>
    public static string Chunk(JsonObject delta, string? finishReason = null) => new JsonObject
    {
        ["id"] = "1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1,
        ["model"] = ModelWorker.Model + "-1",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }),
    }.ToJsonString();

    /// <summary>The data of the chunk that counts tokens: 30 in all.</summary>
    public static string Usage() => new JsonObject
    {
        ["id"] = "1",
        ["object"] = "chat.completion.chunk",
        ["model"] = ModelWorker.Model + "-1",
        ["choices"] = new JsonArray(),
        ["usage"] = Counted(),
    }.ToJsonString();

    /// <summary>The chunks of a text, some characters each, without usage and end.</summary>
    public static IEnumerable<string> Chunks(string text, string? finishReason = "stop") =>
        [Chunk(new JsonObject { ["role"] = "assistant", ["content"] = "" }), .. text.EnumerateRunes().Chunk(16).Select(part => Chunk(string.Concat(part))), Chunk([], finishReason)];

    /// <summary>A completion that is not streamed.</summary>
    public static string Completion(string text, string finishReason = "stop") => new JsonObject
    {
        ["id"] = "1",
        ["object"] = "chat.completion",
        ["model"] = ModelWorker.Model + "-1",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text }, ["finish_reason"] = finishReason }),
        ["usage"] = Counted(),
    }.ToJsonString();

    /// <summary>Events as they stand in a stream, with this line break.</summary>
    public static string Events(IEnumerable<string> data, string lineBreak = "\n") => string.Concat(data.Select(item => string.Create(CultureInfo.InvariantCulture, $"data: {item}{lineBreak}{lineBreak}")));

    private static Task Events(HttpContext context, IEnumerable<string> data) =>
        Stream([.. data.Select(item => Encoding.UTF8.GetBytes(Events([item])))])(context, new("", new Dictionary<string, string>(), ""));

    private static JsonObject Counted() => new() { ["prompt_tokens"] = 10, ["completion_tokens"] = 20, ["total_tokens"] = 30 };

    private static JsonArray Calls(string arguments) =>
        [new JsonObject { ["index"] = 0, ["id"] = "1", ["type"] = "function", ["function"] = new JsonObject { ["name"] = "answer", ["arguments"] = arguments } }];
}
