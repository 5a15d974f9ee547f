using System.Collections.Concurrent;
using System.Text;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// Answers that were taken, by the hash of brief and model: the same item is not asked for twice. What comes from here is proved again, so a cache that somebody
/// tampered with can bring nothing that an answer could not.
/// </summary>
/// <param name="folder">A folder of the user's in which they are kept; null where they are kept in memory only.</param>
internal sealed class AnswerCache(string? folder)
{
    private readonly ConcurrentDictionary<string, string> answers = new(StringComparer.Ordinal);

    /// <summary>The answer to a brief; null where none was taken yet.</summary>
    public string? Find(Brief brief, string model)
    {
        var key = KeyOf(brief, model);
        if (answers.TryGetValue(key, out var known))
        {
            return known;
        }

        try
        {
            return folder is not null && File.Exists(PathOf(key)) ? File.ReadAllText(PathOf(key)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an answer that was taken.</summary>
    public void Keep(Brief brief, string model, string answer)
    {
        var key = KeyOf(brief, model);
        answers[key] = answer;
        try
        {
            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(PathOf(key), answer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Kept in memory all the same; the next process asks again.
        }
    }

    private static string KeyOf(Brief brief, string model) => Brief.HashOf($"{brief.Hash}\n{model}");

    private string PathOf(string key) => Path.Combine(folder!, key + ".md");
}
