using PlanExec.Plans.Yaml;

using YamlDotNet.Core;

namespace PlanExec.Plans.Editing;

/// <summary>Collects the changes of one file, of its text and of what the text says.</summary>
internal sealed partial class FileEdit(FileNodes file)
{
    private readonly List<PlanTextChange> changes = [];
    private readonly Dictionary<YamlNode, NodeValue> replaced = [];
    private readonly HashSet<YamlNode> removed = [];
    private readonly Dictionary<YamlNode, List<(int Index, NodeValue? Key, NodeValue Value)>> inserted = [];
    private readonly ValueWriter writer = new(file.Layout);

    public FileNodes File => file;

    public bool HasChanges => changes.Count > 0;

    private TextLayout Layout => file.Layout;

    private string LineBreak => file.Layout.LineBreak;

    /// <summary>Puts another text in the place of a scalar, in its style where that can say it.</summary>
    public void SetText(YamlScalar scalar, TextValue value)
    {
        replaced[scalar] = value;
        if (scalar.IsAbsent)
        {
            Fill(scalar, value);
        }
        else if (file.IsInFlow(scalar) || file.Parent(scalar) is null || !(value.HasLineBreak || scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded))
        {
            Change(scalar.Span.Start, scalar.Span.Length, OnOneLine(scalar, value));
        }
        else
        {
            SetLines(scalar, value.Value);
        }
    }

