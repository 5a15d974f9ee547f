using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>Gives an id another name in all plan files.</summary>
internal sealed class Renaming(PlanTarget target, PlanIdKind kind, string id, string newId, List<PlanEditNote> notes)
{
    private readonly Dictionary<string, string> names = Variants(id, newId);

    public IReadOnlyList<FileEdit> Run()
    {
        var (section, noun) = ReferenceKeys.SectionOf(kind);
        if (id == newId)
        {
            throw new EditRefusedException(null, $"The {noun} is called {FaultList.Quote(id)} already");
        }

        foreach (var file in target.Plans)
        {
            file.RequireWhole();
        }

        target.RequireFree(section, noun, newId);
        var (_, definition) = target.Find(section, id) ?? throw new EditRefusedException(null, $"{FaultList.Quote(id)} is not a {noun} that a plan file defines");
        return [.. target.Plans.Select(file => RunFile(file, section, definition))];
    }

    private FileEdit RunFile(FileNodes file, string section, YamlEntry definition)
    {
        var edit = new FileEdit(file);
        var walk = new ReferenceWalk(file, kind);
        var scalars = new HashSet<YamlScalar>(walk.References.Where(reference => names.ContainsKey(reference.Value)));
        if (file.EntryOf(definition.Key) is not null && definition.Key is YamlScalar key)
        {
            scalars.Add(key);
        }

        foreach (var scalar in scalars)
        {
            edit.SetText(scalar, new TextValue(ReferenceEquals(scalar, definition.Key) ? newId : names[scalar.Value]));
        }

        foreach (var alias in file.Aliases.Where(alias => !walk.Passed.Contains(alias) && Contains(alias.Target!, scalars)))
        {
            throw EditRefusedException.At(alias, $"This alias brings {FaultList.Quote(id)} to a place where it is not the name that is changed; write the value out here");
        }

        Report(file, walk, section);
        return edit;
    }

    private void Report(FileNodes file, ReferenceWalk walk, string section)
    {
        foreach (var pattern in walk.References.Where(reference => reference.Value.Contains('*') && !names.ContainsKey(reference.Value) && Fits(reference, id)))
        {
            var stillFits = Fits(pattern, newId) ? "fits the new name too" : "does not fit the new name";
            notes.Add(new PlanEditNote(pattern.Span, $"The pattern {FaultList.Quote(pattern.Value)} fits {FaultList.Quote(id)} and was left alone; it {stillFits}"));
        }

        if (section == "components" && walk.Diagram is { } diagram && Mentions(diagram.Value))
        {
            notes.Add(new PlanEditNote(YamlText.FirstLine(diagram.Span), $"The diagram names {FaultList.Quote(id)} and was left alone; rename it there"));
        }
    }

    private static bool Fits(YamlScalar pattern, string name) => new NamePattern(new Located<string>(pattern.Value, pattern.Span)).Matches(name);

    private bool Mentions(string text)
    {
        for (var start = text.IndexOf(id, StringComparison.Ordinal); start >= 0; start = text.IndexOf(id, start + 1, StringComparison.Ordinal))
        {
            var end = start + id.Length;
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names to change: of a template with <c>$module</c> also those that say <c>$other</c> and <c>$any</c>.</summary>
    private static Dictionary<string, string> Variants(string id, string newId)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [id] = newId };
        var start = id.IndexOf('$');
        var end = start + 1;
        while (start >= 0 && end < id.Length && (char.IsLetterOrDigit(id[end]) || id[end] == '_'))
        {
            end++;
        }

        var capture = start < 0 ? "" : id.Substring(start, end - start);
        if (capture.Length > 1 && newId.IndexOf(capture, StringComparison.Ordinal) >= 0)
        {
            foreach (var other in new[] { "$other", "$any" })
            {
                names[id.Replace(capture, other)] = newId.Replace(capture, other);
            }
        }

        return names;
    }

    private static bool Contains(YamlNode node, HashSet<YamlScalar> scalars) => node switch
    {
        YamlScalar scalar => scalars.Contains(scalar),
        YamlSequence list => list.Items.Any(item => Contains(item, scalars)),
        YamlMapping map => map.Entries.Any(entry => Contains(entry.Key, scalars) || Contains(entry.Value, scalars)),
        _ => false,
    };
}
