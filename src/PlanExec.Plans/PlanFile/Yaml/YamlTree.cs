using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PlanExec.Plans.Yaml;

/// <summary>Builds the tree of a plan file from YamlDotNet's events. Its own stack: no depth of nesting can overflow the thread's.</summary>
internal sealed class YamlTree
{
    private const int MaximumDepth = 100;

    private readonly FaultList faults;
    private readonly PlanSource source;
    private readonly int origin;
    private readonly Stack<YamlCollection> open = new();
    private readonly List<YamlCollection> justClosed = [];
    private readonly RepeatedTexts texts = new();
    private readonly YamlAnchors anchors;
    private int documents;

    private YamlTree(FaultList faults)
    {
        this.faults = faults;
        anchors = new YamlAnchors(faults);
        source = faults.Source;
        origin = YamlTextCheck.Origin(source.Text);
    }

    /// <summary>The outermost node; null where the file has none.</summary>
    public YamlNode? Root { get; private set; }

    /// <summary>Whether reading stopped before the end of the file: what stands behind is not known.</summary>
    public bool IsCut { get; private set; }

    public static YamlTree Read(FaultList faults)
    {
        var tree = new YamlTree(faults);
        if (YamlTextCheck.Passes(faults))
        {
            tree.ReadEvents();
        }
        else
        {
            tree.IsCut = true;
        }

        return tree;
    }

    private void ReadEvents()
    {
        var events = new YamlEvents(source.Text.Substring(origin));
        ParsingEvent? last = null;
        foreach (var current in events.Read())
        {
            Take(current);
            last = current is DocumentStart ? last : current;
            IsCut |= faults.IsFull;
            if (IsCut)
            {
                break;
            }
        }

        if (!IsCut && events.Failure is { } failure)
        {
            var (at, reason) = failure is YamlException exception ? (OffsetOf(exception.Start), exception.Message) : (source.Text.Length, "");
            var (start, consumed) = last is null ? (origin, origin) : (OffsetOf(last.Start), OffsetOf(last.End));
            Cut(YamlSyntax.Explain(source, consumed, start, at, reason, OpenBracket()));
        }

        while (open.Count > 0)
        {
            var collection = open.Pop();
            collection.Close(collection.ContentEnd);
            collection.Reopen();
            Add(collection);
        }
    }

    private int OffsetOf(Mark mark) => (int)Math.Min(source.Text.Length, mark.Index + origin);

    private int OpenBracket() => open.FirstOrDefault(collection => collection.HasBrackets)?.Span.Start ?? -1;

    private void Cut(PlanFault fault)
    {
        IsCut = true;
        if (!faults.HasNear(fault.Span.Start))
        {
            faults.Add(fault);
        }

        // What ended right before the error may have been meant to go on: a wrong indentation ends a block.
        foreach (var collection in justClosed)
        {
            collection.Reopen();
        }
    }

    private void Take(ParsingEvent current)
    {
        if (current is MappingEnd or SequenceEnd)
        {
            Close(OffsetOf(current.Start));
            return;
        }

        if (current is not (DocumentEnd or StreamEnd))
        {
            justClosed.Clear();
        }

        switch (current)
        {
            case DocumentStart when ++documents > 1:
                var line = YamlText.RestOfLine(source, OffsetOf(current.Start));
                faults.Unreadable(line, "A second YAML document begins here; a plan file is one document: remove the '---' or '...' before it");
                IsCut = true;
                break;
            case Scalar scalar:
                TakeScalar(scalar);
                break;
            case MappingStart mapping:
                Open(mapping, mapping.Style == MappingStyle.Flow);
                break;
            case SequenceStart sequence:
                Open(sequence, sequence.Style == SequenceStyle.Flow);
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
        }
    }

    private void TakeScalar(Scalar scalar)
    {
        var end = OffsetOf(scalar.End);
        var start = SkipProperties(OffsetOf(scalar.Start), end);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            while (end > start + 1 && (YamlText.IsBreak(source.Text[end - 1]) || YamlText.IsBlank(source.Text[end - 1])))
            {
                end--;
            }
        }

        if (scalar.Style == ScalarStyle.Plain && start < end && source.Text[start] is '@' or '`' or '%')
        {
            // YamlDotNet lets it pass within brackets.
            faults.Unreadable(new PlanSpan(source, start, 1), $"A value can't begin with {source.Text[start]}; put it in quotes");
            Add(new YamlRefused(new PlanSpan(source, start, end - start)));
            return;
        }

        var node = new YamlScalar(new PlanSpan(source, start, end - start), texts.Copy(scalar.Value), scalar.Style);
        anchors.Remember(scalar, node);
        Add(node);
    }

    private void Open(NodeEvent start, bool isFlow)
    {
        var offset = SkipProperties(OffsetOf(start.Start), source.Text.Length);
        if (open.Count == MaximumDepth)
        {
            faults.Unreadable(new PlanSpan(source, offset, 1), "More than 100 levels of nesting; a plan needs fewer than ten");
            IsCut = true;
            return;
        }

        // Of a pair without braces, as in [a: b], the parser gives no place.
        var hasPlace = open.Count == 0 || offset > open.Peek().Span.Start;
        var span = new PlanSpan(source, hasPlace ? offset : open.Peek().ContentEnd, 0);
        YamlCollection node = start is MappingStart
            ? new YamlMapping(span, isFlow, hasBrackets: isFlow && hasPlace)
            : new YamlSequence(span, isFlow);
        anchors.Remember(start, node);
        open.Push(node);
    }

    private void Close(int end)
    {
        var collection = open.Pop();
        collection.Close(collection.HasBrackets ? Math.Min(end + 1, source.Text.Length) : collection.ContentEnd);
        justClosed.Add(collection);
        Add(collection);
    }

    private void TakeAlias(AnchorAlias alias)
    {
        var span = new PlanSpan(source, OffsetOf(alias.Start), OffsetOf(alias.End) - OffsetOf(alias.Start));
        Add(anchors.Resolve(alias.Value.Value, span));
        IsCut |= anchors.IsExhausted;
    }

    /// <summary>YamlDotNet does not miss a comma between two entries.</summary>
    private void CheckComma(YamlCollection collection, YamlNode next)
    {
        if (collection.NeedsComma && next.Span.Start > collection.ContentEnd
            && source.Text.IndexOf(',', collection.ContentEnd, next.Span.Start - collection.ContentEnd) < 0)
        {
            faults.Unreadable(YamlText.FirstLine(next.Span), "A comma is missing before this");
        }
    }

    private int SkipProperties(int start, int end)
    {
        var (content, tag) = YamlProperties.Skip(source, start, end);
        if (tag is { } span)
        {
            faults.Wrong(span, $"The tag {FaultList.Quote(span.ToString())} means nothing in a plan, where the key tells the kind of value; remove it");
        }

        return content;
    }

    private void Add(YamlNode node)
    {
        if (open.Count > 0)
        {
            CheckComma(open.Peek(), node);
            open.Peek().Add(node);
        }
        else
        {
            Root ??= node;
        }
    }
}
