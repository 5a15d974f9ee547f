using System.Globalization;

using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Reads single values and lists of names.</summary>
internal sealed class ValueBinder(FaultList faults)
{
    private readonly NameCheck names = new(faults);

    /// <summary>What to add to a message about text that stands where something else should, if a space behind a colon is missing.</summary>
    public static string MissingSpaceHint(YamlNode node) =>
        node is YamlScalar { IsPlain: true, Value.Length: < 100 } scalar && scalar.Value.IndexOf(':') is > 0 and var colon && !scalar.Value.Any(char.IsWhiteSpace)
            ? $"; write a space behind the colon: '{scalar.Value.Substring(0, colon)}: …'"
            : "";

    /// <summary>Whether a name that the user gives may be one.</summary>
    public bool IsName(Located<string> name, string noun) => names.IsDefinable(name, noun);

    /// <summary>The value of a key, of the type that belongs to its kind; null where it is wrong.</summary>
    public object? Read(YamlNode node, PlanSpan span, Located<string> key, KeyDescription description) => description.Kind switch
    {
        ValueKind.ComponentNames or ValueKind.Namespaces or ValueKind.NamespacePatterns or ValueKind.AssemblyPatterns =>
            ReadNames(node, span, key, description),
        _ => Scalar(node, span, key, Expected(description)) is { } scalar ? ReadScalar(scalar, span, key, description) : null,
    };

    private static string Expected(KeyDescription description) => description.Kind switch
    {
        ValueKind.Version => "the number 1",
        ValueKind.Date => "a date",
        ValueKind.Choice => "one of " + string.Join(", ", description.Choices),
        ValueKind.Flag => "true or false",
        ValueKind.Code => "C# declarations",
        ValueKind.DecisionId => "the id of a decision",
        ValueKind.ComponentName => "the name of a component",
        _ => "text",
    };

    private object? ReadScalar(YamlScalar scalar, PlanSpan span, Located<string> key, KeyDescription description)
    {
        var value = new Located<string>(scalar.Value.Trim(), span);
        return description.Kind switch
        {
            ValueKind.Version => Version(scalar, span),
            ValueKind.Text => Text(scalar, value, key),
            ValueKind.Date => Date(value, key),
            ValueKind.Choice => Choice(value, key, description.Choices),
            ValueKind.Flag => Flag(scalar, span, key),
            ValueKind.Code => new PlanText(scalar.Value, span, ScalarOffsets.Of(scalar)),
            ValueKind.ComponentName => names.Passes(value, description.Kind) ? value : null,
            _ => value,
        };
    }

    /// <summary>A scalar that says something; anything else has become a fault.</summary>
    private YamlScalar? Scalar(YamlNode node, PlanSpan span, Located<string> key, string expected)
    {
        switch (node)
        {
            case YamlScalar scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                return scalar;
            case { HasRefused: true }:
                break;
            case YamlScalar { IsAbsent: true } when CommentBehind(key.Span) is { } comment:
                faults.Wrong(comment, $"'{key.Value}' has no value: what follows ' #' is a comment; put a text that begins with # in quotes");
                break;
            case YamlScalar:
                faults.Wrong(key.Span, $"'{key.Value}' has no value; it must be {expected}");
                break;
            case YamlCollection { IsFlow: true }:
                var bracket = node is YamlMapping ? '{' : '[';
                faults.Wrong(YamlText.FirstLine(span), $"'{key.Value}' must be {expected}; a text that begins with {bracket} needs quotes");
                break;
            default:
                faults.Wrong(key.Span, $"'{key.Value}' must be {expected}, not a {(node is YamlMapping ? "map" : "list")}");
                break;
        }

        return null;
    }

    private static PlanSpan? CommentBehind(PlanSpan key)
    {
        var text = key.Source.Text;
        var end = YamlText.LineEnd(text, key.End);
        var comment = YamlText.CommentStart(text, key.End, end);
        return comment >= 0 && comment + 1 < end && !YamlText.IsBlank(text[comment + 1]) ? new PlanSpan(key.Source, comment, end - comment) : null;
    }

    private Located<string> Text(YamlScalar scalar, Located<string> value, Located<string> key)
    {
        if (CutByComment(scalar) is { } comment)
        {
            faults.Wrong(comment, $"' #' ends the value of '{key.Value}' and begins a comment; put the value in quotes, or write a space behind #");
        }

        return value;
    }

