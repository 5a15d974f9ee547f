using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>Walks through a plan file, through aliases too, and collects where it refers to ids of a kind.</summary>
internal sealed class ReferenceWalk
{
    private readonly PlanIdKind kind;
    private readonly List<YamlScalar> references = [];
    private readonly HashSet<YamlScalar> known = [];
    private readonly HashSet<YamlAlias> passed = [];
    private readonly List<string> path = [];

    public ReferenceWalk(FileNodes file, PlanIdKind kind)
    {
        this.kind = kind;
        if (file.Root is not null)
        {
            Walk(file.Root);
        }
    }

    /// <summary>The scalars that are references, each once.</summary>
    public IReadOnlyList<YamlScalar> References => references;

    /// <summary>The aliases behind which every text is a reference.</summary>
    public ISet<YamlAlias> Passed => passed;

    /// <summary>The diagram of the plan, if it has one.</summary>
    public YamlScalar? Diagram { get; private set; }

    private void Walk(YamlNode node)
    {
        switch (node)
        {
            case YamlAlias alias:
                var before = references.Count;
                Walk(alias.Target!);
                if (alias.Target is not YamlScalar || references.Count > before || ReferenceKeys.Holds(kind, path))
                {
                    passed.Add(alias);
                }

                break;
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    Walk(item);
                }

                break;
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    path.Add((entry.Key.Target as YamlScalar)?.Value ?? "");
                    Walk(entry.Value);
                    path.RemoveAt(path.Count - 1);
                }

                break;
            case YamlScalar scalar when ReferenceKeys.Holds(kind, path):
                if (known.Add(scalar))
                {
                    references.Add(scalar);
                }

                break;
            case YamlScalar scalar when path.Count == 2 && path[0] == "boundaries" && path[1] == "diagram":
                Diagram = scalar;
                break;
        }
    }
}
