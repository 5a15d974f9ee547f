using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>
/// Edits the files of a plan as a careful person would: only the lines that must change do, and comments, order, quotes, indentation and
/// line breaks stay. Every edit is read again before it is returned: it says what was asked and nothing else, and brings no fault, or it is
/// refused. Looks at no file and changes nothing itself; no text makes it throw.
/// </summary>
public sealed partial class PlanEditor
{
    private const string NewBaseline = "# What was wrong before the plan was introduced. Written by planexec; entries go when they are no longer needed.\n";

    /// <summary>Creates an editor of a plan.</summary>
    /// <param name="sources">All files of the plan, the baseline too: an id may be defined in one and used in another.</param>
    public PlanEditor(IReadOnlyList<PlanSource> sources)
        : this(sources, [])
    {
    }

    /// <summary>Creates an editor of a plan whose diagrams stand in Markdown files.</summary>
    /// <param name="sources">All files of the plan, the baseline too: an id may be defined in one and used in another.</param>
    /// <param name="markdownFiles">The Markdown files to which the plan refers.</param>
    public PlanEditor(IReadOnlyList<PlanSource> sources, IReadOnlyList<PlanSource> markdownFiles)
    {
        Sources = sources;
        MarkdownFiles = markdownFiles;
    }

    /// <summary>The files of the plan.</summary>
    public IReadOnlyList<PlanSource> Sources { get; }

    /// <summary>The Markdown files in which diagrams of the plan stand.</summary>
    public IReadOnlyList<PlanSource> MarkdownFiles { get; }

    /// <summary>An editor of the plan as it is after an edit; this one after a refused edit.</summary>
    public PlanEditor After(PlanEditResult result)
    {
        var edits = result.Edits.ToDictionary(edit => edit.Path, StringComparer.Ordinal);
        return new PlanEditor(
            [.. Sources.Select(Edited), .. result.Edits.Where(edit => edit.CreatesFile).Select(edit => new PlanSource(edit.Path, edit.NewText))],
            [.. MarkdownFiles.Select(Edited)]);

        PlanSource Edited(PlanSource source) => edits.TryGetValue(source.Path, out var edit) ? new PlanSource(source.Path, edit.NewText) : source;
    }

    /// <summary>Permits a component to use another, in its <c>uses</c>.</summary>
    public PlanEditResult AddUse(string component, string used) => Run(target => AddToList(target, component, "uses", used));

    /// <summary>Permits a component to use a library, in its <c>libraries</c>.</summary>
    public PlanEditResult AddLibrary(string component, string library) => Run(target => AddToList(target, component, "libraries", library));

    /// <summary>Adds an exception to <c>allow</c>.</summary>
    /// <param name="entry">The exception.</param>
    /// <param name="path">The file to which it is added; null for the one that has <c>boundaries</c>, else plan.yaml.</param>
    public PlanEditResult AddAllow(NewAllow entry, string? path = null) => Run(target =>
    {
        if (entry.Because is null && entry.Decision is null)
        {
            throw new EditRefusedException(null, "An entry of 'allow' needs a reason or a decision");
        }

        var (file, root) = target.Home("boundaries", path);
        var edit = new FileEdit(file);
        AddToSection(edit, root, "boundaries", "allow", entry.ToValue());
        return [edit];
    });

    /// <summary>Adds a component behind the others.</summary>
    /// <param name="entry">The component.</param>
    /// <param name="path">The file to which it is added; null for the one that has <c>components</c>, else plan.yaml.</param>
    public PlanEditResult AddComponent(NewComponent entry, string? path = null) => AddNamed("components", "component", entry.Name, entry.ToValue(), path);

    /// <summary>Adds an item behind the others.</summary>
    /// <param name="entry">The item.</param>
    /// <param name="path">The file to which it is added; null for the one that has <c>items</c>, else plan.yaml.</param>
    public PlanEditResult AddItem(NewItem entry, string? path = null) => AddNamed("items", "item", entry.Id, entry.ToValue(), path);

