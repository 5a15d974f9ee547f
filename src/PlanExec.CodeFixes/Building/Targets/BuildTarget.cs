using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Patterns;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>What of an item is to be written, and where: the solution with the scaffold in it, whose stubs an answer fills.</summary>
internal sealed class BuildTarget
{
    /// <summary>Creates a target.</summary>
    public BuildTarget(Project project, PlanContext plan, PlannedItem item, Solution scaffold, IReadOnlyList<DocumentId> added, IReadOnlyList<TargetType> types)
    {
        Project = project;
        Plan = plan;
        Item = item;
        Scaffold = scaffold;
        Added = added;
        Types = types;
    }

    /// <summary>The project that answers for the item, as it was found.</summary>
    public Project Project { get; }

    /// <summary>The plan, held against that project.</summary>
    public PlanContext Plan { get; }

    public PlannedItem Item { get; }

    /// <summary>The id of the item.</summary>
    public string Id => Item.Item.Id.Value;

    /// <summary>The solution with the item's missing types in it, as far as they follow from the plan.</summary>
    public Solution Scaffold { get; }

    /// <summary>The files that the scaffold adds.</summary>
    public IReadOnlyList<DocumentId> Added { get; }

    /// <summary>Whether the scaffold declares types or members that were not there, which other projects then see.</summary>
    public bool DeclaresAnew { get; init; }

    /// <summary>The item's types that stand in the project.</summary>
    public IReadOnlyList<TargetType> Types { get; }

    /// <summary>A line break as the item's files have it.</summary>
    public string LineBreak => Types.SelectMany(type => type.Parts).Select(part => LineBreaks.Of(part.Syntax.SyntaxTree.GetRoot()).ToString()).FirstOrDefault() ?? "\n";

    /// <summary>What makes the types tests of the item; null where they are the item's own.</summary>
    public TestDuty? Tests { get; init; }

    /// <summary>What of the item is written.</summary>
    public BuildWork Work => Tests is null ? BuildWork.Code : BuildWork.Tests;

    /// <summary>The component of the code that is written; null where tests belong to none.</summary>
    public Component? Owner => Tests is null ? Item.Component : Tests.Owner;

    /// <summary>Whether nothing has to be asked: all that the item plans follows from the plan.</summary>
    public bool IsFinished => !Types.Any(type => type.HasStubs);

    /// <summary>What is to be written of an item, or of its tests; where it can't be, a sentence that says why and what to do.</summary>
    public static Task<(BuildTarget? Target, string? Refusal)> FindAsync(Project project, string itemId, BuildWork work, CancellationToken cancellationToken) =>
        work == BuildWork.Tests ? TestTarget.FindAsync(project, itemId, cancellationToken) : FindAsync(project, itemId, cancellationToken);

    /// <summary>What is to be written of an item; where it can't be built, a sentence that says why and what to do.</summary>
    public static async Task<(BuildTarget? Target, string? Refusal)> FindAsync(Project project, string itemId, CancellationToken cancellationToken)
    {
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return (null, $"Project '{project.Name}' has no plan; add plan.yaml to its additional files");
        }

        if (plan.Loaded.Items.FirstOrDefault(item => item.Item.Id.Value == itemId) is not { } item)
        {
            return (null, $"The plan has no item '{itemId}' with code; see that it is spelled as in plan.yaml");
        }

        if (RefusalOf(item) is { } refusal)
        {
            return (null, refusal);
        }

        if (await BuiltNeeds.FindUnbuiltAsync(project, plan, item, cancellationToken).ConfigureAwait(false) is { } need)
        {
            return (null, $"'{itemId}' needs '{need}', which is not built; build '{need}' first");
        }

