using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Merging;

/// <summary>What a selection speaks about.</summary>
internal enum SelectionTarget
{
    Types,
    Members,
}

/// <summary>Selections in the vocabulary, with the components that they name.</summary>
internal sealed class SelectionLinker(ComponentLinker components, References references)
{
    private static readonly HashSet<string> ofTypes = new(StringComparer.Ordinal) { "is", "have", "place" };
    private static readonly HashSet<string> ofMembers = new(StringComparer.Ordinal) { "of", "type", "returns", "takes" };

    /// <summary>The selection under a key; null where there is none.</summary>
    public Selection? Link(BoundMap owner, string key, SelectionTarget target) => owner.Map(key) is { } map ? Link(map, target) : null;

    /// <summary>The selection under a key that may be written as a list of names; null where there is none.</summary>
    public Selection? LinkNamesOr(BoundMap owner, string key) => owner.Names(key) is { } names
        ? new Selection { Span = owner.SpanOf(key)!.Value, Name = [.. names.Select(name => new NameTest(name))] }
        : Link(owner, key, SelectionTarget.Types);

    private Selection Link(BoundMap map, SelectionTarget target)
    {
        var before = references.Count;
        CheckTarget(map, target);
        var selection = new Selection
        {
            Span = map.Span,
            IsOfMembers = target == SelectionTarget.Members,
            Keys = map.Spans,
            In = components.ResolvePlaces(map.Names("in")),
            Name = [.. (map.Names("name") ?? []).Select(name => new NameTest(name))],
            Kind = map.Words<ElementKind>("kind"),
            Be = map.Words<ElementModifier>("be"),
            Is = map.Texts("is"),
            With = map.Texts("with"),
            Have = map.Code("have"),
            Of = Link(map, "of", SelectionTarget.Types),
            Type = LinkType(map, "type"),
            Returns = LinkType(map, "returns"),
            Takes = LinkType(map, "takes"),
            Place = map.Words<FilePlace>("place"),
            Max = LinkLimits(map.Map("max"), target),
            All = [.. map.Maps("all").Select(nested => Link(nested, target))],
            Any = [.. map.Maps("any").Select(nested => Link(nested, target))],
            Not = Link(map, "not", target),
        };
        return selection with { HasFaults = map.HasFaults || references.Count > before };
    }

    private TypeTest? LinkType(BoundMap map, string key) =>
        map.Has(key) ? new TypeTest(map.Texts(key), Link(map, key, SelectionTarget.Types)) : null;

    private Limits? LinkLimits(BoundMap? map, SelectionTarget target)
    {
        if (map is null)
        {
            return null;
        }

        CheckKeys(map, target == SelectionTarget.Types ? ["parameters"] : ["members", "depth", "coupling"], target);
        return new Limits
        {
            Lines = map.Number("lines"),
            Members = map.Number("members"),
            Parameters = map.Number("parameters"),
            Depth = map.Number("depth"),
            Coupling = map.Number("coupling"),
        };
    }

    private void CheckTarget(BoundMap map, SelectionTarget target)
    {
        CheckKeys(map, target == SelectionTarget.Types ? ofMembers : ofTypes, target);
        foreach (var kind in map.Words<ElementKind>("kind"))
        {
            if (kind.Value <= ElementKind.Delegate != (target == SelectionTarget.Types))
            {
                references.Wrong(kind.Span, $"{FaultList.Quote(kind.Span.ToString())} is no kind of {Noun(target)}, of which this selection speaks; {RemedyOf(target)}");
            }
        }

        foreach (var word in map.Words<ElementModifier>("be"))
        {
            if (target == SelectionTarget.Types ? !ElementRules.IsOfTypes(word.Value) : !ElementRules.IsOfMembers(word.Value))
            {
                references.Wrong(word.Span, $"{FaultList.Quote(word.Span.ToString())} is no modifier of a {Noun(target)}, of which this selection speaks; {RemedyOf(target)}");
            }
        }
    }

    private void CheckKeys(BoundMap map, IEnumerable<string> foreign, SelectionTarget target)
    {
        foreach (var key in foreign.Where(map.Has))
        {
            var other = target == SelectionTarget.Types ? SelectionTarget.Members : SelectionTarget.Types;
            references.Wrong(map.SpanOf(key)!.Value, $"'{key}' speaks about {Noun(other)}s, but this selection is one of {Noun(target)}s; {(target == SelectionTarget.Members ? $"write it under 'of': {{{key}: …}}" : "remove it")}");
        }
    }

    private static string RemedyOf(SelectionTarget target) => target == SelectionTarget.Types ? "select 'members' for it" : "of members the types are selected under 'of'";

    private static string Noun(SelectionTarget target) => target == SelectionTarget.Types ? "type" : "member";
}
