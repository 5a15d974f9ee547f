using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <content>Writes the baseline.</content>
public sealed partial class PlanEditor
{
    /// <summary>Adds entries to the baseline, in the order of rule and symbols; an entry that is there already gets the new count.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="path">The path of the baseline; its text is created where the plan has none.</param>
    public PlanEditResult AddToBaseline(IReadOnlyList<BaselineEntry> entries, string path)
    {
        var sorted = entries
            .GroupBy(entry => (entry.Rule, entry.From, entry.To))
            .Select(group => group.Last())
            .OrderBy(entry => entry, BaselineOrder.Instance)
            .ToList();
        return Sources.Any(source => source.Path == path)
            ? Run(target => AddToBaseline(target.At(path)!, sorted))
            : CreateBaseline(path, sorted);
    }

    /// <summary>Removes the entries with these rules and symbols, whatever their counts; those that the baseline does not have are no fault.</summary>
    public PlanEditResult RemoveFromBaseline(IReadOnlyList<BaselineEntry> entries, string path) => Run(target =>
    {
        if (target.At(path) is not { } file)
        {
            throw new EditRefusedException(null, $"There is no file {FaultList.Quote(path)}");
        }

        file.RequireWhole();
        var edit = new FileEdit(file);
        if (EntriesOf(file) is { } list)
        {
            var gone = new HashSet<(string, string, string)>(entries.Select(entry => (entry.Rule, entry.From, entry.To)));
            var indexes = Enumerable.Range(0, list.Items.Count)
                .Where(i => list.Items[i].Target is YamlMapping map && Read(map) is var entry && gone.Contains((entry.Rule, entry.From, entry.To)))
                .ToList();
            if (indexes.Count > 0)
            {
                file.RequireUnshared(list);
                edit.Remove(list, indexes);
            }
        }

        return [edit];
    });

    private PlanEditResult CreateBaseline(string path, List<BaselineEntry> entries)
    {
        var text = NewBaseline + Whole(new FileNodes(new PlanSource(path, NewBaseline)), entries) + "\n";
        return Checked(PlanEditResult.Done([new PlanEdit(path, "", createsFile: true, [new PlanTextChange(0, 0, text)])], []), () => null);
    }

    /// <summary>All of a baseline, but for the comment above it.</summary>
    private static string Whole(FileNodes file, List<BaselineEntry> entries)
    {
        var list = entries.Count == 0 ? " []" : new ValueWriter(file.Layout).Lines([.. entries.Select(entry => entry.ToValue())], file.Layout.ListStep);
        return $"version: 1{file.Layout.LineBreak}entries:{list}";
    }

    /// <summary>The list of entries; null where there is none.</summary>
    private static YamlSequence? EntriesOf(FileNodes file) =>
        file.Root is null or YamlScalar { IsAbsent: true } || FileNodes.Find(RootOf(file), "entries") is not { Value: not YamlScalar { IsAbsent: true } } found
            ? null
            : FileNodes.Require<YamlSequence>(found.Value, "a list of entries");

    private static YamlMapping RootOf(FileNodes file) => FileNodes.Require<YamlMapping>(file.Root!, "a map with 'entries'");

    private static IReadOnlyList<FileEdit> AddToBaseline(FileNodes file, List<BaselineEntry> entries)
    {
        file.RequireWhole();
        var edit = new FileEdit(file);
        if (entries.Count == 0)
        {
            return [edit];
        }

        if (file.Root is null or YamlScalar { IsAbsent: true })
        {
            edit.Append(Whole(file, entries));
            return [edit];
        }

        if (EntriesOf(file) is not { } list)
        {
            AddList(edit, RootOf(file), new ListValue([.. entries.Select(entry => entry.ToValue())]));
            return [edit];
        }

        file.RequireUnshared(list);
        if (list.Items.Count == 0)
        {
            edit.FillEmpty(list, new ListValue([.. entries.Select(entry => entry.ToValue())]));
            return [edit];
        }

        var present = list.Items.Select(item => item.Target is YamlMapping map ? Read(map) : new BaselineEntry("", "", "", 0)).ToList();
        foreach (var entry in entries)
        {
            var same = present.FindIndex(other => BaselineOrder.Instance.Compare(entry, other) == 0);
            if (same >= 0)
            {
                SetCount(edit, file, list.Items[same], entry);
                continue;
            }

            var behind = present.FindIndex(other => BaselineOrder.Instance.Compare(other, entry) > 0);
            edit.Insert(list, behind < 0 ? list.Items.Count : behind, entry.ToValue());
        }

        return [edit];
    }

    private static void AddList(FileEdit edit, YamlMapping root, ListValue list)
    {
        if (FileNodes.Find(root, "entries") is { Value: YamlScalar absent })
        {
            edit.Fill(absent, list);
        }
        else
        {
            edit.Insert(root, root.Entries.Count, "entries", list);
        }
    }

    private static void SetCount(FileEdit edit, FileNodes file, YamlNode item, BaselineEntry entry)
    {
        var map = FileNodes.Require<YamlMapping>(item, "a map");
        file.RequireUnshared(map);
        var number = NewValues.Number(entry.Count);
        if (FileNodes.Find(map, "count") is not { } count)
        {
            edit.Insert(map, map.Entries.Count, "count", number);
        }
        else if (FileNodes.Require<YamlScalar>(count.Value, "a number") is var scalar && scalar.Value != number.Value)
        {
            edit.SetText(scalar, number);
        }
    }

    private static BaselineEntry Read(YamlMapping map)
    {
        string Text(string key) => map.Entries
            .Where(entry => entry.Key is YamlScalar scalar && scalar.Value == key)
            .Select(entry => (entry.Value.Target as YamlScalar)?.Value)
            .FirstOrDefault() ?? "";
        return new BaselineEntry(Text("rule"), Text("from"), Text("to"), 0);
    }

    private sealed class BaselineOrder : IComparer<BaselineEntry>
    {
        public static BaselineOrder Instance { get; } = new();

        public int Compare(BaselineEntry? x, BaselineEntry? y)
        {
            var rule = string.CompareOrdinal(x!.Rule, y!.Rule);
            var from = rule != 0 ? rule : string.CompareOrdinal(x.From, y.From);
            return from != 0 ? from : string.CompareOrdinal(x.To, y.To);
        }
    }
}
