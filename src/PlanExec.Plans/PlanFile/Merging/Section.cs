using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>What all plan files say under one key whose ids the user chooses, such as <c>components</c>.</summary>
internal sealed class Section
{
    private readonly Dictionary<string, int> positions;
    private readonly List<BoundMap> maps;
    private readonly HashSet<BoundMap> doubled = [];
    private readonly string noun;
    private readonly References references;

    public Section(IReadOnlyList<PlanDocument> documents, string key, string noun, References references)
    {
        this.noun = noun;
        this.references = references;
        MayDefineMore = documents.Any(document => document.MayDefineMore(key));
        var written = documents.Select(document => document.Root?.Maps(key) ?? []).ToList();
        var count = written.Sum(list => list.Count);
        positions = new Dictionary<string, int>(count, StringComparer.Ordinal);
        maps = new List<BoundMap>(count);
        foreach (var map in written.SelectMany(list => list))
        {
            Add(map);
        }
    }

    /// <summary>The maps in the order of the files, each with a name of its own.</summary>
    public IReadOnlyList<BoundMap> Maps => maps;

    /// <summary>Whether a map may stand where the files could not be read.</summary>
    public bool MayDefineMore { get; }

    /// <summary>Whether a map is not all that is said about its name: it has faults, or another file defines the name again.</summary>
    public bool HasFaults(BoundMap map) => map.HasFaults || doubled.Contains(map);

    /// <summary>The position of the map that a name stands for; -1 where it stands for none, which has become a fault.</summary>
    public int Find(Located<string> name)
    {
        if (positions.TryGetValue(name.Value, out var position))
        {
            return position;
        }

        ReportUndefined(name, $"is not {FaultList.WithArticle(noun)} of the plan");
        return -1;
    }

    /// <summary>Those of the names that stand for a map; each other one has become a fault.</summary>
    public IReadOnlyList<Located<string>> Existing(IReadOnlyList<Located<string>>? names)
    {
        var found = names.Project(Find);
        return names is null ? [] : found.Contains(-1) ? [.. names.Where(name => positions.ContainsKey(name.Value))] : names;
    }

    /// <summary>The position of the map with a name; null where there is none.</summary>
    public int? PositionOf(string name) => positions.TryGetValue(name, out var position) ? position : null;

    /// <summary>Whether a name is nearly that of a map.</summary>
    public bool HasNearMatch(string name) => references.FindNear(name, positions.Keys) is not null;

    /// <summary>Reports a name or pattern that stands for nothing, unless what it means may stand where the files could not be read.</summary>
    public void ReportUndefined(Located<string> name, string fact)
    {
        if (!MayDefineMore)
        {
            references.ReportUndefined(name, fact, positions.Keys);
        }
    }

    private void Add(BoundMap map)
    {
        var name = map.Name!;
        if (positions.TryGetValue(name.Value, out var position))
        {
            doubled.Add(maps[position]);
            references.ReportTwice(name.Span, maps[position].Name!.Span, $"{FaultList.Capitalize(noun)} {FaultList.Quote(name.Value)}");
            return;
        }

        positions.Add(name.Value, maps.Count);
        maps.Add(map);
    }
}