        return await ScaffoldAsync(project, plan, item, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Why nothing of an item can be built, as a sentence; null where something can.</summary>
    public static string? RefusalOf(PlannedItem item) => item switch
    {
        { Component: null } => $"'{item.Item.Id}' names no component that the plan defines; give it one",
        { Item.Decision: { } decision, IsWork: false } => $"'{item.Item.Id}' rests on decision '{decision.Id}', which is not accepted; accept the decision first",
        { IsWork: false } => $"'{item.Item.Id}' rests on a decision that the plan does not define; correct its 'decision'",
        { Faults: [var fault, ..] } => $"The code of '{item.Item.Id}' has a fault: {fault.Message}",
        _ => null,
    };

    private static async Task<(BuildTarget? Target, string? Refusal)> ScaffoldAsync(Project project, PlanContext plan, PlannedItem item, CancellationToken cancellationToken)
    {
        var id = item.Item.Id.Value;
        var solution = project.Solution;
        var missing = MissingTypes.Find(plan, cancellationToken).Where(type => type.Type.Item == item).ToArray();
        if (missing.Length > 0)
        {
            if (await ItemScaffold.AddAsync(project, id, cancellationToken).ConfigureAwait(false) is not { } scaffolded)
            {
                return (null, $"The types of '{id}' can't be scaffolded so that they compile; see that all names in its code exist, and that its base types can be derived from");
            }

            solution = scaffolded;
        }

        var states = ItemStates.Of(plan);
        if (DifferenceIn(states, id) is { } different)
        {
            return (null, $"'{different}' is declared otherwise than '{id}' plans it; change the code or the plan first, see {DiagnosticIds.DifferentDeclaration}");
        }

        (string, string)[] members = [.. MissingMember.Of(states, id).Select(member => (id, member.Key))];
        if (members.Length > 0)
        {
            if (await MemberScaffold.AddAsync(solution.GetProject(project.Id)!, members, cancellationToken).ConfigureAwait(false) is not { } withMembers)
            {
                return (null, $"The members that '{id}' plans can't be scaffolded so that they compile; see that all names in its code exist");
            }

            solution = withMembers;
        }

        var added = solution.GetChanges(project.Solution).GetProjectChanges().SelectMany(change => change.GetAddedDocuments()).ToArray();
        if (added.Length > missing.Length || added.Any(document => document.ProjectId != project.Id))
        {
            return (null, $"The code of '{id}' names types of items that are not built; build them first, and name them under 'needs'");
        }

        var types = await FindTypesAsync(solution.GetProject(project.Id)!, item, added, cancellationToken).ConfigureAwait(false);
        return missing.Length == 0 && members.Length == 0 && !types.Any(type => type.HasStubs)
            ? (null, $"Nothing of '{id}' is left to be built in project '{project.Name}'")
            : (new BuildTarget(project, plan, item, solution, added, types) { DeclaresAnew = missing.Length > 0 || members.Length > 0 }, null);
    }

    /// <summary>What of an item is not declared as planned; null where all that is there is.</summary>
    private static string? DifferenceIn(ItemStates states, string id) => states.Of(id)
        .SelectMany(WithNested)
        .SelectMany(type => type.Members.Where(member => member.State == BuildState.Different).Select(member => member.Member.Name).Prepend(type.Differences.IsEmpty ? null : type.Declaration.Name))
        .FirstOrDefault(name => name is not null);

    private static IEnumerable<PlannedTypeState> WithNested(PlannedTypeState type) => type.Nested.SelectMany(WithNested).Prepend(type);

    private static async Task<IReadOnlyList<TargetType>> FindTypesAsync(Project project, PlannedItem item, IReadOnlyList<DocumentId> added, CancellationToken cancellationToken)
    {
        var plan = (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false))!;
        var stubs = new HashSet<SyntaxNode>(ItemStates.Of(plan).Of(item.Item.Id.Value)
            .SelectMany(WithNested)
            .SelectMany(type => type.Members.Where(member => member.State == BuildState.Stub).Select(member => member.Symbol!).Concat(type.Demanded.Select(demanded => demanded.Symbol)))
            .SelectMany(member => member.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(cancellationToken)));
        var found = new List<TargetType>();
        foreach (var type in item.Types)
        {
            foreach (var symbol in PlannedTypes.Find(plan.Compilation.Assembly, type, plan).Take(1))
            {
                var parts = symbol.DeclaringSyntaxReferences
                    .Select(reference => (Document: project.Solution.GetDocument(reference.SyntaxTree), Syntax: reference.GetSyntax(cancellationToken) as MemberDeclarationSyntax))
                    .Where(part => part is { Document: not null and not SourceGeneratedDocument, Syntax: not null })
                    .OrderBy(part => part.Document!.FilePath, StringComparer.Ordinal)
                    .ToArray();
                var isNew = parts.Length > 0 && parts.All(part => added.Contains(part.Document!.Id));
                found.Add(new TargetType(type.Syntax, PlannedTypes.NamespaceOf(symbol), isNew, [.. parts.Select(part => new TargetPart(part.Document!.Id, part.Syntax!, StubsOf(part.Syntax!, type, isNew, stubs)))]));
            }
        }

        return found;
    }

    private static IReadOnlyList<MemberDeclarationSyntax> StubsOf(MemberDeclarationSyntax declaration, PlannedType type, bool isNew, HashSet<SyntaxNode> known)
    {
        var planned = new HashSet<string?>(type.Syntax.DescendantNodes().OfType<MemberDeclarationSyntax>().Select(MemberSignature.NameOf));
        return
        [
            .. declaration.DescendantNodes(node => node is BaseTypeDeclarationSyntax)
                .OfType<MemberDeclarationSyntax>()
                .Where(member => known.Contains(member) || Stub.IsStub(member))
                .Where(member => isNew || known.Contains(member) || planned.Contains(MemberSignature.NameOf(member)) || Stub.NamesItem(member, type.Item.Item.Id.Value)),
        ];
    }
}
