using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>Finds the one capture of a plan, and holds every name with a <c>$</c> against it.</summary>
internal sealed class CaptureLinker
{
    private static readonly string[] selectorKinds = ["namespaces", "assemblies", "files", "types"];

    private readonly References references;
    private readonly HashSet<string> values;
    private readonly HashSet<PlanSpan> refused = [];

    public CaptureLinker(IReadOnlyList<PlanDocument> documents, Section components, References references)
    {
        this.references = references;
        var stated = documents.SelectMany(document => document.Root?.Values("captures") ?? []).ToList();
        foreach (var second in stated.Skip(1))
        {
            references.Wrong(second.Name.Span, $"{FaultList.Quote(second.Name.Value)} is a second capture; a plan has one, such as '${stated[0].Name}'");
        }

        if (stated.Count > 0)
        {
            Capture = new Capture(stated[0].Name, (IReadOnlyList<Located<string>>)stated[0].Value);
        }
        else if (components.Maps.Select(map => map.Name!).FirstOrDefault(DefinesCapture) is { } first)
        {
            Capture = new Capture(new Located<string>(Plans.Capture.WordsIn(first.Value).First(), first.Span), []);
        }

        values = [.. (Capture?.Values ?? []).Select(value => value.Value)];
    }

    /// <summary>The capture; null where the plan has none.</summary>
    public Capture? Capture { get; }

    /// <summary>Whether the capture may have a value.</summary>
    public bool MayBe(string value) => values.Count == 0 || values.Contains(value);

    /// <summary>Reports a name that would be an instance if the capture could have its value.</summary>
    public void ReportValue(Located<string> name, string value) =>
        references.ReportUndefined(name, $"is no instance: {FaultList.Quote(value)} is not one of the values of '${Capture!.Word}'", []);

    /// <summary>Whether the capture in a name is the plan's, or one of the two words that every plan has; if not, that has become a fault.</summary>
    public bool Knows(Located<string> name)
    {
        var word = Plans.Capture.FirstWordIn(name.Value);
        if (word is null or Plans.Capture.OtherWord or Plans.Capture.AnyWord || word == Capture?.Word.Value)
        {
            return true;
        }

        var near = Capture is null ? null : name.Value.Replace("$" + word, "$" + (NearMatch.Find(word, [Capture.Word.Value, Plans.Capture.OtherWord, Plans.Capture.AnyWord]) ?? Capture.Word.Value));
        var remedy = near is null ? "; name a component with it, or list it under 'captures'" : $", which is '${Capture!.Word}'; did you mean {FaultList.Quote(near)}?";
        references.Add(new PlanFault(DiagnosticIds.UndefinedReference, name.Span, $"'${word}' is not the capture of the plan{remedy}") { Replacement = near });
        return false;
    }

    /// <summary>Whether a name has a fault already, and stands for nothing.</summary>
    public bool Refuses(Located<string> name) => refused.Contains(name.Span);

    /// <summary>Holds the names and selectors of a component against each other: both have the capture, or neither.</summary>
    public void Check(BoundMap map)
    {
        var name = map.Name!;
        if (!HasCapture(name) && !HasCaptureInSelectors(map))
        {
            return;
        }

        var selectors = selectorKinds.Select(map.Names).OfType<IReadOnlyList<Located<string>>>().Where(written => written.Count > 0).ToList();
        if (map.HasFaults || !selectors.SelectMany(written => written).Prepend(name).All(CanDefine))
        {
            return;
        }

        if (!name.Value.Contains('$'))
        {
            if (selectors.SelectMany(written => written).FirstOrDefault(written => written.Value.Contains('$')) is { } captured)
            {
                references.Wrong(captured.Span, $"The selector {FaultList.Quote(captured.Value)} has a capture, but the name of its component {FaultList.Quote(name.Value)} has not; write '${Capture?.Word.Value ?? "module"}' in both");
            }
        }
        else if (!selectors.Any(written => written.All(selector => selector.Value.Contains('$'))))
        {
            references.Wrong(name.Span, $"Component {FaultList.Quote(name.Value)} is a template, but no selector tells the value of its capture; write '${Capture!.Word}' in its selectors, too");
        }
    }

    /// <summary>Holds the captures of one line against each other: where nothing has a value, there is no same and no other one.</summary>
    public void CheckLine(bool hasValue, params IReadOnlyList<Located<string>>?[] written)
    {
        if (hasValue || !written.Any(HasCapture))
        {
            return;
        }

        var names = written.SelectMany(list => list ?? []).Where(HasCapture).ToList();
        var bound = names.Select(name => (Name: name, Word: Plans.Capture.FirstWordIn(name.Value))).Where(pair => pair.Word is not null).ToList();
        var others = bound.Where(pair => pair.Word == Plans.Capture.OtherWord).Select(pair => pair.Name).ToList();

        // A mistyped capture is a fault of its own, and may be the one that is missing.
        if (others.Count > 0 && bound.TrueForAll(pair => pair.Word is Plans.Capture.OtherWord or Plans.Capture.AnyWord))
        {
            refused.UnionWith(others.Select(name => name.Span));
            references.Wrong(others[0].Span, $"{FaultList.Quote(others[0].Value)} means another one than '${Capture?.Word.Value ?? "module"}', which does not stand in this line; write '$any'");
        }
    }

    private static bool HasCapture(Located<string> name) => name.Value.Contains('$');

    private static bool HasCapture(IReadOnlyList<Located<string>>? names)
    {
        for (var i = 0; i < names?.Count; i++)
        {
            if (HasCapture(names[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCaptureInSelectors(BoundMap map)
    {
        foreach (var kind in selectorKinds)
        {
            if (HasCapture(map.Names(kind)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DefinesCapture(Located<string> name) =>
        Plans.Capture.FirstWordIn(name.Value) is { } word and not (Plans.Capture.OtherWord or Plans.Capture.AnyWord);

    private bool CanDefine(Located<string> name)
    {
        var word = Plans.Capture.FirstWordIn(name.Value);
        if (word is Plans.Capture.OtherWord or Plans.Capture.AnyWord)
        {
            references.Wrong(name.Span, $"'${word}' can't define what a component is; write the capture of the plan, such as $module");
            return false;
        }

        return Knows(name);
    }
}
