using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Finds the plan files and their diagrams among the additional files and reads each text once, however many analyzers and compilations ask for it.
/// </summary>
internal static class PlanFiles
{
    private const string KindMetadata = "build_metadata.AdditionalFiles.PlanExecKind";

    /// <summary>The build has found the file by a name that no other build would look for.</summary>
    private const string Misnamed = "Misnamed";

    private static readonly SharedDocuments shared = new();
    private static readonly ConditionalWeakTable<SourceText, PlanDocument> documents = new();
    private static readonly ConditionalWeakTable<SourceText, PlanSource> markdownFiles = new();
    private static readonly ConditionalWeakTable<SourceText, StrongBox<PlanDocument?>> misnamedFiles = new();
    private static readonly ConditionalWeakTable<PlanDocument, LoadedPlan> plans = new();

    /// <summary>Reads and merges the plan files; null where there are none.</summary>
    public static LoadedPlan? TryLoad(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<PlanDocument>.Builder? found = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (KindOf(file, options.AnalyzerConfigOptionsProvider) is { } kind)
            {
                (found ??= ImmutableArray.CreateBuilder<PlanDocument>()).Add(Read(file, kind, cancellationToken));
            }
            else if (PlanFileNames.RightNameOf(file.Path) is not null && ReadMisnamed(file, cancellationToken) is { } misnamed)
            {
                (found ??= ImmutableArray.CreateBuilder<PlanDocument>()).Add(misnamed);
            }
        }

        if (found is null)
        {
            return null;
        }

        var all = found.OrderBy(document => document.Source.Path, StringComparer.Ordinal).ToImmutableArray();
        var markdown = all.Any(document => document.RefersToMarkdown) ? FindMarkdown(options, cancellationToken) : [];
        lock (plans)
        {
            if (plans.TryGetValue(all[0], out var loaded) && loaded.Documents.SequenceEqual(all) && loaded.MarkdownFiles.SequenceEqual(markdown))
            {
                return loaded;
            }

            loaded = new LoadedPlan(all, markdown);
            plans.Remove(all[0]);
            plans.Add(all[0], loaded);
            return loaded;
        }
    }

    private static PlanFileKind? KindOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        !options.GetOptions(file).TryGetValue(KindMetadata, out var stated) ? PlanFileNames.Classify(file.Path)
        : Enum.TryParse<PlanFileKind>(stated, ignoreCase: true, out var kind) ? kind
        : stated == Misnamed ? null
        : PlanFileNames.Classify(file.Path);

    /// <summary>The Markdown files in which diagrams may stand. Nobody reads them where no plan file refers to one.</summary>
    private static ImmutableArray<PlanSource> FindMarkdown(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var found = new List<PlanSource>();
        foreach (var file in options.AdditionalFiles)
        {
            if (MarkdownDiagram.IsReference(Path.GetFileName(file.Path)))
            {
                // Of a file that can't be opened the compiler tells by itself.
                var source = file.GetText(cancellationToken) is { } text ? markdownFiles.GetValue(text, key => new PlanSource(file.Path, key.ToString())) : null;
                found.Add(source?.Path == file.Path ? source : new PlanSource(file.Path, source?.Text ?? ""));
            }
        }

        return [.. found.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static PlanDocument? ReadMisnamed(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        var document = misnamedFiles.GetValue(text, key => new StrongBox<PlanDocument?>(MisnamedPlan.Find(file.Path, key.ToString()))).Value;
        return document?.Source.Path == file.Path ? document : MisnamedPlan.Find(file.Path, text.ToString());
    }

    private static PlanDocument Read(AdditionalText file, PlanFileKind kind, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return PlanReader.Unreadable(file.Path, kind, "The plan file can't be opened; see that it exists and that the build may read it");
        }

        // One text object can stand for one path only; a host that shares texts between equal files gets a document of its own for each path.
        var document = documents.GetValue(text, key => shared.Read(file.Path, kind, key));
        return document.Source.Path == file.Path && document.Kind == kind ? document : shared.Read(file.Path, kind, text);
    }
}

/// <summary>A plan and what follows from it alone, whatever compilation is held against it.</summary>
internal sealed class LoadedPlan
{
    private const int MostTypes = 20_000;

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
        Work = [.. types.Take(MostTypes).Where(type => type.Item.IsWork && !contradictions.Concern(type))];
        WorkByName = Work.ToLookup(type => type.MetadataName, StringComparer.Ordinal);
        namesOfPlannedTypes = new(() => new HashSet<(string Name, int Arity)>(Items.SelectMany(item => item.Types).SelectMany(type => type.DeclaredNames)));
        wordsOfFaultyItems = new(() => new HashSet<string>(Items.Where(item => item.IsUncertain).SelectMany(item => Words(item.Item.Code!.Text)), StringComparer.Ordinal));
        PlanFault[] excess = types.Count <= MostTypes ? [] :
        [
            new PlanFault(DiagnosticIds.PlanCannotBeRead, types[MostTypes].NamePlace, "The items plan more than 20,000 types, of which this is the first that is not looked for; a plan needs far fewer: leave out what nobody has to decide"),
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

    private static IEnumerable<string> Words(string text) => Regex.Matches(text, @"\w+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Cast<Match>().Select(match => match.Value);

    private Component? ComponentOf(PlanItem item) =>
        item.Component ?? (item is { Template: { } template, ComponentName: { } name } ? Ownership.InstanceNamed(template, name.Value) : null);
}
