using System.Text.Json;

namespace PlanExec.Model.Tests;

/// <summary>What a worker wrote.</summary>
/// <param name="Lines">The lines of its output, in their order.</param>
/// <param name="Errors">Its error output.</param>
internal sealed record Transcript(IReadOnlyList<string> Lines, string Errors, int ExitCode)
{
    /// <summary>The last line: an answer or a fault.</summary>
    public JsonElement Reply => JsonSerializer.Deserialize<JsonElement>(Lines[^1]);

    /// <summary>The text of the answer; fails where there is a fault.</summary>
    public string Text => Reply.GetProperty("type").GetString() == "answer" ? Reply.GetProperty("text").GetString()! : throw new InvalidOperationException(ToString());

    /// <summary>The name of the fault; fails where there is an answer.</summary>
    public string Fault => Reply.GetProperty("type").GetString() == "fault" ? Reply.GetProperty("fault").GetString()! : throw new InvalidOperationException(ToString());

    public string Sentence => Reply.GetProperty("sentence").GetString()!;

    public string? Model => Reply.TryGetProperty("model", out var model) ? model.GetString() : null;

    public int Tokens => Reply.TryGetProperty("tokens", out var tokens) ? tokens.GetInt32() : 0;

    public override string ToString() => string.Join('\n', Lines) + "\n" + Errors;
}
