namespace PlanExec.Plans;

/// <summary>Finds what a mistyped name was meant to be.</summary>
public static class NearMatch
{
    private const int LongestName = 64;
    private const int ShortestSlip = 5;
    private const int LongName = 8;

    /// <summary>The known name nearest to what is written, by the smallest number of letters typed wrong, left out, added or
    /// exchanged, then by ordinal order; null where none is near.</summary>
    public static string? Find(string written, IEnumerable<string> known) => Find(written, known, Threshold(written.Split('.').Max(part => part.Length)));

    /// <summary>The known name from which a name differs in so few letters that it can hardly be another one: one, of a long name two unless the one only adds to the other, as in
    /// <c>CountBy</c>, of a short one none but their order or case; null where there is none.</summary>
    public static string? FindSlip(string written, IEnumerable<string> known) =>
        written.Length < ShortestSlip ? Find(written, known.Where(name => HasSameLetters(written, name)), 1)
        : Find(written, known, 1)
            ?? (written.Length < LongName ? null : Find(written, known.Where(name => !IsIn(written, name) && !IsIn(name, written)), 2));

    /// <summary>Of short names many differ in a letter, such as 'Tan' and 'Tau'; hardly any in the order of the letters or in their case.</summary>
    private static bool HasSameLetters(string written, string name) =>
        written.Length == name.Length && written.ToUpperInvariant().OrderBy(letter => letter).SequenceEqual(name.ToUpperInvariant().OrderBy(letter => letter));

    private static bool IsIn(string part, string whole) => whole.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? Find(string written, IEnumerable<string> known, int limit)
    {
        if (written.Length > LongestName)
        {
            return null;
        }

        string? best = null;
        var rows = (new int[written.Length + limit + 1], new int[written.Length + limit + 1], new int[written.Length + limit + 1]);
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - written.Length) > limit)
            {
                continue;
            }

            var distance = Distance(written, candidate, limit, rows);
            if (distance < limit || (distance == limit && (best is null || string.CompareOrdinal(candidate, best) < 0)))
            {
                best = candidate;
                limit = distance;
            }
        }

        return best;
    }

    /// <summary>One mistake in a short word, two in a longer one, three in a long one. Of a qualified name the longest word counts.</summary>
    private static int Threshold(int length) => length switch { <= 1 => 0, <= 4 => 1, <= 8 => 2, _ => 3 };

    /// <summary>The Damerau-Levenshtein distance (optimal string alignment) without regard to case; above
    /// <paramref name="limit"/> only that it is more. The rows are overwritten.</summary>
    private static int Distance(string left, string right, int limit, (int[] First, int[] Second, int[] Third) rows)
    {
        var (beforePrevious, previous, current) = rows;
        previous[0] = 0;
        for (var j = 1; j <= right.Length; j++)
        {
            previous[j] = previous[j - 1] + InsertionCost(right[j - 1], limit);
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = previous[0] + InsertionCost(left[i - 1], limit);
            var smallest = current[0];
            for (var j = 1; j <= right.Length; j++)
            {
                var isSame = Same(left[i - 1], right[j - 1]);
                var cost = isSame ? 0 : Math.Max(InsertionCost(left[i - 1], limit), InsertionCost(right[j - 1], limit));
                current[j] = Math.Min(
                    previous[j - 1] + cost,
                    Math.Min(previous[j] + InsertionCost(left[i - 1], limit), current[j - 1] + InsertionCost(right[j - 1], limit)));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + cost);
                }

                smallest = Math.Min(smallest, current[j]);
            }

            if (smallest > limit)
            {
                return limit + 1;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return Math.Min(previous[right.Length], limit + 1);
    }

    /// <summary>Ids that differ in a digit are different ids, not slips: 'ADR-9' does not mean 'ADR-1'.</summary>
    private static int InsertionCost(char character, int limit) => char.IsDigit(character) ? limit + 1 : 1;

    private static bool Same(char left, char right) => left == right || char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
