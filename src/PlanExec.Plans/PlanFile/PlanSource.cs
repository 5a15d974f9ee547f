namespace PlanExec.Plans;

/// <summary>The path and text of one plan file. Positions are offsets into <see cref="Text"/> in UTF-16 units.</summary>
public sealed class PlanSource
{
    private readonly Lazy<int[]> lineStarts;

    /// <summary>Creates a source from the text of the file at <paramref name="path"/>.</summary>
    public PlanSource(string path, string text)
    {
        Path = path;
        Text = text;
        lineStarts = new Lazy<int[]>(() => FindLineStarts(text));
    }

    /// <summary>The path as the host gave it.</summary>
    public string Path { get; }

    /// <summary>The whole text, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The code page by which the host has read a file that is no Unicode text; null where it is, or the host does not tell.</summary>
    public string? CodePage { get; init; }

    /// <summary>The zero-based line and column of an offset. Lines break where Roslyn's <c>SourceText</c> breaks them.</summary>
    public (int Line, int Column) GetLineAndColumn(int offset)
    {
        var line = Array.BinarySearch(lineStarts.Value, offset);
        if (line < 0)
        {
            line = ~line - 1;
        }

        return (line, offset - lineStarts.Value[line]);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                    starts.Add(i + 1);
                    break;
            }
        }

        return starts.ToArray();
    }
}
