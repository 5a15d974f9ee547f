using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>Gives an id another name in all plan files, and a component in the diagrams that they refer to.</summary>
internal sealed class Renaming(
    PlanTarget target,
    IReadOnlyList<PlanSource> markdownFiles,
    PlanIdKind kind,
    string id,
    string newId,
    List<PlanEditNote> notes,
    List<PlanEdit> markdownEdits)
{
    private readonly Dictionary<string, string> names = Variants(id, newId);
    private readonly HashSet<string> components = [.. target.Ids("components")];

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
        var (_, definition) = target.Find(section, id) ?? throw new EditRefusedException(null, $"{FaultList.Quote(id)} is not {FaultList.WithArticle(noun)} that a plan file defines");
        return [.. target.Plans.Select(file => RunFile(file, definition))];
    }

    private FileEdit RunFile(FileNodes file, YamlEntry definition)
    {
        var edit = new FileEdit(file);
        var walk = new ReferenceWalk(file, kind);
        AddInstances(walk);
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

        if (kind == PlanIdKind.Component && walk.Diagram is { } diagram)
        {
            RenameIn(diagram, file, edit);
        }

        Report(walk);
        return edit;
    }

    /// <summary>With a template its instances get another name: with <c>$module.Domain</c> also <c>Orders.Domain</c>.</summary>
    private void AddInstances(ReferenceWalk walk)
    {
        var capture = CaptureIn(id);
        if (kind != PlanIdKind.Component || capture is null || newId.IndexOf(capture, StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (var reference in walk.References.Where(reference => !reference.Value.Contains('*') && !reference.Value.Contains('$') && !components.Contains(reference.Value)))
        {
            if (Capture.ValueIn(reference.Value, Capture.WithHole(id)) is not { } value || names.ContainsKey(reference.Value))
            {
                continue;
            }

            if (components.FirstOrDefault(other => other != id && other.Contains('$') && Capture.ValueIn(reference.Value, Capture.WithHole(other)) is not null) is { } second)
            {
                throw EditRefusedException.At(reference, $"{FaultList.Quote(reference.Value)} is an instance of {FaultList.Quote(id)} and of {FaultList.Quote(second)}; write the template that is meant");
            }

            names.Add(reference.Value, newId.Replace(capture, value));
        }
    }

    private void RenameIn(YamlScalar diagram, FileNodes file, FileEdit edit)
    {
        var renaming = new DiagramRenaming(components, id, newId);
        var written = new PlanText(diagram, diagram.Span);
        if (!MarkdownDiagram.IsReference(diagram.Value))
        {
            if (renaming.Changes(written) is { Count: > 0 } changes)
            {
                file.RequireUnshared(diagram);
                edit.SetParts(diagram, changes);
            }

            return;
        }

        var found = MarkdownDiagram.Find(written, markdownFiles);
        if (found.Fault is { } fault)
        {
            throw new EditRefusedException(fault.Span, $"{fault.Message} (mend this first: the diagram may name {FaultList.Quote(id)})");
        }

        var source = found.Diagram!.Span.Source;
        var located = renaming.Changes(found.Diagram).Select(change => change.In(found.Diagram));

        // Several plan files may refer to one Markdown file, and to one diagram in it.
        var earlier = markdownEdits.FindIndex(other => other.Path == source.Path);
        var all = located.Concat(earlier < 0 ? [] : markdownEdits[earlier].Changes).Distinct().OrderBy(change => change.Start).ToList();
        if (earlier >= 0)
        {
            markdownEdits.RemoveAt(earlier);
        }

        if (all.Count > 0)
        {
            markdownEdits.Add(new PlanEdit(source.Path, source.Text, createsFile: false, all));
        }
    }

    private void Report(ReferenceWalk walk)
    {
        foreach (var pattern in walk.References.Where(reference => reference.Value.Contains('*') && !names.ContainsKey(reference.Value) && Fits(reference, id)))
        {
            var stillFits = Fits(pattern, newId) ? "fits the new name too" : "does not fit the new name";
            notes.Add(new PlanEditNote(pattern.Span, $"The pattern {FaultList.Quote(pattern.Value)} fits {FaultList.Quote(id)} and was left alone; it {stillFits}"));
        }
    }

    private static bool Fits(YamlScalar pattern, string name) => new NamePattern(new Located<string>(pattern.Value, pattern.Span)).Matches(name);

    /// <summary>The names to change: of a template with <c>$module</c> also those that say <c>$other</c> and <c>$any</c>.</summary>
    private static Dictionary<string, string> Variants(string id, string newId)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [id] = newId };
        if (CaptureIn(id) is { } capture && newId.IndexOf(capture, StringComparison.Ordinal) >= 0)
        {
            foreach (var other in new[] { "$other", "$any" })
            {
                names[id.Replace(capture, other)] = newId.Replace(capture, other);
            }
        }

        return names;
    }

    /// <summary>The capture of a name, with its <c>$</c>; null where it has none.</summary>
    private static string? CaptureIn(string name) => Capture.WordsIn(name).FirstOrDefault() is { Length: > 0 } word ? "$" + word : null;

    private static bool Contains(YamlNode node, HashSet<YamlScalar> scalars) => node switch
    {
        YamlScalar scalar => scalars.Contains(scalar),
        YamlSequence list => list.Items.Any(item => Contains(item, scalars)),
        YamlMapping map => map.Entries.Any(entry => Contains(entry.Key, scalars) || Contains(entry.Value, scalars)),
        _ => false,
    };
}
