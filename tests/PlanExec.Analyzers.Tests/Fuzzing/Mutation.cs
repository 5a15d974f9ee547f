using System.Text;
using System.Text.RegularExpressions;

namespace PlanExec.Analyzers.Tests.Fuzzing;

/// <summary>Random changes of a file, from single bytes to whole lines.</summary>
/// <param name="random">Decides what is changed.</param>
/// <param name="snippets">Syntax that is put in.</param>
/// <param name="others">Files of which lines are put in.</param>
internal sealed partial class Mutation(Random random, IReadOnlyList<string> snippets, IReadOnlyList<string> others)
{
    private static readonly char[] brackets = ['{', '}', '[', ']', ',', '"', '\'', ':'];

    private static readonly string[] escapes = ["\\n", "\\0", "\\e", "\\t", "\\L", "\\N", "\\\"", "\\_", "\\x7F", "\\uD800", "\\U0001F600", "*", "$", "$m", ",", "<", "&", "{0}"];

    /// <summary>The text after a few changes. Half of the plans stay YAML, mostly: a syntax error hides what would come behind it.</summary>
    public string Apply(string text)
    {
        var isGentle = random.Next(2) == 0;
        for (var edits = isGentle ? random.Next(1, 3) : random.Next(1, 6); edits > 0; edits--)
        {
            text = isGentle ? random.Next(2) == 0 ? Lines(text) : Tokens(text) : random.Next(12) switch
            {
                0 => Characters(text),
                1 => Insert(text, Pick(snippets)),
                2 => Insert(text, Pick(FuzzCorpus.Words)),
                3 or 4 => Lines(text),
                5 => Cut(text),
                6 => Bracket(text),
                7 => Splice(text),
                _ => Tokens(text),
            };
        }

        return text;
    }

    /// <summary>The file as bytes, some of which may be wrong; mostly UTF-8.</summary>
    public byte[] Encode(string text)
    {
        Encoding encoding = random.Next(20) switch
        {
            0 => Encoding.Unicode,
            1 => Encoding.BigEndianUnicode,
            2 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        for (var flips = random.Next(20) == 0 ? random.Next(1, 8) : 0; flips > 0 && bytes.Length > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private string Insert(string text, string inserted)
    {
        var place = random.Next(text.Length + 1);
        return text.Insert(place, inserted);
    }

    private string Characters(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var place = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, new string(text[place], random.Next(1, 200))),
            _ => text.Remove(place, 1).Insert(place, ((char)random.Next(0x10000)).ToString()),
        };
    }

    /// <summary>Without a stretch, which may be the whole end of the file.</summary>
    private string Cut(string text)
    {
        var start = random.Next(text.Length + 1);
        return text.Remove(start, random.Next(4) == 0 ? text.Length - start : random.Next(Math.Min(60, text.Length - start + 1)));
    }

    private string Bracket(string text)
    {
        var place = random.Next(text.Length + 1);
        var found = text.IndexOfAny(brackets, place);
        return found < 0 ? text : random.Next(2) == 0 ? text.Remove(found, 1) : text.Remove(found, 1).Insert(found, Pick(brackets).ToString());
    }

    /// <summary>A stretch of lines of another file, at any indentation.</summary>
    private string Splice(string text)
    {
        var other = Pick(others).Split('\n');
        var start = random.Next(other.Length);
        var margin = new string(' ', random.Next(5));
        var stretch = other.Skip(start).Take(random.Next(1, 20)).Select(line => margin + line + "\n");
        var line = text.IndexOf('\n', random.Next(text.Length + 1));
        return text.Insert(line + 1, string.Concat(stretch));
    }

    private string Lines(string text)
    {
        var lines = text.Split('\n').ToList();
        var (one, other) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(7))
        {
            case 0:
                lines.Insert(other, lines[one]);
                break;
            case 1:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 2:
                lines.RemoveAt(one);
                break;
            case 3:
                lines[one] = new string(random.Next(8) == 0 ? '\t' : ' ', random.Next(1, 5)) + lines[one];
                break;
            case 4:
                lines[one] = lines[one].TrimStart(' ');
                break;
            case 5:
                return string.Join(Pick(["\r\n", "\r", "\u0085", "\u2028"]), lines);
            default:
                var indented = Math.Min(lines.Count, one + random.Next(1, 12));
                for (var line = one; line < indented; line++)
                {
                    lines[line] = "  " + lines[line];
                }

                break;
        }

        return string.Join('\n', lines);
    }

    private string Tokens(string text)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0)
        {
            return text;
        }

        var (one, other) = (Pick(tokens), Pick(tokens));
        return random.Next(8) switch
        {
            0 => Replace(text, one, other.Value),
            1 => Swap(text, one, other),
            2 => Replace(text, one, Pick(FuzzCorpus.Words)),
            3 => Replace(text, one, Restyle(one.Value)),
            4 => Replace(text, one, "&a " + one.Value).Replace(other.Value, "*a", StringComparison.Ordinal),
            5 => text.Replace(one.Value, Restyle(one.Value), StringComparison.Ordinal),
            6 => Replace(text, one, $"{{{other.Value}: {one.Value}}}"),
            _ => Replace(text, one, $"[{one.Value}, {other.Value}]"),
        };
    }

    /// <summary>The same scalar in another style, as far as its text allows it.</summary>
    private string Restyle(string scalar) => random.Next(8) switch
    {
        0 => $"'{scalar.Trim('\'', '"')}'",
        1 => $"\"{scalar.Trim('\'', '"')}\"",
        2 => $"|\n        {scalar}\n",
        3 => $">-\n      {scalar}\n\n        {scalar}\n",
        4 => $"\"{string.Concat(scalar.Select(character => $"\\u{(int)character:X4}"))}\"",
        5 => scalar.Trim('\'', '"'),
        _ => $"\"{scalar.Trim('\'', '"').Insert(random.Next(2) * (scalar.Trim('\'', '"').Length / 2), Pick(escapes))}\"",
    };

    private static string Replace(string text, Match token, string replacement) => text.Remove(token.Index, token.Length).Insert(token.Index, replacement);

    private static string Swap(string text, Match one, Match other)
    {
        var (first, last) = one.Index <= other.Index ? (one, other) : (other, one);
        return first.Index + first.Length > last.Index ? text : Replace(Replace(text, last, first.Value), first, last.Value);
    }

    [GeneratedRegex("""(?:'[^'\n]*'|"[^"\n]*"|[^\s{}\[\],:'"#]+)""")]
    private static partial Regex Token();
}
