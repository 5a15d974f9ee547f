using System.Text.Json;

namespace PlanExec.Model;

/// <summary>Finds the JSON of an answer: all of it, the only fenced block, or what follows a model's thinking aloud.</summary>
internal static class JsonAnswer
{
    private const string EndOfThinking = "</think>";

    /// <summary>The JSON object; null where there is none, or more than one.</summary>
    public static string? Find(string answer)
    {
        var text = answer.Trim();
        if (text.StartsWith("<think>", StringComparison.Ordinal) && text.IndexOf(EndOfThinking, StringComparison.Ordinal) is var end and >= 0)
        {
            text = text[(end + EndOfThinking.Length)..].Trim();
        }

        return IsObject(text) ? text : Fenced(text) is { } block && IsObject(block) ? block : null;
    }

    private static string? Fenced(string text)
    {
        var lines = text.Split('\n');
        var fences = Enumerable.Range(0, lines.Length).Where(i => lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal)).ToList();
        return fences.Count == 2 ? string.Join('\n', lines[(fences[0] + 1)..fences[1]]).Trim() : null;
    }

    private static bool IsObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
