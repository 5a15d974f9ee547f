using System.Text;

namespace PlanExec.Plans.Tests;

/// <summary>Writes a model as YAML as people do: in blocks and brackets, with comments, quotes and indentation of any kind. A comment names what it belongs to.</summary>
internal sealed class RandomText(Random random)
{
    private readonly StringBuilder text = new();
    private readonly int step = random.Next(2, 5);
    private readonly bool indentsLists = random.Next(2) == 0;
    private readonly int flow = random.Next(1, 8);
    private readonly int comment = random.Next(2, 12);
    private readonly bool hasGaps = random.Next(2) == 0;
    private int counter;

    public static string Write(object model, Random random)
    {
        var writer = new RandomText(random);
        if (random.Next(3) == 0)
        {
            writer.text.Append("# of (file)\n").Append(random.Next(2) == 0 ? "\n" : "");
        }

        writer.Map((Dictionary<string, object>)model, 0, "", isFirstOnLine: true, isRoot: true);
        var written = writer.text.ToString();
        var lineBreak = random.Next(4) switch { 0 => "\r\n", 1 => "\r", _ => "\n" };
        written = random.Next(3) == 0 ? written[..^1] : written;
        return (random.Next(6) == 0 ? "\uFEFF" : "") + written.Replace("\n", lineBreak, StringComparison.Ordinal);
    }

    private bool OneIn(int count) => random.Next(count) == 0;

    private string Comment(string owner) => $"# of ({owner}) {++counter}";

    private void Trailing(string owner) => text.Append(OneIn(comment) ? "   " + Comment(owner) : "").Append('\n');

    private void Map(Dictionary<string, object> map, int column, string path, bool isFirstOnLine, bool isRoot = false)
    {
        var isFirst = true;
        foreach (var (key, value) in map)
        {
            var own = $"{path}/{key}";
            if (!isFirst || (isFirstOnLine && !isRoot))
            {
                Above(column, path, own, isFirst);
                text.Append(' ', column);
            }

            isFirst = false;
            text.Append(Scalar(key, inFlow: false)).Append(':');
            Value(value, column, own);
        }
    }

    private void Above(int column, string parent, string own, bool isFirst)
    {
        if (hasGaps && !isFirst && OneIn(3))
        {
            text.Append('\n');
        }

        if (OneIn(comment * 2))
        {
            text.Append(' ', column).Append(Comment(parent)).Append("\n\n");
        }

        while (OneIn(comment))
        {
            text.Append(' ', column).Append(Comment(own)).Append('\n');
        }
    }

    private void Value(object value, int column, string own)
    {
        var anchor = OneIn(25) && value is not string ? $" &a{++counter}" : "";
        text.Append(anchor);
        switch (value)
        {
            case Dictionary<string, object> { Count: > 0 } map when !OneIn(flow):
                Trailing(own);
                Map(map, column + step, own, isFirstOnLine: true);
                break;
            case List<object> { Count: > 0 } list when !OneIn(flow):
                Trailing(own);
                List(list, column + (indentsLists ? step : 0), own);
                break;
            case string scalar when scalar.Contains('\n'):
                Literal(scalar, column, own);
                break;
            default:
                text.Append(' ', OneIn(4) ? 3 : 1);
                Flow(value, column, own);
                Trailing(own);
                break;
        }
    }

    private void Literal(string value, int column, string own)
    {
        text.Append(" |").Append(value.EndsWith("\n\n", StringComparison.Ordinal) ? "+" : value.EndsWith('\n') ? "" : "-");
        Trailing(own);
        foreach (var line in value.TrimEnd('\n').Split('\n'))
        {
            text.Append(' ', line.Length == 0 ? 0 : column + step).Append(line).Append('\n');
        }

        text.Append('\n', Math.Max(0, value.Length - value.TrimEnd('\n').Length - 1));
    }

    private void List(List<object> list, int column, string path)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var own = $"{path}/{i}";
            Above(column, path, own, i == 0);
            var gap = OneIn(6) ? 4 : 2;
            text.Append(' ', column).Append('-').Append(' ', gap - 1);
            if (list[i] is Dictionary<string, object> { Count: > 0 } map && !OneIn(flow))
            {
                Map(map, column + gap, own, isFirstOnLine: false);
            }
            else
            {
                Flow(list[i], column, own);
                Trailing(own);
            }
        }
    }

    private void Flow(object value, int column, string path)
    {
        if (value is string scalar)
        {
            text.Append(Scalar(scalar, inFlow: true));
            return;
        }

        var (open, close) = value is List<object> ? ('[', ']') : ('{', '}');
        var parts = value is List<object> list
            ? list.Select((item, i) => (Key: "", Value: item, Path: $"{path}/{i}")).ToList()
            : [.. ((Dictionary<string, object>)value).Select(pair => (Key: Scalar(pair.Key, inFlow: true) + ": ", pair.Value, Path: $"{path}/{pair.Key}"))];
        var padding = OneIn(4) ? " " : "";
        var isTall = parts.Count > 0 && OneIn(4);
        var endsInComma = parts.Count > 0 && OneIn(6);
        text.Append(open);
        if (isTall)
        {
            Trailing(path);
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (isTall)
            {
                while (OneIn(comment))
                {
                    text.Append(' ', column + step).Append(Comment(parts[i].Path)).Append('\n');
                }

                text.Append(' ', column + step);
            }
            else if (i == 0)
            {
                text.Append(padding);
            }

            text.Append(parts[i].Key);
            Flow(parts[i].Value, column + step, parts[i].Path);
            text.Append(i < parts.Count - 1 || endsInComma ? "," : "");
            if (isTall)
            {
                Trailing(parts[i].Path);
            }
            else if (i < parts.Count - 1)
            {
                text.Append(' ', OneIn(8) ? 2 : 1);
            }
        }

        text.Append(isTall ? new string(' ', column + 1) : padding).Append(close);
    }

    private string Scalar(string value, bool inFlow)
    {
        var mustQuote = value.Length == 0 || value.IndexOfAny([':', '#', '*', '\n', '"', '\'', ',', '[', '{']) >= 0 || (inFlow && value.Contains('}')) || value is "no" or "1";
        return (mustQuote ? random.Next(2) : random.Next(12)) switch
        {
            0 when !value.Contains('\n') => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'",
            0 or 1 => $"\"{value.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"",
            _ => value,
        };
    }
}
