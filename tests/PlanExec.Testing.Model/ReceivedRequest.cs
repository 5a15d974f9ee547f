using System.Text.Json;

namespace PlanExec.Testing.Model;

/// <summary>A request that the server has received.</summary>
/// <param name="Path">Of the address, such as <c>/v1/chat/completions</c>.</param>
/// <param name="Headers">By their names, whatever their case.</param>
/// <param name="Text">The body.</param>
public sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Text)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Body { get; } = Text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>The value of the header <c>Authorization</c>; null where there is none.</summary>
    public string? Authorization => Headers.GetValueOrDefault("Authorization");

    /// <summary>Whether the client asks for a stream.</summary>
    public bool Streams => Has("stream") && Body.GetProperty("stream").GetBoolean();

    /// <summary>Whether the client asks for the count of tokens in a stream.</summary>
    public bool WantsUsage => Has("stream_options");

    /// <summary>What is asked last.</summary>
    public string LastMessage => Body.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!;

    public bool Has(string property) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(property, out _);
}
