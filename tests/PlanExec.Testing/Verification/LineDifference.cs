namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A longest-common-subsequence difference: '-' stands only in the expected text, '+' only in the actual one.</summary>
internal static class LineDifference
{
    public static IEnumerable<string> Between(string expected, string actual)
    {
        var before = Lines(expected);
        var after = Lines(actual);
        var common = CommonLengths(before, after);

        int left = 0, right = 0;
        while (left < before.Length || right < after.Length)
        {
            if (left < before.Length && right < after.Length && before[left] == after[right])
            {
                yield return " " + Visible(before[left]);
                left++;
                right++;
            }
            else if (right == after.Length || (left < before.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                yield return "-" + Visible(before[left++]);
            }
            else
            {
                yield return "+" + Visible(after[right++]);
            }
        }
    }

    private static string[] Lines(string text) => text.Split('\n');

    // A difference in line ends alone would otherwise show two lines that look the same.
    private static string Visible(string line) => line.Replace("\r", "<CR>", StringComparison.Ordinal);

    private static int[,] CommonLengths(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var left = before.Length - 1; left >= 0; left--)
        {
            for (var right = after.Length - 1; right >= 0; right--)
            {
                lengths[left, right] = before[left] == after[right]
                    ? lengths[left + 1, right + 1] + 1
                    : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
            }
        }

        return lengths;
    }
}