    /// <summary>A comment that looks like the rest of a text: <c>#12</c>, or one that closes a bracket which the text opens.</summary>
    private static PlanSpan? CutByComment(YamlScalar scalar)
    {
        var text = scalar.Span.Source.Text;
        var start = YamlText.SkipBlanks(text, scalar.Span.End);
        if (!scalar.IsPlain || start == scalar.Span.End || start + 1 >= text.Length || text[start] != '#')
        {
            return null;
        }

        var end = YamlText.LineEnd(text, start);
        var closes = text.IndexOf(')', start, end - start) is >= 0 and var closing && text.LastIndexOf('(', closing, closing - start) < 0;
        var isCut = start == scalar.Span.End + 1
            && (char.IsDigit(text[start + 1]) || (closes && scalar.Value.LastIndexOf('(') > scalar.Value.LastIndexOf(')')));
        return isCut ? new PlanSpan(scalar.Span.Source, start, end - start) : null;
    }

    private Located<string>? Version(YamlScalar scalar, PlanSpan span)
    {
        if (scalar is { IsPlain: true, Value: "1" })
        {
            return new Located<string>(scalar.Value, span);
        }

        faults.Wrong(span, $"{FaultList.Quote(scalar.Value)} is not a version of the plan language that this PlanExec reads; write 1, without quotes", "1");
        return null;
    }

    private Located<string>? Date(Located<string> value, Located<string> key)
    {
        if (DateTime.TryParseExact(value.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return value;
        }

        faults.Wrong(value.Span, $"{FaultList.Quote(value.Value)} is not a date; write '{key.Value}' as year-month-day, such as 2026-02-22");
        return null;
    }

    private Located<string>? Choice(Located<string> value, Located<string> key, IReadOnlyList<string> choices)
    {
        if (choices.Contains(value.Value))
        {
            return value;
        }

        var near = NearMatch.Find(value.Value, choices);
        var remedy = near is null ? $"write {string.Join(", ", choices.Take(choices.Count - 1))} or {choices[choices.Count - 1]}" : $"did you mean '{near}'?";
        faults.Wrong(value.Span, $"{FaultList.Quote(value.Value)} can't be the value of '{key.Value}'; {remedy}", near);
        return null;
    }

    private Located<bool>? Flag(YamlScalar scalar, PlanSpan span, Located<string> key)
    {
        if (scalar is { IsPlain: true, Value: "true" or "false" })
        {
            return new Located<bool>(scalar.Value == "true", span);
        }

        var meant = scalar.Value.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "ON" or "Y" or "1" => "true",
            "FALSE" or "NO" or "OFF" or "N" or "0" => "false",
            _ => null,
        };
        var remedy = $"write {meant ?? "true or false"}{(scalar.IsPlain ? "" : " without quotes")}";
        faults.Wrong(span, $"{FaultList.Quote(scalar.Value)} can't be the value of '{key.Value}'; {remedy}", meant);
        return null;
    }

    private IReadOnlyList<Located<string>>? ReadNames(YamlNode node, PlanSpan span, Located<string> key, KeyDescription description)
    {
        if (node is not YamlSequence sequence)
        {
            var single = Scalar(node, span, key, "a name or a list of names") is { } scalar ? new Located<string>(scalar.Value.Trim(), span) : null;
            return single is not null && names.Passes(single, description.Kind) ? [single] : null;
        }

        var found = new List<Located<string>>();
        foreach (var item in sequence.Items)
        {
            if (item.Target is YamlScalar { IsAbsent: false } entry)
            {
                var name = new Located<string>(entry.Value.Trim(), item.Span);
                if (names.Passes(name, description.Kind))
                {
                    found.Add(name);
                }
            }
            else if (item.Target is not null)
            {
                faults.Wrong(YamlText.FirstLine(item.Span), $"Each entry of '{key.Value}' must be a name{MapInList(item.Target)}");
            }
        }

        if (sequence.Items.Count == 0 && !description.MayBeEmpty)
        {
            faults.Wrong(span, $"'{key.Value}' is empty; write a name, or remove the key");
        }

        return found.Count > 0 || sequence.Items.Count == 0 && description.MayBeEmpty ? found : null;
    }

    private static string MapInList(YamlNode node) =>
        node is YamlMapping { HasBrackets: false } ? "; a name that holds ': ' needs quotes" : "";
}
