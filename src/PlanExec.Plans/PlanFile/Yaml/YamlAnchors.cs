using YamlDotNet.Core.Events;

namespace PlanExec.Plans.Yaml;

/// <summary>The anchors of a plan file, and what its aliases stand for.</summary>
internal sealed class YamlAnchors(FaultList faults)
{
    private const int MaximumNodes = 100_000;

    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    private int nodes;

    /// <summary>Whether the aliases stand for more than is read.</summary>
    public bool IsExhausted => nodes > MaximumNodes;

    /// <summary>Notes the anchor of a node, if it has one.</summary>
    public void Remember(NodeEvent start, YamlNode node)
    {
        if (!start.Anchor.IsEmpty)
        {
            anchors[start.Anchor.Value] = node;
        }
    }

    /// <summary>What an alias stands for; what can't be meant has become a fault.</summary>
    public YamlNode Resolve(string name, PlanSpan span)
    {
        if (!anchors.TryGetValue(name, out var target))
        {
            var message = $"{FaultList.Quote(span.ToString())} stands for an anchor that nothing before it defines; a text that begins with '*' needs quotes";
            faults.Add(new PlanFault(DiagnosticIds.PlanCannotBeRead, span, message) { Replacement = $"\"{span}\"" });
            return new YamlRefused(span);
        }

        if (!target.IsComplete)
        {
            faults.Unreadable(span, $"{FaultList.Quote(span.ToString())} stands inside the value that it stands for; write the value out");
            return new YamlRefused(span);
        }

        nodes += target.Size;
        if (IsExhausted)
        {
            faults.Unreadable(span, "The aliases of this file stand for more than 100,000 values; write out what is meant");
            return new YamlRefused(span);
        }

        return new YamlAlias(span, target);
    }
}
