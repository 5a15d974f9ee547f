using System.Text.RegularExpressions;

namespace PlanExec.Analyzers.Tests;

/// <summary>A page of the documentation, its prose apart from its blocks.</summary>
internal sealed partial record Page(IReadOnlyList<string> Lines, IReadOnlyList<string> Prose, IReadOnlyList<Block> Blocks)
{
    public static string Root { get; } = FindRoot();

    public IEnumerable<Heading> Headings => Prose.Select(line => HeadingLine().Match(line)).Where(match => match.Success)
        .Select(match => new Heading(match.Groups["marks"].Length, match.Groups["text"].Value));

    public IEnumerable<string> Links => Prose.SelectMany(line => Link().Matches(CodeSpan().Replace(line, ""))).Select(match => match.Groups["target"].Value);

    public static Page Read(string path)
    {
        Assert.True(File.Exists(Path.Combine(Root, path)), $"{path} is missing");
        var lines = File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n").Split('\n');
        var prose = new List<string>();
        var blocks = new List<Block>();
        string? info = null;
        var fence = "";
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            // A block with more marks may hold blocks with fewer.
            if (!lines[i].StartsWith(info is null ? "```" : fence, StringComparison.Ordinal))
            {
                if (info is null)
                {
                    prose.Add(lines[i]);
                }
            }
            else if (info is null)
            {
                info = lines[i].TrimStart('`');
                (fence, start) = (lines[i][..^info.Length], i + 1);
            }
            else
            {
                blocks.Add(new Block($"{path}:{start}", info.Split(' '), string.Concat(lines[start..i].Select(line => line + "\n"))));
                info = null;
            }
        }

        Assert.True(info is null, $"{path}:{start}: the block is not closed");
        return new Page(lines, prose, blocks);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PlanExec.Analyzers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^(?<marks>#+) (?<text>.+)$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex CodeSpan();
}

/// <summary>A fenced block, and the words behind its fence.</summary>
internal sealed record Block(string Place, string[] Words, string Text)
{
    public bool IsPlan => Text.Split('\n').FirstOrDefault(line => !line.StartsWith('#'))?.StartsWith("version:", StringComparison.Ordinal) == true;

    public override string ToString() => Place;
}

/// <summary>A heading.</summary>
internal sealed partial record Heading(int Level, string Text)
{
    /// <summary>As GitHub makes it.</summary>
    public string Anchor => NotInAnchors().Replace(Text.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
