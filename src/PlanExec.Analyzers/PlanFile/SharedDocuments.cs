using Microsoft.CodeAnalysis.Text;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Reads each content once for as long as someone holds what was read: in a compiler server the projects of a solution each bring a text object of their
/// own for the same plan file. The documents are immutable and are held weakly.
/// </summary>
internal sealed class SharedDocuments
{
    private const int SmallestLimit = 64;

    /// <summary>ASCII, UTF-16, UTF-32 and UTF-8.</summary>
    private static readonly HashSet<int> unicode = [20127, 1200, 1201, 12000, 12001, 65001];

    private readonly Dictionary<(string Path, PlanFileKind Kind, string Hash, string? CodePage), WeakReference<PlanDocument>> documents = [];
    private int limit = SmallestLimit;

    /// <summary>The document of a text at a path. Every place in it names the path, so equal texts at two paths are two documents.</summary>
    public PlanDocument Read(string path, PlanFileKind kind, SourceText text)
    {
        var codePage = CodePageOf(text);
        var key = (path, kind, Convert.ToBase64String([.. text.GetContentHash()]), codePage);
        lock (documents)
        {
            if (documents.TryGetValue(key, out var held) && held.TryGetTarget(out var document))
            {
                return document;
            }

            RemoveDead();
            document = PlanReader.Read(new PlanSource(path, text.ToString()) { CodePage = codePage }, kind);
            documents[key] = new WeakReference<PlanDocument>(document);
            return document;
        }
    }

    /// <summary>The compiler reads what is no UTF-8 by the code page of the project or of the machine.</summary>
    private static string? CodePageOf(SourceText text) => text.Encoding is { } encoding && !unicode.Contains(encoding.CodePage) ? encoding.WebName : null;

    /// <summary>Forgets what nobody holds any more, seldom enough that it costs nothing and often enough that nothing grows.</summary>
    private void RemoveDead()
    {
        if (documents.Count < limit)
        {
            return;
        }

        foreach (var dead in documents.Where(entry => !entry.Value.TryGetTarget(out _)).Select(entry => entry.Key).ToList())
        {
            documents.Remove(dead);
        }

        limit = Math.Max(SmallestLimit, 2 * documents.Count);
    }
}
