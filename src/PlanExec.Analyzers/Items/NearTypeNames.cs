using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>What a mistyped name of a type was meant to be: a type of the solution or of the plan, else any that the project can see.</summary>
internal sealed class NearTypeNames(PlanContext plan)
{
    // A near match looks at every name that the project can see: more than a person reads would make a bad plan slow to refuse.
    private const int MaximumNearMatches = 50;

    private int nearMatches;

    private readonly Lazy<string[]> ofSolution = new(() =>
    [
        .. plan.Compilation.SourceModule.ReferencedAssemblySymbols.Where(plan.Components.IsOfSolution).Append(plan.Compilation.Assembly)
            .SelectMany(ComponentMap.Namespaces)
            .SelectMany(container => container.GetTypeMembers())
            .Select(type => type.Name)
            .Concat(plan.Loaded.NamesOfPlannedTypes.Select(planned => planned.Name))
            .Distinct(StringComparer.Ordinal),
    ]);

    private readonly Lazy<string[]> all = new(() =>
    [
        .. NamespaceSearch.WithNested(plan.Compilation.GlobalNamespace)
            .SelectMany(container => container.GetTypeMembers())
            .Where(type => plan.Compilation.IsSymbolAccessibleWithin(type, plan.Compilation.Assembly))
            .Select(type => type.Name)
            .Distinct(StringComparer.Ordinal),
    ]);

    /// <summary>The fault of a name that resolves nowhere.</summary>
    public PlanFault FaultOf(UnresolvedName name, PlannedType type)
    {
        var near = ++nearMatches > MaximumNearMatches ? null
            : NearMatch.Find(name.Name, NamesFor(name, ofSolution.Value)) ?? NearMatch.Find(name.Name, NamesFor(name, all.Value));
        var remedy = near is null ? "correct it, add its namespace to 'usings', or plan it" : $"did you mean '{near}'?";
        return new PlanFault(
            DiagnosticIds.UndefinedReference,
            name.Place,
            $"Item '{type.Item.Item.Id}' names a type '{MessageText.OneLine(name.Syntax.ToString())}' that neither '{plan.Compilation.AssemblyName}' with what it refers to nor an item of the plan has; {remedy}")
        {
            Replacement = near is null ? null : name.With(near),
        };
    }

    /// <summary>An attribute is written without the end of its class's name.</summary>
    private static IEnumerable<string> NamesFor(UnresolvedName name, string[] names) => name.IsAttribute
        ? names.Where(other => other.EndsWith(nameof(Attribute), StringComparison.Ordinal)).Select(other => other.Substring(0, other.Length - nameof(Attribute).Length))
        : names;
}
