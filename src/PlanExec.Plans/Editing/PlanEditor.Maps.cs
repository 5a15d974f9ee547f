using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <content>Adds to maps and lists, whatever of them is there already.</content>
public sealed partial class PlanEditor
{
    private static IReadOnlyList<FileEdit> AddToList(PlanTarget target, string component, string key, string added)
    {
        var (file, entry, map) = target.Named("components", "component", component);
        var edit = new FileEdit(file);
        var value = NodeValue.Text(added);
        if (map is null)
        {
            edit.Fill((YamlScalar)entry.Value, MapValue.Of((key, NodeValue.Texts([added]))));
            return [edit];
        }

        if (FileNodes.Find(map, key) is not { } found)
        {
            edit.Insert(map, KeyOrder.IndexFor(key, map, KeyOrder.Component), key, NodeValue.Texts([added]));
            return [edit];
        }

        file.RequireUnshared(found.Value);
        switch (found.Value)
        {
            case YamlScalar { IsAbsent: true } absent:
                edit.Fill(absent, NodeValue.Texts([added]));
                break;
            case YamlScalar scalar:
                RequireNew(file, [scalar], added);
                edit.MakeList(scalar, value);
                break;
            default:
                var list = FileNodes.Require<YamlSequence>(found.Value, "a list");
                RequireNew(file, list.Items, added);
                edit.Insert(list, list.Items.Count, value);
                break;
        }

        return [edit];
    }

    private static void RequireNew(FileNodes file, IEnumerable<YamlNode> items, string added)
    {
        if (items.FirstOrDefault(item => item.Target is YamlScalar scalar && scalar.Value == added) is { } same)
        {
            throw EditRefusedException.At(same, $"{FaultList.Quote(added)} stands here already");
        }
    }

    /// <summary>Adds a value to a section of the plan: under a key, or for <c>boundaries</c> to the list under the key.</summary>
    private static void AddToSection(FileEdit edit, YamlMapping root, string section, string key, MapValue value)
    {
        var file = edit.File;
        NodeValue inner = section == "boundaries" ? new ListValue([value]) : value;
        if (FileNodes.Find(root, section) is not { } found)
        {
            var whole = new MapValue([(NodeValue.Text(key), inner)]) { PrefersLines = true };
            edit.Insert(root, KeyOrder.IndexFor(section, root, KeyOrder.Root), section, whole);
            return;
        }

        file.RequireUnshared(found.Value);
        if (found.Value is YamlScalar { IsAbsent: true } absent)
        {
            edit.Fill(absent, MapValue.Of((key, inner)));
            return;
        }

        var map = FileNodes.Require<YamlMapping>(found.Value, "a map");
        if (section != "boundaries")
        {
            edit.Insert(map, map.Entries.Count, key, value);
        }
        else if (FileNodes.Find(map, key) is not { } list)
        {
            edit.Insert(map, KeyOrder.IndexFor(key, map, KeyOrder.Boundaries), key, inner);
        }
        else if (list.Value is YamlScalar { IsAbsent: true } nothing)
        {
            file.RequireUnshared(nothing);
            edit.Fill(nothing, inner);
        }
        else
        {
            var entries = FileNodes.Require<YamlSequence>(list.Value, "a list");
            file.RequireUnshared(entries);
            edit.Insert(entries, entries.Items.Count, value);
        }
    }

    /// <summary>Adds what a map lacks, in a decision and below it.</summary>
    private static void AddMissing(FileEdit edit, YamlMapping map, MapValue added, int depth = 0)
    {
        if (map.Entries.Count == 0)
        {
            edit.FillEmpty(map, added);
            return;
        }

        var order = depth switch { 0 => KeyOrder.Decision, 2 => KeyOrder.Option, _ => [] };
        foreach (var (name, value) in added.Entries)
        {
            var key = ((TextValue)name).Value;
            if (FileNodes.Find(map, key) is not { } found)
            {
                edit.Insert(map, KeyOrder.IndexFor(key, map, order), key, value);
            }
            else if (found.Value is YamlScalar { IsAbsent: true } absent)
            {
                edit.File.RequireUnshared(absent);
                edit.Fill(absent, value);
            }
            else if (value is MapValue inner && found.Value.Target is YamlMapping)
            {
                var nested = FileNodes.Require<YamlMapping>(found.Value, "a map");
                edit.File.RequireUnshared(nested);
                AddMissing(edit, nested, inner, depth + 1);
            }
        }
    }

    private static IReadOnlyList<FileEdit> SetKey((FileNodes File, YamlEntry Entry, YamlMapping? Map) target, string key, TextValue value, IReadOnlyList<string> order)
    {
        var (file, entry, map) = target;
        var edit = new FileEdit(file);
        if (map is null)
        {
            edit.Fill((YamlScalar)entry.Value, MapValue.Of((key, value)));
        }
        else if (FileNodes.Find(map, key) is not { } found)
        {
            edit.Insert(map, KeyOrder.IndexFor(key, map, order), key, value);
        }
        else
        {
            var scalar = FileNodes.Require<YamlScalar>(found.Value, "a single value");
            file.RequireUnshared(scalar);
            if (scalar.Value != value.Value)
            {
                edit.SetText(scalar, value);
            }
        }

        return [edit];
    }
}
