using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>Finds what is to be edited in the files of a plan, or refuses with a reason.</summary>
internal sealed class PlanTarget(IReadOnlyList<PlanSource> sources)
{
    private readonly List<FileNodes> files = [.. sources.Select(source => new FileNodes(source))];

    public IReadOnlyList<FileNodes> Files => files;

    /// <summary>The plan files without the baseline, plan.yaml first.</summary>
    public IEnumerable<FileNodes> Plans => files.Where(file => file.Kind != PlanFileKind.Baseline).OrderBy(file => file.Kind);

    public FileNodes? At(string path) => files.FirstOrDefault(file => file.Source.Path == path);

    /// <summary>The map that stands under an id in a section, ready to be edited.</summary>
    public (FileNodes File, YamlEntry Entry, YamlMapping? Map) Named(string section, string noun, string id)
    {
        var (file, entry) = Find(section, id)
            ?? throw new EditRefusedException(null, $"{FaultList.Quote(id)} is not {FaultList.WithArticle(noun)} that a plan file defines{FilesNotRead()}");
        file.RequireUnshared(entry.Key);
        var map = entry.Value is YamlScalar { IsAbsent: true } ? null : FileNodes.Require<YamlMapping>(entry.Value, "a map");
        file.RequireUnshared(entry.Value);
        return (file, entry, map);
    }

    /// <summary>Where an id is defined; null where it isn't.</summary>
    public (FileNodes File, YamlEntry Entry)? Find(string section, string id)
    {
        foreach (var file in Plans)
        {
            if (file.Root is not YamlMapping root || FileNodes.Find(root, section) is not { } found)
            {
                continue;
            }

            if (found.Value.Target is YamlMapping map && FileNodes.Find(map, id) is { } entry)
            {
                _ = FileNodes.Require<YamlMapping>(found.Value, "a map");
                return (file, entry);
            }
        }

        return null;
    }

    /// <summary>The ids of a section in all plan files.</summary>
    public IEnumerable<string> Ids(string section) => Plans
        .SelectMany(file => (file.Root as YamlMapping)?.Entries ?? [])
        .Where(entry => entry.Key is YamlScalar { Value: var key } && key == section)
        .SelectMany(entry => (entry.Value.Target as YamlMapping)?.Entries ?? [])
        .Select(entry => (entry.Key.Target as YamlScalar)?.Value)
        .OfType<string>();

    /// <summary>Refuses an id that is taken.</summary>
    public void RequireFree(string section, string noun, string id)
    {
        if (Find(section, id) is var (file, entry))
        {
            throw EditRefusedException.At(entry.Key, $"There is {FaultList.WithArticle(noun)} {FaultList.Quote(id)} already; choose another name");
        }
    }

    /// <summary>The file to which an entry of a section is added: the given one, else the first that has the section, else plan.yaml.</summary>
    public (FileNodes File, YamlMapping Root) Home(string section, string? path)
    {
        if (path is not null && At(path) is null)
        {
            throw new EditRefusedException(null, $"{FaultList.Quote(path)} is none of the plan's files");
        }

        var file = path is not null
            ? At(path)!
            : Plans.FirstOrDefault(candidate => candidate.Root is YamlMapping map && FileNodes.Find(map, section) is not null) ?? Plans.FirstOrDefault();
        if (file is null)
        {
            throw new EditRefusedException(null, "There is no plan.yaml; add one that begins with 'version: 1'");
        }

        file.RequireWhole();
        return file.Root is null or YamlScalar { IsAbsent: true }
            ? throw new EditRefusedException(file.SpanAt(0), "This plan file says nothing yet; begin it with a key such as 'version: 1'")
            : (file, FileNodes.Require<YamlMapping>(file.Root, "a map of keys"));
    }

    /// <summary>The node whose place is exactly that; refuses where there is none.</summary>
    public (FileNodes File, YamlNode Node) At(PlanSpan span)
    {
        var file = files.FirstOrDefault(candidate => candidate.Source.Path == span.Source.Path && candidate.Text == span.Source.Text)
            ?? throw new EditRefusedException(span, "The file has changed since this place was found; read it again");
        file.RequireWhole();
        var here = file.All.Where(node => node.Span.Start == span.Start).ToList();

        // A map of lines under a key covers its only entry, which is what is meant then: the map would be named with its key.
        var found = here.FirstOrDefault(node => node.Span.Length == span.Length && !(node is YamlMapping { IsFlow: false } && file.Parent(node) is not YamlSequence))
            ?? here.FirstOrDefault(node => file.EntryOf(node) is { } entry && ReferenceEquals(entry.Key, node) && entry.Span.Length == span.Length)
            ?? here.FirstOrDefault(node => YamlText.FirstLine(node.Span).Length == span.Length);
        return found is null ? throw new EditRefusedException(span, "No value or key of the plan stands at exactly this place") : (file, found);
    }

    private string FilesNotRead() => Plans.All(file => file.Faults.Count == 0) ? "" : "; a part of the files can't be read";
}
