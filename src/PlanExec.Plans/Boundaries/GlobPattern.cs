namespace PlanExec.Plans;

/// <summary>Files, relative to the plan file: <c>*</c> stands for any characters within a folder, <c>**</c> for any folders, <c>?</c> for one character.</summary>
public sealed class GlobPattern
{
    private const string AnyFolders = "**";

    private readonly string[] parts;

    /// <summary>Creates a pattern from what stands at <paramref name="text"/>.</summary>
    public GlobPattern(Located<string> text)
    {
        Text = text;
        parts = text.Value.Split('/');
        LiteralLength = text.Value.Count(character => character is not ('*' or '?'));
    }

    /// <summary>The pattern as written, and where.</summary>
    public Located<string> Text { get; }

    /// <summary>The number of characters that are not wildcards: of two patterns that fit, the one with more is more specific.</summary>
    public int LiteralLength { get; }

    /// <summary>Whether a path fits: relative to the plan file, with <c>/</c> between its parts.</summary>
    public bool Matches(string path)
    {
        var names = path.Split('/');

        // reached[j]: the parts so far fit the first j names.
        var reached = new bool[names.Length + 1];
        reached[0] = true;
        foreach (var part in parts)
        {
            var next = new bool[names.Length + 1];
            for (var j = 0; j <= names.Length; j++)
            {
                if (part == AnyFolders)
                {
                    next[j] = reached[j] || (j > 0 && next[j - 1]);
                }
                else if (j > 0)
                {
                    next[j] = reached[j - 1] && FitsName(part, names[j - 1]);
                }
            }

            reached = next;
        }

        return reached[names.Length];
    }

    /// <inheritdoc/>
    public override string ToString() => Text.Value;

    /// <summary>What is wrong with a pattern, as the end of a sentence; null where nothing is.</summary>
    internal static string? FaultOf(string text) => text switch
    {
        _ when text.Contains('\\') => "has a '\\'; write '/' between folders",
        _ when text[0] == '/' || (text.Length > 1 && text[1] == ':') => "is not relative; write the path from the plan file on",
        _ when text.Split('/').Any(part => part is "" or "." or "..") => "has an empty part, '.' or '..'; write the folders from the plan file down, such as src/Shop/**",
        _ when text.Split('/').Any(part => part != AnyFolders && part.Contains(AnyFolders)) => "has '**' beside other characters; write it as a folder of its own, such as src/**/*.cs",
        _ when text.IndexOfAny(['[', ']', '{', '}', '!']) >= 0 => "has brackets or '!', which stand for nothing here; write '*', '**' or '?'",
        _ => null,
    };

    private static bool FitsName(string part, string name)
    {
        var (p, n, star, mark) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < part.Length && part[p] == '*')
            {
                (star, mark) = (p++, n);
            }
            else if (p < part.Length && (part[p] == '?' || part[p] == name[n]))
            {
                (p, n) = (p + 1, n + 1);
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        while (p < part.Length && part[p] == '*')
        {
            p++;
        }

        return p == part.Length;
    }
}
