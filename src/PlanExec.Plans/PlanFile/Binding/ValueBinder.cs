using System.Globalization;

using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>Reads single values and lists of them.</summary>
internal sealed class ValueBinder(FaultList faults)
{
    private readonly NameCheck names = new(faults);
    private readonly ListBinder lists = new(faults);

    /// <summary>What to add to a message about text that stands where something else should, if a space behind a colon is missing.</summary>
    public static string MissingSpaceHint(YamlNode node) =>
        node is YamlScalar { IsPlain: true, Value.Length: < 100 } scalar && scalar.Value.IndexOf(':') is > 0 and var colon && !scalar.Value.Any(char.IsWhiteSpace)
            ? $"; write a space behind the colon: '{scalar.Value.Substring(0, colon)}: …'"
            : "";

    /// <summary>Whether a name that the user gives may be one.</summary>
    public bool IsName(Located<string> name, string noun) => names.IsDefinable(name, noun);

    /// <summary>The value of a key, of the type that belongs to its kind; null where it is wrong.</summary>
    public object? Read(YamlNode node, PlanSpan span, YamlScalar key, KeyDescription description) =>
        IsList(description.Kind) ? ReadList(node, span, key, description)
        : Scalar(node, span, key, description) is { } scalar ? ReadScalar(scalar, span, key, description)
        : null;

    private static bool IsList(ValueKind kind) =>
        IsListOfNames(kind) || kind is ValueKind.Texts or ValueKind.Choices or ValueKind.TypeNames or ValueKind.Attributes or ValueKind.Apis or ValueKind.TypesOrSelection;

    private object? ReadList(YamlNode node, PlanSpan span, YamlScalar key, KeyDescription description) => description.Kind switch
    {
        ValueKind.Texts => ReadList(node, span, key, description, (scalar, place) => Text(scalar, Trimmed(scalar, place), key)),
        ValueKind.Choices => ReadList(node, span, key, description, (scalar, place) => Choice(Trimmed(scalar, place), key, description.Choices)),
        ValueKind.TypeNames or ValueKind.Attributes or ValueKind.Apis or ValueKind.TypesOrSelection =>
            ReadList(node, span, key, description, static (scalar, place) => new PlanText(scalar, place)),
        _ => ReadList(node, span, key, description, (scalar, place) => Trimmed(scalar, place) is var name && names.Passes(name, description.Kind) ? name : null),
    };

    private static bool IsListOfNames(ValueKind kind) => kind
        is ValueKind.DecisionIds or ValueKind.ItemIds or ValueKind.ComponentNames or ValueKind.Places or ValueKind.Namespaces
        or ValueKind.NamespacePatterns or ValueKind.AssemblyPatterns or ValueKind.TypePatterns or ValueKind.NamePatterns or ValueKind.Globs
        or ValueKind.Libraries or ValueKind.CaptureValues or ValueKind.PatternsOrSelection;

    private static Located<string> Trimmed(YamlScalar scalar, PlanSpan span) => new(scalar.Value.Trim(), span);

    private IReadOnlyList<T>? ReadList<T>(
        YamlNode node, PlanSpan span, YamlScalar key, KeyDescription description, Func<YamlScalar, PlanSpan, T?> readOne)
        where T : class =>
        node is YamlSequence sequence ? lists.Read(sequence, span, key, description, readOne)
        : Scalar(node, span, key, description) is { } scalar && readOne(scalar, span) is { } single ? [single]
        : null;

    private static string Expected(KeyDescription description) => description.Kind switch
    {
        ValueKind.Version => "the number 1",
        ValueKind.Date => "a date",
        ValueKind.Choice => "one of " + string.Join(", ", description.Choices),
        ValueKind.Flag => "true or false",
        ValueKind.Number => "a whole number",
        ValueKind.Code => "C# declarations",
        ValueKind.Diagram => "a Mermaid diagram, or 'path#heading' of one in a Markdown file",
        ValueKind.OptionName => "the name of an option",
        ValueKind.Api => "the name of what to use",
        ValueKind.DiagnosticId => "the id of a diagnostic",
        ValueKind.Texts => "a text or a list of texts",
        ValueKind.DecisionId => "the id of a decision",
        ValueKind.ComponentName => "the name of a component",
        ValueKind.Text or ValueKind.Symbol => "text",
        _ => "a name or a list of names",
    };

