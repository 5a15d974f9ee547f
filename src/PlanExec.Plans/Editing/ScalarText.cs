using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using YamlDotNet.Core;

namespace PlanExec.Plans.Editing;

/// <summary>Writes a text as a YAML scalar: plain where every YAML reader takes it for that text, else in quotes.</summary>
internal static class ScalarText
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=<";

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n",
    };

    /// <summary>Integers, octal, hexadecimal and base sixty ones, floats.</summary>
    private static readonly Regex Number = new(
        @"^[-+]?(0[xob][0-9a-fA-F_]+|[0-9][0-9_]*(:[0-9]+)+(\.[0-9]*)?|[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?|\.[0-9_]+([eE][-+]?[0-9]+)?|\.(inf|Inf|INF|nan|NaN|NAN))$",
        RegexOptions.CultureInvariant);

    /// <summary>The text on one line, in the preferred style where that style can say it.</summary>
    public static string OnOneLine(string value, bool inFlow, ScalarStyle preferred = ScalarStyle.Plain) => preferred switch
    {
        ScalarStyle.Plain when CanBePlain(value, inFlow) => value,
        ScalarStyle.SingleQuoted when value.All(IsPrintable) => $"'{value.Replace("'", "''")}'",
        _ => InDoubleQuotes(value),
    };

    /// <summary>Whether the text can be a literal block.</summary>
    public static bool CanBeLiteral(string value) =>
        value.Length > 0
        && value[value.Length - 1] != ' '
        && value.Trim('\n', ' ', '\t').Length > 0
        && !value.EndsWith("\n\n", StringComparison.Ordinal)
        && value.All(character => character is '\n' or '\t' || IsPrintable(character));

    /// <summary>The header of a literal block with that text, such as <c>|2-</c>.</summary>
    public static string LiteralHeader(string value, int indentation)
    {
        var first = value.TrimStart('\n');
        var startsBlank = first.Length > 0 && first[0] is ' ' or '\t';
        return "|" + (startsBlank ? indentation.ToString(CultureInfo.InvariantCulture) : "") + (value[value.Length - 1] == '\n' ? "" : "-");
    }

    /// <summary>The lines of a literal block, the first at the start of its line, without a line break at the end.</summary>
    public static string LiteralLines(string value, int column, string lineBreak)
    {
        var text = value[value.Length - 1] == '\n' ? value.Substring(0, value.Length - 1) : value;
        var indentation = new string(' ', column);
        return string.Join(lineBreak, text.Split('\n').Select(line => line.Length == 0 ? "" : indentation + line));
    }

    /// <summary>The text with line feeds only, as YAML reads line breaks.</summary>
    public static string WithLineFeeds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static bool CanBePlain(string value, bool inFlow) =>
        value.Length > 0
        && Indicators.IndexOf(value[0]) < 0
        && !char.IsWhiteSpace(value[0])
        && !char.IsWhiteSpace(value[value.Length - 1])
        && value[value.Length - 1] != ':'
        && value.All(IsPrintable)
        && value.IndexOf(": ", StringComparison.Ordinal) < 0
        && value.IndexOf(" #", StringComparison.Ordinal) < 0
        && !(inFlow && value.IndexOfAny([',', '[', ']', '{', '}', ':']) >= 0)
        && !value.StartsWith("...", StringComparison.Ordinal)
        && !Words.Contains(value)
        && !Number.IsMatch(value);

    /// <summary>Whether the character may stand as it is. Half of a pair may not stand alone; the reader finds that.</summary>
    private static bool IsPrintable(char character) =>
        character is (>= ' ' and < '\u007F') or (>= '\u00A0' and not ('\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'));

    private static string InDoubleQuotes(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            text.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when IsPrintable(character) => character.ToString(),
                _ => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
            });
        }

        return text.Append('"').ToString();
    }
}
