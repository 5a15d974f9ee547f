namespace PlanExec.Plans.Diagrams;

/// <summary>Makes ids that Mermaid and the browser take for nothing else: ASCII letters, digits and underscores, each id once.</summary>
internal sealed class MermaidIds
{
    /// <summary>Mermaid's own words, link marks, and names that every JavaScript object has.</summary>
    private static readonly string[] Taken =
    [
        "end", "graph", "flowchart", "subgraph", "style", "linkStyle", "classDef", "class", "click", "href", "call", "default", "interpolate", "direction",
        "accTitle", "accDescr", "swimlane", "_self", "_blank", "_parent", "_top", "x", "o", "v", "LR", "RL", "TB", "TD", "BT", "BR",
        "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "isPrototypeOf", "toLocaleString", "propertyIsEnumerable", "__proto__",
    ];

    private readonly HashSet<string> used = new(Taken, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An id that looks like a name.</summary>
    public string Create(string name)
    {
        var characters = name.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                characters[i] = '_';
            }
        }

        var stem = new string(characters);
        var id = stem;
        counts.TryGetValue(stem, out var count);
        while (!used.Add(id))
        {
            count++;
            id = $"{stem}_{count}";
        }

        counts[stem] = count;
        return id;
    }
}
