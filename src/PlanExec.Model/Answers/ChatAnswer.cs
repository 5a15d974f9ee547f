using System.Text;
using System.Text.Json;

namespace PlanExec.Model;

/// <summary>What a server has answered so far: filled by a whole completion, or by the chunks of a stream. Reads no more than it needs, since servers differ in the rest.</summary>
internal sealed class ChatAnswer
{
    private readonly StringBuilder content = new();
    private readonly StringBuilder arguments = new();
    private readonly StringBuilder refusal = new();

    /// <summary>The text, or the arguments of a tool's call where there is one.</summary>
    public string Text => arguments.Length > 0 ? arguments.ToString() : content.ToString();

    /// <summary>Why the model would not answer; empty where it did.</summary>
    public string Refusal => refusal.ToString();

    /// <summary>Why it ended; null while it goes on.</summary>
    public string? FinishReason { get; private set; }

    public string? Model { get; private set; }

    /// <summary>What the exchange took as the server counts it; null where it does not.</summary>
    public int? Usage { get; private set; }

    /// <summary>What has come so far, estimated; thinking aloud counts too.</summary>
    public int Received { get; private set; }

    /// <summary>An error in the place of an answer; null where there is none.</summary>
    public Refusal? Error { get; private set; }

    /// <summary>Takes a completion or a chunk; false where it is neither.</summary>
    public bool TryAdd(JsonElement part)
    {
        if (part.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        if (part.TryGetProperty("error", out var error) && error.ValueKind is not JsonValueKind.Null)
        {
            var (code, message) = PlanExec.Model.Refusal.Words(part);
            Error = new(Status(error), code, message);
            return true;
        }

        Model ??= Word(part, "model") is { Length: > 0 } model ? model : null;
        if (part.TryGetProperty("usage", out var usage) && usage.ValueKind == JsonValueKind.Object)
        {
            Usage = Number(usage, "total_tokens") ?? Number(usage, "prompt_tokens") + Number(usage, "completion_tokens") ?? Usage;
        }

        if (!part.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array)
        {
            return part.TryGetProperty("usage", out _) || Word(part, "object").Length > 0;
        }

        if (choices.EnumerateArray().FirstOrDefault(choice => choice.ValueKind == JsonValueKind.Object && Number(choice, "index") is null or 0) is { ValueKind: JsonValueKind.Object } first)
        {
            Add(first);
        }

        return true;
    }

    private void Add(JsonElement choice)
    {
        if (Word(choice, "finish_reason") is { Length: > 0 } reason)
        {
            FinishReason = reason;
        }

        if ((choice.TryGetProperty("delta", out var message) || choice.TryGetProperty("message", out message)) && message.ValueKind == JsonValueKind.Object)
        {
            Append(content, Content(message));
            Append(refusal, Word(message, "refusal"));
            Received += TokenEstimate.Of(Word(message, "reasoning_content")) + TokenEstimate.Of(Word(message, "reasoning"));
            AddCall(message);
        }
    }

    private void AddCall(JsonElement message)
    {
        if (message.TryGetProperty("tool_calls", out var calls) && calls.ValueKind == JsonValueKind.Array)
        {
            foreach (var call in calls.EnumerateArray().Where(call => call.ValueKind == JsonValueKind.Object && Number(call, "index") is null or 0).Take(1))
            {
                if (call.TryGetProperty("function", out var function) && function.ValueKind == JsonValueKind.Object && function.TryGetProperty("arguments", out var written))
                {
                    // Some servers write the arguments as an object, not as text.
                    Append(arguments, written.ValueKind == JsonValueKind.Object ? written.GetRawText() : written.ValueKind == JsonValueKind.String ? written.GetString()! : "");
                }
            }
        }
    }

    private void Append(StringBuilder to, string text)
    {
        to.Append(text);
        Received += TokenEstimate.Of(text);
    }

    // A text, or parts of which some are text.
    private static string Content(JsonElement message) =>
        message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array
            ? string.Concat(content.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object).Select(part => Word(part, "text")))
            : Word(message, "content");

    private static string Word(JsonElement part, string name) => part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int? Number(JsonElement part, string name) =>
        part.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    private static int Status(JsonElement error) =>
        error.ValueKind == JsonValueKind.Object && (Number(error, "code") ?? Number(error, "status")) is { } status and >= 400 and < 600 ? status : 500;
}
