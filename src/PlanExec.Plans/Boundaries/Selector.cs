namespace PlanExec.Plans;

/// <summary>One value of a selector of a component; of a template it finds the value of the capture, too.</summary>
internal sealed class Selector
{
    private readonly Func<string, Func<string, bool>> testOf;
    private readonly Func<string, bool>? test;
    private readonly string written;
    private readonly string before;
    private readonly string literalStart;
    private readonly string? captured;

    /// <summary>Creates a selector.</summary>
    /// <param name="written">What stands in the plan.</param>
    /// <param name="testOf">Makes the test of whether a text fits of a pattern in which the capture has been filled in.</param>
    public Selector(string written, Func<string, Func<string, bool>> testOf)
    {
        this.testOf = testOf;
        this.written = written;
        captured = Capture.WordsIn(written).FirstOrDefault();
        before = captured is null ? written : written.Substring(0, written.IndexOf('$'));
        literalStart = before.Split('*', '?')[0];
        test = captured is null ? testOf(written) : null;
        var literal = written.Count(character => character is not ('*' or '?'));
        var literalLength = captured is null ? literal : literal - Capture.WordsIn(written).Sum(word => word.Length + 1);
        Closeness = Closeness.Of(literalLength, captured is null);
        HasLiteral = literalLength > 0;
    }

    public Closeness Closeness { get; }

    /// <summary>Whether anything of it is written out.</summary>
    public bool HasLiteral { get; }

    /// <summary>Whether what it begins with is written out.</summary>
    public bool BeginsLiterally => literalStart.Length > 0;

    /// <summary>Whether it has several parts.</summary>
    public bool IsQualified => written.Contains('.');

    /// <summary>Whether it may fit a text. Nothing is made for the answer: it is asked of each selector about each name of the framework.</summary>
    public bool MayFit(string text) => test is null ? text.StartsWith(literalStart, StringComparison.Ordinal) : test(text);

    /// <summary>The values of the capture with which it fits a text; an empty one where it has no capture.</summary>
    public IEnumerable<string> ValuesIn(string text)
    {
        if (test is not null)
        {
            if (test(text))
            {
                yield return "";
            }

            yield break;
        }

        if (!text.StartsWith(literalStart, StringComparison.Ordinal))
        {
            yield break;
        }

        // The capture is one part of a name: behind what stands before it, as far as letters and digits go.
        for (var start = literalStart.Length; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && Capture.IsWord(text[end]))
            {
                end++;
            }

            var value = text.Substring(start, end - start);
            if (value.Length > 0 && testOf(Capture.Fill(written, value))(text))
            {
                yield return value;
            }

            if (literalStart.Length == before.Length)
            {
                yield break;
            }
        }
    }
}
