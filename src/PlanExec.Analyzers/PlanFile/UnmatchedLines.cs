using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Lines of the plan that match nothing, as far as one compilation can know: where a component names one assembly in full, the compilation of that assembly sees all of
/// its code. What other lines match, only a look at the whole solution tells.
/// </summary>
internal sealed class UnmatchedLines(PlanContext plan)
{
    // A near match looks at every name: more than a person reads would cost more than they tell.
    private const int MaximumNearMatches = 50;

    private readonly Selections selections = new(plan);
    private readonly Lazy<IReadOnlyList<INamedTypeSymbol>> outermost =
        new(() => [.. ComponentMap.Namespaces(plan.Compilation.Assembly).SelectMany(container => container.GetTypeMembers())]);

    private int nearMatches;

    public IEnumerable<PlanFault> Find(CancellationToken cancellationToken)
    {
        if (!plan.ReportsPlan || plan.Plan.IsIncomplete)
        {
            return [];
        }

        return plan.Plan.Components.Where(IsWhollyHere).SelectMany(InComponent)
            .Concat(InNamespaces())
            .Concat(plan.Plan.Boundaries.Allow.Concat(plan.Plan.Boundaries.Forbid).Where(rule => rule.IsInForce && !MuteRules.IsMute(rule)).SelectMany(rule => InRule(rule, cancellationToken)))
            .Concat(plan.Plan.Patterns.Select(pattern => InPattern(pattern, cancellationToken)).OfType<PlanFault>());
    }

    private IEnumerable<PlanFault> InComponent(Component component)
    {
        var hasMistyped = false;
        foreach (var written in component.Types.Where(pattern => !plan.Loaded.Work.Any(type => Fits(pattern, type.Name, type.Namespace ?? ""))))
        {
            if (!outermost.Value.Any(type => Fits(written, type.Name, NamespaceOf(type))))
            {
                hasMistyped = true;
                yield return Unmatched(
                    written.Text.Span,
                    $"'{written}' under 'types' of component '{component}' fits no type of assembly '{plan.Compilation.AssemblyName}'",
                    FindNear(written.Text.Value, outermost.Value),
                    "correct the name, or remove it");
            }
        }

        if (!hasMistyped && !plan.Components.Users.Contains(component) && !IsPlanned(component))
        {
            yield return Unmatched(
                component.Name.Span,
                $"Component '{component}' selects no code: assembly '{plan.Compilation.AssemblyName}' has none that fits all of its selectors; correct them, or remove the component");
        }
    }