    /// <summary>Adds an item behind the others, and names it at the threat that it is to counter.</summary>
    /// <param name="attack">The place of the threat's <c>attack</c>.</param>
    /// <param name="entry">The item.</param>
    public PlanEditResult AddItemAgainst(PlanSpan attack, NewItem entry) => Run(target =>
    {
        target.RequireFree("items", "item", entry.Id);
        var (file, node) = target.At(attack);
        if (file.Parent(node) is not YamlMapping threat)
        {
            throw EditRefusedException.At(node, "This is not the 'attack' of a threat");
        }

        file.RequireUnshared(threat);
        var edit = new FileEdit(file);
        var named = NodeValue.Texts([entry.Id]);
        switch (FileNodes.Find(threat, "items")?.Value)
        {
            case null:
                edit.Insert(threat, threat.Entries.Count, "items", named);
                break;
            case YamlScalar { IsAbsent: true } absent:
                edit.Fill(absent, named);
                break;
            case var list:
                file.RequireUnshared(list);
                var items = FileNodes.Require<YamlSequence>(list, "a list");
                edit.Insert(items, items.Items.Count, NodeValue.Text(entry.Id));
                break;
        }

        var (home, root) = target.Home("items", path: null);
        var addition = ReferenceEquals(home, file) ? edit : new FileEdit(home);
        AddToSection(addition, root, "items", entry.Id, entry.ToValue());
        return addition == edit ? [edit] : [edit, addition];
    });

    /// <summary>Adds a decision behind the others.</summary>
    /// <param name="entry">The decision.</param>
    /// <param name="path">The file to which it is added; null for the one that has <c>decisions</c>, else plan.yaml.</param>
    public PlanEditResult AddDecision(NewDecision entry, string? path = null) => AddNamed("decisions", "decision", entry.Id, entry.ToValue(), path);

    /// <summary>Adds a decision right behind another one, in the same file.</summary>
    /// <param name="entry">The decision.</param>
    /// <param name="other">The id of the other one.</param>
    public PlanEditResult AddDecisionBehind(NewDecision entry, string other) => Run(target =>
    {
        target.RequireFree("decisions", "decision", entry.Id);
        var (file, found, _) = target.Named("decisions", "decision", other);
        var map = FileNodes.Require<YamlMapping>(file.Parent(found.Key)!, "a map");
        var edit = new FileEdit(file);
        edit.Insert(map, IndexOf([.. map.Entries.Select(one => one.Key)], found.Key) + 1, entry.Id, entry.ToValue());
        return [edit];
    });

    /// <summary>Adds to a decision those keys that it lacks, also within its options and their scores. What it says already stays as it is.</summary>
    /// <param name="entry">What the decision of that id is to say where it says nothing.</param>
    public PlanEditResult CompleteDecision(NewDecision entry) => Run(target =>
    {
        var (file, found, map) = target.Named("decisions", "decision", entry.Id);
        var edit = new FileEdit(file);
        if (map is null)
        {
            edit.Fill((YamlScalar)found.Value, entry.ToValue());
        }
        else
        {
            AddMissing(edit, map, entry.ToValue());
        }

        return [edit];
    });

    /// <summary>Sets how far a decision has come.</summary>
    public PlanEditResult SetStatus(string decision, DecisionStatus status) =>
        Run(target => SetKey(target.Named("decisions", "decision", decision), "status", NewValues.Word(status), KeyOrder.Decision));

    /// <summary>Sets the C# of an item.</summary>
    public PlanEditResult SetCode(string item, string code) =>
        Run(target => SetKey(target.Named("items", "item", item), "code", NewValues.Code(code), KeyOrder.Item));

    /// <summary>Puts another value in the place of the one that stands at exactly a place.</summary>
    /// <param name="span">The place of a value or a key, as a node or a fault of the plan gives it.</param>
    /// <param name="value">The value, without quotes.</param>
    public PlanEditResult Replace(PlanSpan span, string value) => Run(target =>
    {
        var (file, node) = target.At(span);
        var edit = new FileEdit(file);
        if (node is YamlRefused)
        {
            file.RequireUnshared(node);
            edit.SetRefused(node, value);
        }
        else
        {
            var scalar = FileNodes.Require<YamlScalar>(node, "a single value");
            file.RequireUnshared(scalar);
            edit.SetText(scalar, new TextValue(ScalarText.WithLineFeeds(value)));
        }

        return [edit];
    });