    /// <summary>Changes parts of a text, each within one of its lines: of a block the rest stays as it is written.</summary>
    public void SetParts(YamlScalar scalar, IReadOnlyList<PlanTextChange> parts)
    {
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded) || ScalarOffsets.Of(scalar) is null)
        {
            SetText(scalar, new TextValue(PlanEdit.Apply(scalar.Value, parts)));
            return;
        }

        replaced[scalar] = new TextValue(PlanEdit.Apply(TextOf(scalar), parts));
        var written = new PlanText(scalar, scalar.Span);
        foreach (var part in parts)
        {
            var place = part.In(written);
            Change(place.Start, place.Length, place.NewText);
        }
    }

    /// <summary>Puts a text, in quotes, where something stands that can't be read.</summary>
    public void SetRefused(YamlNode refused, string value)
    {
        replaced[refused] = NodeValue.Text(value);
        Change(refused.Span.Start, refused.Span.Length, ScalarText.OnOneLine(value, file.IsInFlow(refused)));
    }

    /// <summary>Adds text behind everything else.</summary>
    public void Append(string text)
    {
        var end = file.Text.Length;
        var breaks = end == 0 || YamlText.IsBreak(file.Text[end - 1]) || Layout.LineStart(end) == end ? "" : LineBreak;
        Change(end, 0, breaks + text + LineBreak);
    }

    /// <summary>Puts a value where nothing stands behind a key.</summary>
    public void Fill(YamlScalar absent, NodeValue value)
    {
        replaced[absent] = value;
        var entry = file.EntryOf(absent) ?? throw EditRefusedException.At(absent, "Nothing stands here; write the value by hand");
        var end = BehindColon(entry);
        if (file.IsInFlow(absent) || value is TextValue or ListValue { Items.Count: > 0, HasLineBreak: false } && ((value as ListValue)?.Items.All(item => item is TextValue) ?? true))
        {
            Change(end, 0, " " + ValueWriter.InFlow(value));
            return;
        }

        InsertBelow(entry, value);
    }

    /// <summary>Puts a list or map where an empty one stands in brackets.</summary>
    public void FillEmpty(YamlCollection empty, NodeValue value)
    {
        replaced[empty] = value;
        var entry = file.EntryOf(empty);
        if (file.IsInFlow(empty) || (entry is null && file.Parent(empty) is not null))
        {
            Change(empty.Span.Start, empty.Span.Length, ValueWriter.InFlow(value));
        }
        else if (entry is not { } written)
        {
            var column = Layout.Column(empty.Span.Start);
            Change(empty.Span.Start, empty.Span.Length, value is MapValue map ? writer.Block(map, column) : writer.Lines(((ListValue)value).Items, column).Substring(LineBreak.Length));
        }
        else
        {
            var end = BehindColon(written);
            Change(end, empty.Span.End - end, "");
            InsertBelow(written, value);
        }
    }

    /// <summary>Makes a list of a single text: it stays as it is written.</summary>
    public void MakeList(YamlScalar scalar, NodeValue added)
    {
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded || ScalarText.OnOneLine(scalar.Value, inFlow: true, scalar.Style) != scalar.Span.ToString())
        {
            throw EditRefusedException.At(scalar, "This value can't be moved into brackets as it is written; write a list, '[value]'");
        }

        replaced[scalar] = new ListValue([NodeValue.Text(scalar.Value), added]);
        if (file.EntryOf(scalar) is not { } entry || BehindColon(entry) != Colon(entry) + 1)
        {
            throw EditRefusedException.At(scalar, "This value has an anchor or a tag; write a list, '[value]'");
        }

        Change(scalar.Span.Start, 0, "[");
        Change(scalar.Span.End, 0, $", {ValueWriter.InFlow(added, scalar.Style)}]");
    }

    private void InsertBelow(YamlEntry entry, NodeValue value)
    {
        var column = Layout.Column(entry.Key.Span.Start);
        var text = value switch
        {
            ListValue list => writer.Lines(list.Items, column + Layout.ListStep),
            MapValue map => LineBreak + ValueWriter.Indent(column + Layout.Step) + writer.Block(map, column + Layout.Step),
            _ => " " + ValueWriter.InFlow(value),
        };
        Change(YamlText.LineEnd(file.Text, BehindColon(entry)), 0, text);
    }

    private string OnOneLine(YamlScalar scalar, TextValue value) =>
        value.IsBare && scalar.IsPlain ? value.Value : ScalarText.OnOneLine(value.Value, file.IsInFlow(scalar), scalar.Style);

    private void SetLines(YamlScalar scalar, string value)
    {
        if (!ScalarText.CanBeLiteral(value))
        {
            Change(scalar.Span.Start, scalar.Span.Length, ScalarText.OnOneLine(value, inFlow: false, ScalarStyle.DoubleQuoted));
            return;
        }

        var parentColumn = file.Parent(scalar) is YamlCollection parent ? Layout.Column(parent.Span.Start) : 0;
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            // A comment behind the scalar may stand behind the header too.
            Change(scalar.Span.Start, scalar.Span.Length, ScalarText.LiteralHeader(value, Layout.Step));
            Change(YamlText.LineEnd(file.Text, scalar.Span.End), 0, LineBreak + ScalarText.LiteralLines(value, parentColumn + Layout.Step, LineBreak));
            return;
        }

        var text = file.Text;
        var headerEnd = scalar.Span.Start + 1;
        while (headerEnd < text.Length && text[headerEnd] is '+' or '-' or (>= '0' and <= '9'))
        {
            headerEnd++;
        }

        var column = ContentColumn(scalar, parentColumn);
        Change(scalar.Span.Start, headerEnd - scalar.Span.Start, ScalarText.LiteralHeader(value, column - parentColumn));
        var lines = YamlText.NextLine(text, headerEnd);
        Change(lines, scalar.Span.End - lines, ScalarText.LiteralLines(value, column, LineBreak));
    }

    private int ContentColumn(YamlScalar scalar, int parentColumn)
    {
        var offsets = ScalarOffsets.Of(scalar);
        for (var i = 0; offsets is not null && i < scalar.Value.Length; i++)
        {
            if (!char.IsWhiteSpace(scalar.Value[i]))
            {
                var lineStartInValue = scalar.Value.LastIndexOf('\n', i) + 1;
                return Layout.Column(offsets[lineStartInValue]);
            }
        }

        return parentColumn + Layout.Step;
    }

    private int Colon(YamlEntry entry)
    {
        var colon = YamlText.SkipBlanks(file.Text, entry.Key.Span.End);
        return colon < file.Text.Length && file.Text[colon] == ':'
            ? colon
            : throw EditRefusedException.At(entry.Key, "No colon stands behind this key; write 'key: value'");
    }

    /// <summary>The offset behind the colon of an entry, and behind the anchor and tag of its value where they stand in the same line.</summary>
    private int BehindColon(YamlEntry entry)
    {
        var end = Colon(entry) + 1;
        for (var next = YamlText.SkipBlanks(file.Text, end); next < entry.Value.Span.Start && file.Text[next] is '&' or '!'; next = YamlText.SkipBlanks(file.Text, end))
        {
            end = next;
            while (end < file.Text.Length && !char.IsWhiteSpace(file.Text[end]) && end < entry.Value.Span.Start)
            {
                end++;
            }
        }

        return end;
    }

    private void Change(int start, int length, string newText)
    {
        if (file.Text.Substring(start, length) != newText)
        {
            changes.Add(new PlanTextChange(start, length, newText));
        }
    }
}
