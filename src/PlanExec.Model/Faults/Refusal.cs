using System.ClientModel.Primitives;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PlanExec.Model;

/// <summary>An answer with another status than success.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">The server's own name of the error; empty where it gives none.</param>
/// <param name="Message">What the server says about it; empty where it says nothing that is meant for people.</param>
/// <param name="RetryAfter">When the server wants to be asked again; null where it does not say.</param>
/// <param name="Location">Where a redirect leads; null where it is none.</param>
internal sealed record Refusal(int Status, string Code, string Message, TimeSpan? RetryAfter = null, Uri? Location = null)
{
    private const int LongestBody = 64 * 1024;

    /// <summary>Whether the server says a word, wherever.</summary>
    public bool Mentions(string word) => Message.Contains(word, StringComparison.OrdinalIgnoreCase) || Code.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the server found fault with the request, not with the key, the model or the moment.</summary>
    public bool IsAboutRequest => Status is 400 or 415 or 422 or 501;

    /// <summary>Whether the conversation is longer than the model can read.</summary>
    public bool IsAboutLength => Status == 413 || (Status is 400 or 422
        && (Mentions("context_length") || Mentions("context length") || Mentions("maximum context") || Mentions("context size") || Mentions("prompt is too long")));

    /// <summary>Reads what a server sent instead of an answer.</summary>
    public static async Task<Refusal> ReadAsync(PipelineResponse response, AnswerStream body, CancellationToken cancellationToken)
    {
        var text = Encoding.UTF8.GetString(await body.ReadStartAsync(LongestBody, cancellationToken).ConfigureAwait(false));
        var (code, message) = Words(text);
        return new(response.Status, code, message, Wait(response.Headers), Target(response.Headers));
    }

    /// <summary>The code and the message of an error: OpenAI's form, and those that the servers that follow it have.</summary>
    public static (string Code, string Message) Words(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Words(document.RootElement) : ("", "");
        }
        catch (JsonException)
        {
            return ("", text.TrimStart().StartsWith('<') ? "" : text);
        }
    }

    public static (string Code, string Message) Words(JsonElement answer)
    {
        var error = answer.TryGetProperty("error", out var inner) ? inner : answer;
        return error.ValueKind == JsonValueKind.Object
            ? (Word(error, "code") + " " + Word(error, "type") + " " + Word(error, "param"), Word(error, "message") is { Length: > 0 } message ? message : Word(error, "detail"))
            : ("", error.ToString());
    }

    private static string Word(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : "";

    private static TimeSpan? Wait(PipelineResponseHeaders headers)
    {
        if (!headers.TryGetValue("Retry-After", out var text) || text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        var until = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment - DateTimeOffset.UtcNow : (TimeSpan?)null;
        return until < TimeSpan.Zero ? TimeSpan.Zero : until;
    }

    private static Uri? Target(PipelineResponseHeaders headers) =>
        headers.TryGetValue("Location", out var text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var location) ? location : null;
}
