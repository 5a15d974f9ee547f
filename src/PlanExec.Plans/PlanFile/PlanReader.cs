using PlanExec.Plans.Binding;
using PlanExec.Plans.Yaml;

namespace PlanExec.Plans;

/// <summary>Reads plan files. A function of the text alone: no file, clock or environment is looked at, and no text makes it throw.</summary>
public static class PlanReader
{
    /// <summary>Reads one plan file; what is wrong with it becomes a fault, the rest is kept.</summary>
    public static PlanDocument Read(PlanSource source, PlanFileKind kind)
    {
        var faults = new FaultList(source);
        var tree = YamlTree.Read(faults);
        var binder = new MapBinder(new FaultList(source), kind);
        var root = ReadRoot(tree, kind, faults, binder);
        if (source.Text.Length <= YamlTextCheck.MaximumLength)
        {
            Secrets.Find(faults);
        }

        return new PlanDocument(kind, faults, root, tree.IsCut || binder.Faults.IsFull || binder.IsCut);
    }

    /// <summary>Stands for a plan file whose text the host could not get.</summary>
    /// <param name="path">The path as the host gave it.</param>
    /// <param name="kind">What the file is for.</param>
    /// <param name="message">What happened, and what to do.</param>
    public static PlanDocument Unreadable(string path, PlanFileKind kind, string message)
    {
        var faults = new FaultList(new PlanSource(path, ""));
        faults.Unreadable(new PlanSpan(faults.Source, 0, 0), message);
        return new PlanDocument(kind, faults, root: null, isCut: true);
    }

    private static BoundMap? ReadRoot(YamlTree tree, PlanFileKind kind, FaultList faults, MapBinder binder)
    {
        switch (tree.Root)
        {
            case null when tree.IsCut:
                return null;
            case null or YamlScalar { IsAbsent: true }:
                faults.Unreadable(FirstText(faults.Source), $"The plan file says nothing; {FirstWords(kind)}");
                return null;
            case YamlMapping mapping:
                return ReadMap(tree, mapping, kind, faults, binder);
            case var node:
                faults.Wrong(YamlText.FirstLine(node.Span), $"A plan file is a map of keys; {FirstWords(kind)}{ValueBinder.MissingSpaceHint(node)}");
                return null;
        }
    }

    private static BoundMap ReadMap(YamlTree tree, YamlMapping mapping, PlanFileKind kind, FaultList faults, MapBinder binder)
    {
        var description = kind == PlanFileKind.Baseline ? PlanKeys.Baseline : PlanKeys.Root;
        var root = binder.Bind(mapping, description, description.Noun, null, mapping.Span);
        var found = binder.Faults;
        var hasVersion = mapping.Entries.Any(entry => entry.Key is YamlScalar { Value: "version" });
        if (kind == PlanFileKind.Main && !hasVersion && !root.HasUnknownKeys && !tree.IsCut)
        {
            var first = mapping.Entries.Count > 0 ? mapping.Entries[0].Key.Span : mapping.Span;
            found.Wrong(YamlText.FirstLine(first), "The plan does not say its version; write 'version: 1' as the first line");
        }

        // What stands in the section that a syntax error cuts is more often its consequence than a fault of its own.
        var end = tree.IsCut && mapping.Entries.Count > 0 ? mapping.Entries[mapping.Entries.Count - 1].Key.Span.Start : faults.Source.Text.Length;
        faults.AddRange(found.ToList().Where(fault => fault.Span.Start < end));
        return root;
    }

    private static string FirstWords(PlanFileKind kind) => kind switch
    {
        PlanFileKind.Main => "begin it with 'version: 1'",
        PlanFileKind.Baseline => "begin it with 'entries:', or remove the file",
        _ => "begin it with a key such as 'components:', or remove the file",
    };

    private static PlanSpan FirstText(PlanSource source)
    {
        var start = 0;
        while (start < source.Text.Length && char.IsWhiteSpace(source.Text[start]))
        {
            start++;
        }

        return YamlText.FirstLine(new PlanSpan(source, start, source.Text.Length - start));
    }
}
