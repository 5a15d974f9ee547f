using PlanExec.Plans.Binding;

namespace PlanExec.Plans;

/// <summary>One plan file as it was read: what it defines, not yet joined with the other files.</summary>
public sealed class PlanDocument
{
    internal PlanDocument(PlanFileKind kind, FaultList faults, BoundMap? root, bool isCut)
    {
        Kind = kind;
        Source = faults.Source;
        Faults = faults.ToList();
        Root = root;
        IsCut = isCut;
    }

    /// <summary>What the file is for.</summary>
    public PlanFileKind Kind { get; }

    /// <summary>The file.</summary>
    public PlanSource Source { get; }

    /// <summary>What is wrong in the file itself, in the order of its text. References are looked up when the files are merged.</summary>
    public IReadOnlyList<PlanFault> Faults { get; }

    /// <summary>Whether reading stopped before the end of the file: what stands behind is not known.</summary>
    public bool IsCut { get; }

    /// <summary>Whether it is a plan file by its text and not by its name, and so has not been read.</summary>
    public bool IsMisnamed { get; internal init; }

    /// <summary>Whether its diagram stands in a Markdown file, which the merger then needs.</summary>
    public bool RefersToMarkdown => Root?.Map("boundaries")?.Code("diagram") is { } diagram && MarkdownDiagram.IsReference(diagram.Text);

    /// <summary>The outermost map; null where the file has none.</summary>
    internal BoundMap? Root { get; }

    /// <summary>Whether the section under <paramref name="key"/> may define more than was understood.</summary>
    internal bool MayDefineMore(string key) => IsCut || Root is null || Root.HasUnknownKeys || Root.Doubtful.Contains(key);
}
