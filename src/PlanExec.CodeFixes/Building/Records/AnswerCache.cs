using System.Collections.Concurrent;
using System.Text;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// Answers that were taken, by the hash of the brief and of the model that was asked: the same is not asked twice, and an answer of one model is not taken for that of another. What comes from here is
/// proved again, so a cache that somebody tampered with can bring nothing that an answer could not.
/// </summary>
internal sealed class AnswerCache
{
    private readonly ConcurrentDictionary<string, string> answers;
    private readonly string? folder;

    /// <summary>Creates a cache.</summary>
    /// <param name="folder">A folder in which answers are kept; null where they are kept in memory only.</param>
    public AnswerCache(string? folder)
        : this(new ConcurrentDictionary<string, string>(StringComparer.Ordinal), folder)
    {
    }

    private AnswerCache(ConcurrentDictionary<string, string> answers, string? folder)
    {
        this.answers = answers;
        this.folder = folder;
    }

    /// <summary>The same answers in memory, and others in another folder.</summary>
    public AnswerCache In(string? other) => new(answers, other);

    /// <summary>The answer to a brief; null where none was taken yet.</summary>
    public string? Find(Brief brief, ModelInForce model)
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
    public void Keep(Brief brief, ModelInForce model, string answer)
    {
        var key = KeyOf(brief, model);
        answers[key] = answer;
        try
        {
            if (folder is not null)
            {
                // It belongs to who has asked: Git is told to leave it alone.
                Directory.CreateDirectory(folder);
                if (!File.Exists(Path.Combine(folder, ".gitignore")))
                {
                    File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
                }

                File.WriteAllText(PathOf(key), answer, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Kept in memory all the same; the next process asks again.
        }
    }

    private static string KeyOf(Brief brief, ModelInForce model) => Brief.HashOf($"{brief.Hash}\n{model.Model}\n{model.Endpoint}");

    private string PathOf(string key) => Path.Combine(folder!, key + ".md");
}
