using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A plan and what follows from it alone, whatever compilation is held against it.</summary>
internal sealed class LoadedPlan
{
    private const int MostTypes = 20_000;
    private const int MostAdditions = 1_000;

    private readonly Lazy<HashSet<(string Name, int Arity)>> namesOfPlannedTypes;
    private readonly Lazy<HashSet<string>> wordsOfFaultyItems;

    public LoadedPlan(ImmutableArray<PlanDocument> documents, ImmutableArray<PlanSource> markdownFiles)
    {
        Documents = documents;
        MarkdownFiles = markdownFiles;
        Plan = PlanMerger.Merge(documents, markdownFiles);
        Policy = new BoundaryPolicy(Plan);
        PolicyDespiteFaults = new BoundaryPolicy(Plan, faultsAreReported: false);
        Ownership = new ComponentOwnership(Plan.Components, Plan.Capture);
        Items = [.. Plan.Items.Where(item => item.Code is not null).Select(item => new PlannedItem(item, item.Code!, ComponentOf(item)))];
        var contradictions = new ItemContradictions(Items, Ownership);
        var types = Items.SelectMany(item => item.Types).Take(MostTypes + 1).ToList();
        var additions = types.Where(type => type.IsAddition).GroupBy(type => (type.Item.Component, type.Namespace, type.MetadataName)).Where(type => type.Skip(MostAdditions).Any()).ToArray();
        var left = new HashSet<PlannedType>(additions.SelectMany(type => type.Skip(MostAdditions)));
        Work = [.. types.Take(MostTypes).Where(type => type.Item.IsWork && !left.Contains(type) && !contradictions.Concern(type))];
        WorkByName = Work.ToLookup(type => type.MetadataName, StringComparer.Ordinal);
        namesOfPlannedTypes = new(() => new HashSet<(string Name, int Arity)>(Items.SelectMany(item => item.Types).SelectMany(type => type.DeclaredNames)));
        wordsOfFaultyItems = new(() => new HashSet<string>(Items.Where(item => item.IsUncertain).SelectMany(item => Words(item.Item.Code!.Text)), StringComparer.Ordinal));
        PlanFault[] excess =
        [
            .. types.Skip(MostTypes).Select(type => Excess(type, "The items plan more than 20,000 types, of which this is the first that is not looked for; a plan needs far fewer: leave out what nobody has to decide")),
            .. additions.Select(type => Excess(type.ElementAt(MostAdditions), $"The items add to type '{type.Key.MetadataName}' more than 1,000 times, of which this is the first that is not looked for; write several members in one item, or divide the type")),
        ];
        CodeFaults = AtMost(excess.Concat(Items.SelectMany(item => item.Faults.Concat(item.FurtherFaults))).Concat(contradictions.Faults).Concat(CodeInPlan.FindFaults(Plan)));
        Apis = [.. Plan.Apis.Where(api => !api.HasFaults && api.Grounds.IsInForce && api.Ban.Append(api.Instead).OfType<PlanText>().All(name => BannedName.FaultOf(name) is null))];
    }

    public ImmutableArray<PlanDocument> Documents { get; }

    /// <summary>The Markdown files that the plan may refer to; none where it refers to none.</summary>
    public ImmutableArray<PlanSource> MarkdownFiles { get; }

    public Plan Plan { get; }

    /// <summary>The policy where the faults of the plan are reported as errors.</summary>
    public BoundaryPolicy Policy { get; }

    /// <summary>The policy where somebody has turned them off: a fault that nobody sees must not open a door.</summary>
    public BoundaryPolicy PolicyDespiteFaults { get; }

    public ComponentOwnership Ownership { get; }

    /// <summary>The items that hold C#, parsed.</summary>
    public ImmutableArray<PlannedItem> Items { get; }

    /// <summary>The types that must come to exist now: those of work, and those with a fault left out.</summary>
    public ImmutableArray<PlannedType> Work { get; }

    /// <summary>The same by their names as in metadata, without namespaces.</summary>
    public ILookup<string, PlannedType> WorkByName { get; }

    /// <summary>The names of all types that items bring, nested ones and those not decided yet included.</summary>
    public ISet<(string Name, int Arity)> NamesOfPlannedTypes => namesOfPlannedTypes.Value;

    /// <summary>Whether an item may bring a type of a name whose C# is not understood as a whole: what names the type has no fault of its own.</summary>
    public bool MayBring(string name) => wordsOfFaultyItems.Value.Contains(name);

    /// <summary>The bans that are in force: what a faulty line bans is not certain, and its faults are told; what is not decided is not banned.</summary>
    public ImmutableArray<ApiBan> Apis { get; }

    /// <summary>What is wrong with the C# in the plan, and with what it plans.</summary>
    public ImmutableArray<PlanFault> CodeFaults { get; }

    /// <summary>As many faults as a plan tells, and the next as the one that stands for all that are left.</summary>
    private static ImmutableArray<PlanFault> AtMost(IEnumerable<PlanFault> faults)
    {
        PlanFault[] told = [.. faults.Take(Plan.MaximumFaults + 1)];
        if (told.Length > Plan.MaximumFaults)
        {
            told[Plan.MaximumFaults] = PlanFault.TooMany(told[Plan.MaximumFaults].Span);
        }

        return [.. told];
    }

    private static PlanFault Excess(PlannedType type, string message) => new(DiagnosticIds.PlanCannotBeRead, type.NamePlace, message);

    private static IEnumerable<string> Words(string text) => Regex.Matches(text, @"\w+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Cast<Match>().Select(match => match.Value);

    private Component? ComponentOf(PlanItem item) =>
        item.Component ?? (item is { Template: { } template, ComponentName: { } name } ? Ownership.InstanceNamed(template, name.Value) : null);
}
