using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Binding;

/// <summary>C# within <c>{ }</c> and <c>[ ]</c> without quotes: YAML ends it at the first comma, and takes what follows for a key or an entry of its own.</summary>
internal static class CutCode
{
    // A name of C# has fewer commas.
    private const int MostParts = 32;

    /// <summary>Whether a value is C#, which has commas.</summary>
    public static bool IsCode(ValueKind kind) =>
        kind is ValueKind.Code or ValueKind.Api or ValueKind.Apis or ValueKind.TypeNames or ValueKind.Attributes or ValueKind.TypesOrSelection;

    /// <summary>The position of the last entry of a map that is the rest of the value at a position; that position where the value is whole.</summary>
    public static int LastPart(YamlMapping map, int position, MapDescription description)
    {
        // Declarations may end in a list of bases; a name ends with its brackets.
        var mayHaveList = map.Entries[position].Key is YamlScalar key && description.Keys[description.Find(key.Value)].Kind == ValueKind.Code;
        if (!map.IsFlow || map.Entries[position].Value is not YamlScalar { IsPlain: true, IsAbsent: false } value)
        {
            return position;
        }

        var depth = Depth(value.Value);
        var last = position;
        while (last + 1 < map.Entries.Count
            && map.Entries[last + 1] is { Key: YamlScalar { IsPlain: true } rest } next
            && description.Find(rest.Value) < 0
            && (depth > 0 || (mayHaveList && HasNoColon(next))))
        {
            depth += Depth(rest.Value) + (next.Value is YamlScalar { IsPlain: true } behind ? Depth(behind.Value) : 0);
            last++;
        }

        return last;
    }

    /// <summary>The position of the entry of a list with which what begins at a position is whole; that position where it is so by itself, or never.</summary>
    public static int LastPart(YamlSequence list, int position)
    {
        var depth = 0;
        for (var last = position; list.IsFlow && last < Math.Min(list.Items.Count, position + MostParts) && list.Items[last] is YamlScalar { IsPlain: true, IsAbsent: false } part; last++)
        {
            depth += Depth(part.Value);
            if (depth <= 0)
            {
                return last;
            }
        }

        return position;
    }

    /// <summary>Whether an entry has no colon, and is a key only because a comma stands before it.</summary>
    public static bool HasNoColon(YamlEntry entry) => entry.Value is YamlScalar { IsAbsent: true, Span.Length: 0 } && entry.Value.Span.Start == entry.Key.Span.End;

    /// <summary>How many brackets are opened and not closed.</summary>
    private static int Depth(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character switch { '(' or '<' => 1, ')' or '>' => -1, _ => 0 };
        }

        return depth;
    }
}