    /// <summary>Changes the C# of an item that has some. Where the change lies within a line, all other lines stay as they are written.</summary>
    public PlanEditResult ChangeCode(string item, string code) => Run(target =>
    {
        var (file, entry, map) = target.Named("items", "item", item);
        if (map is null || FileNodes.Find(map, "code") is not { } found)
        {
            throw EditRefusedException.At(entry.Key, "This item has no code");
        }

        var scalar = FileNodes.Require<YamlScalar>(found.Value, "a single value");
        file.RequireUnshared(scalar);
        var edit = new FileEdit(file);
        var change = PlanTextChange.Between(scalar.Value, code);
        if (change.NewText.IndexOf('\n') >= 0 || scalar.Value.IndexOf('\n', change.Start, change.Length) >= 0)
        {
            edit.SetText(scalar, new TextValue(ScalarText.WithLineFeeds(code)));
        }
        else
        {
            edit.SetParts(scalar, [change]);
        }

        return [edit];
    });

    /// <summary>Makes the replacement that a fault proposes.</summary>
    public PlanEditResult Mend(PlanFault fault) => fault.Replacement is { } replacement
        ? Replace(fault.Span, replacement.Length > 1 && replacement[0] == '"' ? replacement.Substring(1, replacement.Length - 2) : replacement)
        : PlanEditResult.Refused(new PlanEditNote(fault.Span, "This fault proposes no replacement"));

    /// <summary>Removes an entry of a map or a list, with the comments that belong to it.</summary>
    /// <param name="span">The place of the entry, or of its key.</param>
    public PlanEditResult Remove(PlanSpan span) => Run(target =>
    {
        var (file, node) = target.At(span);
        file.RequireUnshared(node);
        var edit = new FileEdit(file);
        switch (file.Parent(node))
        {
            case YamlSequence list:
                edit.Remove(list, [IndexOf(list.Items, node)]);
                break;
            case YamlMapping map:
                edit.Remove(map, [IndexOf([.. map.Entries.Select(entry => entry.Key)], file.EntryOf(node)!.Value.Key)]);
                break;
            default:
                throw EditRefusedException.At(node, "This is the whole file; delete the file instead");
        }

        return [edit];
    });

    /// <summary>Gives an id another name, where it is defined and wherever a plan file or a diagram refers to it. Patterns are left alone and noted.</summary>
    public PlanEditResult Rename(PlanIdKind kind, string id, string newId)
    {
        var notes = new List<PlanEditNote>();
        var markdownEdits = new List<PlanEdit>();
        return Run(target => new Renaming(target, MarkdownFiles, kind, id, newId, notes, markdownEdits).Run(), notes, markdownEdits);
    }

    private PlanEditResult AddNamed(string section, string noun, string id, MapValue value, string? path) => Run(target =>
    {
        target.RequireFree(section, noun, id);
        var (file, root) = target.Home(section, path);
        var edit = new FileEdit(file);
        AddToSection(edit, root, section, id, value);
        return [edit];
    });

    private PlanEditResult Run(Func<PlanTarget, IReadOnlyList<FileEdit>> prepare, IReadOnlyList<PlanEditNote>? notes = null, IReadOnlyList<PlanEdit>? further = null)
    {
        try
        {
            var edits = prepare(new PlanTarget(Sources)).Where(edit => edit.HasChanges).ToList();
            var finished = edits.Select(edit => edit.Finish()).ToList();
            var result = PlanEditResult.Done([.. finished, .. further ?? []], notes ?? []);
            return finished.Count > 0 ? Checked(result, () => edits[0].Place(finished[0])) : result;
        }
        catch (EditRefusedException refusal)
        {
            return PlanEditResult.Refused(refusal.ToNote());
        }
    }

    /// <summary>The edit, or its refusal where it would bring a fault.</summary>
    private PlanEditResult Checked(PlanEditResult result, Func<PlanSpan?> place) => PlanCheck.NewFault(this, After(result)) is { } fault
        ? PlanEditResult.Refused(new PlanEditNote(place(), $"The plan would be faulty then: {fault.Message}"))
        : result;

    private static int IndexOf(IReadOnlyList<YamlNode> nodes, YamlNode node)
    {
        var index = 0;
        while (!ReferenceEquals(nodes[index], node))
        {
            index++;
        }

        return index;
    }
}