    /// <summary>Namespaces without code that look like a slip of the pen for one that has code here, and no component.</summary>
    private IEnumerable<PlanFault> InNamespaces()
    {
        var free = ComponentMap.NamespacesWithTypes(plan.Compilation.Assembly)
            .Where(container => !container.IsGlobalNamespace)
            .Select(container => container.ToDisplayString())
            .Where(name => plan.Loaded.Ownership.Find(new CodeLocation(plan.Compilation.Assembly.Name, name, "")).Component is null)
            .SelectMany(WithParents)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var component in plan.Plan.Components.Where(component => free.Count > 0 && component is { IsTemplate: false, HasFaults: false } && !IsPlanned(component) && !IsWhollyHere(component)))
        {
            foreach (var written in component.Namespaces.Where(pattern => pattern.IsLiteral && !IsKnown(pattern.Text.Value)))
            {
                if (++nearMatches <= MaximumNearMatches && NearMatch.Find(written.Text.Value, free) is { } near)
                {
                    yield return Unmatched(
                        written.Text.Span, $"'{written}' under 'namespaces' of component '{component}' has no code that this project sees, and '{near}' has no component", near, "");
                }
            }
        }
    }

    private static IEnumerable<string> WithParents(string name)
    {
        for (var length = name.Length; length > 0; length = name.LastIndexOf('.', length - 1))
        {
            yield return name.Substring(0, length);
        }
    }

    /// <summary>Whether a namespace is declared here or in a reference.</summary>
    private bool IsKnown(string name) => NamespaceSearch.Find(plan.Compilation.GlobalNamespace, name.Split('.')) is not null;

    private IEnumerable<PlanFault> InRule(BoundaryRule rule, CancellationToken cancellationToken) =>
        InSide("from", rule.From, rule.FromTypes, cancellationToken).Concat(InSide("to", rule.To, rule.ToTypes, cancellationToken));

    private IEnumerable<PlanFault> InSide(string key, IReadOnlyList<ComponentReference> references, Selection? selection, CancellationToken cancellationToken)
    {
        if (selection is null || !Selections.IsCertain(selection) || SelectionConflict.Find(selection) is not null || ComponentsHere(references) is not { } components)
        {
            yield break;
        }

        var types = TypesOf(components, cancellationToken).ToList();
        if (selection.Keys.Count > 0)
        {
            if (!components.Any(IsPlanned) && !types.Any(type => selections.Fits(selection, type, null)))
            {
                yield return Unmatched(selection.Span, $"'{key}Types' fits no type of the components under '{key}'; correct the names, or remove the line");
            }

            yield break;
        }

        foreach (var name in selection.Name)
        {
            var alone = new Selection { Span = name.Text.Span, Name = [name] };
            if (!types.Any(type => selections.Fits(alone, type, null)) && !IsPlanned(name))
            {
                yield return Unmatched(
                    name.Text.Span,
                    $"'{name}' under '{key}Types' fits no type of the components under '{key}'",
                    name.IsExpression ? null : FindNear(name.Text.Value, types),
                    "correct the name, or remove it");
            }
        }
    }

    private PlanFault? InPattern(Pattern pattern, CancellationToken cancellationToken)
    {
        if (pattern.HasFaults
            || !pattern.Grounds.IsInForce
            || pattern.Grounds.Severity?.Value == PlanSeverity.None
            || (pattern.Types ?? pattern.Members) is not { } selection
            || !Selections.IsCertain(selection)
            || SelectionConflict.Find(selection) is not null
            || PlacesOf(selection) is not { Count: > 0 } places
            || places.Any(place => place.Components is null)
            || ComponentsHere([.. places.Select(place => place.Components!)]) is not { } components
            || components.Any(IsPlanned))
        {
            return null;
        }

        var types = TypesOf(components, cancellationToken).Where(type => Declarations.WrittenTreesOf(type).Any()).ToList();
        var selected = pattern.Types is not null ? types : types.SelectMany(Declarations.MembersOf);
        if (selected.Any(symbol => selections.Fits(selection, symbol, null)))
        {
            return null;
        }

        var (name, near) = (pattern.Types is null ? [] : selection.Name.Where(name => !name.IsExpression))
            .Select(name => (Name: name, Near: FindNear(name.Text.Value, types)))
            .FirstOrDefault(pair => pair.Near is not null);
        return Unmatched(
            name?.Text.Span ?? pattern.Id.Span,
            $"Pattern '{pattern.Id}' selects nothing in the components that it names",
            near,
            "correct the selection, or remove the pattern");
    }

    /// <summary>The places that all fitting code is in; of several lists one tells enough.</summary>
    private static IReadOnlyList<CodePlace> PlacesOf(Selection selection) => selection.In.Count > 0
        ? selection.In
        : selection.All.Append(selection.Of).OfType<Selection>().Select(PlacesOf).FirstOrDefault(places => places.Count > 0) ?? [];

    /// <summary>The components that are named, where this compilation sees all of their code; else null.</summary>
    private Component[]? ComponentsHere(IReadOnlyList<ComponentReference> references)
    {
        Component[] components = [.. references.SelectMany(reference => reference.Components).Distinct()];
        return components.Length > 0 && components.All(IsWhollyHere) ? components : null;
    }

    private bool IsWhollyHere(Component component) => component is { IsTemplate: false, HasFaults: false, Assemblies: [{ IsLiteral: true } only] }
        && only.Text.Value == plan.Compilation.AssemblyName;

    /// <summary>Whether an item that is not built yet will bring code of the component.</summary>
    private bool IsPlanned(Component component) => plan.Loaded.Items.Any(item => item.IsWork && item.Component == component);

    private bool IsPlanned(NameTest name) => plan.Loaded.Work.Any(type =>
        name.Matches(type.Name) || name.Matches(FullName(type.Namespace ?? "", type.Name)));

    private IEnumerable<INamedTypeSymbol> TypesOf(Component[] components, CancellationToken cancellationToken)
    {
        foreach (var container in ComponentMap.Namespaces(plan.Compilation.Assembly))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var type in container.GetTypeMembers().Where(type => plan.Components.OwnerOf(type) is { } owner && components.Contains(owner)).SelectMany(NamespaceSearch.WithNested))
            {
                yield return type;
            }
        }
    }

    /// <summary>A type is named simply, or in full.</summary>
    private static bool Fits(NamePattern written, string name, string container) => written.Matches(name) || written.Matches(FullName(container, name));

    private string? FindNear(string written, IEnumerable<INamedTypeSymbol> types) => written.Contains('*') || ++nearMatches > MaximumNearMatches
        ? null
        : NearMatch.Find(written, types.Select(type => written.Contains('.') ? FullName(NamespaceOf(type), type.Name) : type.Name));

    private static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } container ? container.ToDisplayString() : "";

    private static string FullName(string container, string name) => container.Length == 0 ? name : $"{container}.{name}";

    private static PlanFault Unmatched(PlanSpan span, string fact, string? near, string remedy) =>
        Unmatched(span, $"{fact}; {(near is null ? remedy : $"did you mean '{near}'?")}") with { Replacement = near };

    private static PlanFault Unmatched(PlanSpan span, string message) => new(DiagnosticIds.MatchesNothing, span, message);
}
