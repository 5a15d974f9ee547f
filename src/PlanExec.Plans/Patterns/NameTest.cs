using System.Text.RegularExpressions;

namespace PlanExec.Plans;

/// <summary>A name with <c>*</c>, or a regular expression between slashes, that names of code fit or don't.</summary>
public sealed class NameTest
{
    // Only an expression that backtracks without end needs as long.
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(1);

    private readonly NamePattern? pattern;
    // Made when a name is first held against it: a plan may have thousands, and a compilation use none.
    private readonly Lazy<Regex>? expression;

    /// <summary>Creates a test from what stands at <paramref name="text"/>, which the reader has found to be right.</summary>
    public NameTest(Located<string> text)
    {
        Text = text;
        if (IsRegularExpression(text.Value))
        {
            expression = new Lazy<Regex>(() => Parse(text.Value), LazyThreadSafetyMode.PublicationOnly);
        }
        else
        {
            pattern = new NamePattern(text);
        }
    }

    /// <summary>The test as written, and where.</summary>
    public Located<string> Text { get; }

    /// <summary>Whether it is a regular expression.</summary>
    public bool IsExpression => expression is not null;

    /// <summary>Whether a name fits. Of a regular expression that takes longer than a second it is taken not to.</summary>
    public bool Matches(string name)
    {
        try
        {
            return pattern?.Matches(name) ?? expression!.Value.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text.Value;

    internal static bool IsRegularExpression(string text) => text.Length > 1 && text[0] == '/' && text[text.Length - 1] == '/';

    /// <summary>What is wrong with a text that begins with a slash, as the end of a sentence; null where nothing is.</summary>
    internal static string? FaultOf(string text)
    {
        if (!IsRegularExpression(text))
        {
            return "begins as a regular expression does, but has no '/' at its end; write one there";
        }

        if (text.Length == 2)
        {
            return "is empty and fits every name; write what a name must hold between the slashes";
        }

        try
        {
            _ = Parse(text);
            return null;
        }
        catch (ArgumentException exception)
        {
            var reason = string.Join(" ", exception.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return $"is not a regular expression: {reason.TrimEnd('.')}";
        }
    }

    private static Regex Parse(string text) => new(text.Substring(1, text.Length - 2), RegexOptions.CultureInvariant, longest);
}
