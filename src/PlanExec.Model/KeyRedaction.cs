namespace PlanExec.Model;

/// <summary>Takes the user's key out of what is told. It is not there, unless a server repeats it.</summary>
internal sealed class KeyRedaction
{
    // 'none' and 'ollama' are words, and are no secret.
    private const int ShortestKey = 12;

    private string? secret;

    public void Hide(Setting? key) => secret = key?.Value is { Length: >= ShortestKey } value ? value : null;

    public string? In(string? text) => secret is null ? text : text?.Replace(secret, "[key]", StringComparison.OrdinalIgnoreCase);
}
