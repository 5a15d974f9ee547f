namespace PlanExec.Plans;

/// <summary>A name in which <c>*</c> stands for any characters, dots included.</summary>
public sealed class NamePattern
{
    /// <summary>How a plan writes the global namespace.</summary>
    public const string GlobalNamespace = "<global>";

    // What stands between the stars; null where there is none, as in most names.
    private readonly string[]? pieces;

    /// <summary>Creates a pattern from what stands at <paramref name="text"/>.</summary>
    public NamePattern(Located<string> text)
    {
        Text = text;
        pieces = text.Value.Contains('*') ? text.Value.Split('*') : null;
        LiteralLength = text.Value.Length - (pieces is null ? 0 : pieces.Length - 1);
    }

    /// <summary>The pattern as written, and where.</summary>
    public Located<string> Text { get; }

    /// <summary>The number of characters that are not <c>*</c>: of two patterns that fit, the one with more is more specific.</summary>
    public int LiteralLength { get; }

    /// <summary>Whether the pattern has no <c>*</c>.</summary>
    public bool IsLiteral => pieces is null;

    /// <summary>Whether the whole of <paramref name="name"/> fits.</summary>
    public bool Matches(string name) => MatchesPrefix(name, name.Length);

    /// <summary>Whether <paramref name="qualifiedName"/>, or one of the names it is nested in (<c>A.B</c> for <c>A.B.C</c>), fits.</summary>
    public bool MatchesSelfOrParent(string qualifiedName)
    {
        for (var length = qualifiedName.Length; length > 0; length = qualifiedName.LastIndexOf('.', length - 1))
        {
            if (MatchesPrefix(qualifiedName, length))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Text.Value;

    private bool MatchesPrefix(string name, int length)
    {
        var first = pieces is null ? Text.Value : pieces[0];
        if (length < LiteralLength || (first.Length > 0 && string.CompareOrdinal(name, 0, first, 0, first.Length) != 0))
        {
            return false;
        }

        if (pieces is null)
        {
            return length == first.Length;
        }

        // Most names are rejected by their end, which costs nothing.
        var last = pieces[pieces.Length - 1];
        var end = length - last.Length;
        if (last.Length > 0 && (name[length - 1] != last[last.Length - 1] || string.CompareOrdinal(name, end, last, 0, last.Length) != 0))
        {
            return false;
        }

        var position = first.Length;
        for (var i = 1; i < pieces.Length - 1; i++)
        {
            var found = name.IndexOf(pieces[i], position, end - position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + pieces[i].Length;
        }

        return true;
    }
}