    private object? ReadScalar(YamlScalar scalar, PlanSpan span, YamlScalar key, KeyDescription description)
    {
        return description.Kind switch
        {
            ValueKind.Version => Version(scalar, span),
            ValueKind.Text => Text(scalar, Trimmed(scalar, span), key),
            ValueKind.Date => Date(Trimmed(scalar, span), key),
            ValueKind.Choice => Choice(Trimmed(scalar, span), key, description.Choices),
            ValueKind.Flag => Flag(scalar, span, key),
            ValueKind.Number => Number(scalar, span, key, description.Maximum),
            ValueKind.Code or ValueKind.Diagram or ValueKind.Api => new PlanText(scalar, span),
            ValueKind.ComponentName or ValueKind.DiagnosticId => Trimmed(scalar, span) is var name && names.Passes(name, description.Kind) ? name : null,
            _ => Trimmed(scalar, span),
        };
    }

    /// <summary>A scalar that says something; anything else has become a fault.</summary>
    private YamlScalar? Scalar(YamlNode node, PlanSpan span, YamlScalar key, KeyDescription description)
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
                faults.Wrong(key.Span, $"'{key.Value}' has no value; it must be {Expected(description)}{(description.MayBeEmpty ? ", or [] for none" : "")}");
                break;
            case YamlSequence { IsFlow: true, Items: [{ Target: YamlScalar { IsAbsent: false } }] } when description.Kind is not (ValueKind.Text or ValueKind.Code or ValueKind.Diagram):
                faults.Wrong(YamlText.FirstLine(span), $"'{key.Value}' must be {Expected(description)}, not a list; remove the brackets");
                break;
            case YamlSequence { Items.Count: > 1 } when IsSingleName(description.Kind):
                faults.Wrong(YamlText.FirstLine(span), $"'{key.Value}' must be {Expected(description)}, one and not a list; write the one that is meant");
                break;
            case YamlCollection { IsFlow: true } when description.Kind == ValueKind.Code:
                faults.Wrong(YamlText.FirstLine(span), $"'{key.Value}' must be {Expected(description)}; write '{key.Value}: |', and the declarations in the lines below, indented");
                break;
            case YamlCollection { IsFlow: true }:
                var bracket = node is YamlMapping ? '{' : '[';
                faults.Wrong(YamlText.FirstLine(span), $"'{key.Value}' must be {Expected(description)}; a text that begins with {bracket} needs quotes");
                break;
            default:
                faults.Wrong(key.Span, $"'{key.Value}' must be {Expected(description)}, not a {(node is YamlMapping ? "map" : "list")}");
                break;
        }

        return null;
    }

    private static bool IsSingleName(ValueKind kind) =>
        kind is ValueKind.ComponentName or ValueKind.DecisionId or ValueKind.OptionName or ValueKind.Choice or ValueKind.Flag or ValueKind.Number or ValueKind.Date or ValueKind.Api;

    private static PlanSpan? CommentBehind(PlanSpan key)
    {
        var text = key.Source.Text;
        var end = YamlText.LineEnd(text, key.End);
        var comment = YamlText.CommentStart(text, key.End, end);
        return comment >= 0 && comment + 1 < end && !YamlText.IsBlank(text[comment + 1]) ? new PlanSpan(key.Source, comment, end - comment) : null;
    }

    private Located<string> Text(YamlScalar scalar, Located<string> value, YamlScalar key)
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

        faults.Wrong(span, $"{FaultList.Quote(scalar.Value)} is not a version of the plan language that this PlanExec reads; write 1{(scalar.IsPlain ? "" : ", without quotes")}", "1");
        return null;
    }

    private Located<string>? Date(Located<string> value, YamlScalar key)
    {
        if (DateTime.TryParseExact(value.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return value;
        }

        faults.Wrong(value.Span, $"{FaultList.Quote(value.Value)} is not a date; write '{key.Value}' as year-month-day, such as 2026-02-22");
        return null;
    }

    private Located<string>? Choice(Located<string> value, YamlScalar key, IReadOnlyList<string> choices)
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

    private Located<bool>? Flag(YamlScalar scalar, PlanSpan span, YamlScalar key)
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

    private Located<int>? Number(YamlScalar scalar, PlanSpan span, YamlScalar key, int maximum)
    {
        // Neither sign, nor '0x', nor a leading zero: YAML 1.1 would read 010 as eight.
        var isWritten = scalar.IsPlain && scalar.Value[0] is >= '1' and <= '9' && scalar.Value.All(c => c is >= '0' and <= '9');
        if (isWritten && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= maximum)
        {
            return new Located<int>(number, span);
        }

        var range = maximum == int.MaxValue && !isWritten ? "a whole number from 1 on" : $"a whole number from 1 to {maximum}";
        faults.Wrong(span, $"{FaultList.Quote(scalar.Value)} can't be the value of {FaultList.Quote(key.Value)}; write {range}{(scalar.IsPlain ? "" : ", without quotes")}");
        return null;
    }
}
