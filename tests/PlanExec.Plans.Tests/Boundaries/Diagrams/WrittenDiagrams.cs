namespace PlanExec.Plans.Tests;

/// <summary>Plans with all kinds of names, always the same ones, and what the writer makes of them.</summary>
internal static class WrittenDiagrams
{
    private static readonly string[] Pieces =
    [
        "end", "graph", "style", "subgraph", "default", "class", "direction LR", "style:x", "classDef:", "o", "x", "v", "_", "__proto__", "constructor", "A", "b", "Orders",
        ".", "..", " ", "  ", "\"", "'", "`", "#", "#quot;", "&amp;", "&", "<", ">", "<br/>", "[", "]", "(", ")", "{", "}", "|", "%%", "%%{", "}%%", "-->", "---", "==", "~~~",
        ":::", ":", ";", "/", "\\", "@{", "$module", "1", "42", "é", "Ü", "日本", "😀", "\uD83D", "\t", "\u0085", "\u2028", "\u00A0", "\0", "1. ", "- ", "**", "javascript:",
    ];

    public static IEnumerable<string> All() => Plans().Select(MermaidWriter.Write).Append(MermaidWriter.Write(Shop()));

    /// <summary>The sample's plan.</summary>
    public static Plan Shop()
    {
        var path = Path.Combine(NodePackage.RepositoryRoot, "samples", "Shop", "plan.yaml");
        return PlanMerger.Merge([PlanReader.Read(new PlanSource("plan.yaml", File.ReadAllText(path)), PlanFileKind.Main)]);
    }

    /// <summary>Components with odd names and random uses.</summary>
    public static IEnumerable<IReadOnlyList<Component>> Plans()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var names = Enumerable.Range(0, random.Next(1, 9)).Select(_ => Name(random)).Distinct(StringComparer.Ordinal).ToList();
            yield return Components(names, random);
        }

        yield return Components(Pieces.Where(piece => piece.Trim().Length > 0), new Random(0));
    }

    private static string Name(Random random)
    {
        var name = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        return name.Trim().Length == 0 ? "A" + name : name;
    }

    private static Component[] Components(IEnumerable<string> names, Random random)
    {
        var source = new PlanSource("plan.yaml", "");
        var uses = new List<ComponentReference[]>();
        var components = new List<Component>();
        foreach (var name in names)
        {
            uses.Add(new ComponentReference[1]);
            components.Add(new Component
            {
                Name = new Located<string>(name, new PlanSpan(source, 0, 0)),
                Uses = uses[^1],
                Shared = random.Next(5) == 0,
                Governed = random.Next(5) != 0,
            });
        }

        foreach (var used in uses)
        {
            used[0] = new ComponentReference(new NamePattern(new Located<string>("*", new PlanSpan(source, 0, 0))), [.. components.Where(_ => random.Next(3 + (components.Count / 5)) == 0)]);
        }

        return [.. components];
    }
}
