using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes;

/// <summary>Builds the missing types of a plan item, together with missing types of other items that they name.</summary>
internal sealed class ItemScaffold
{
    private readonly Solution solution;
    private readonly Dictionary<(string Item, string Type), (ProjectId Project, LoadedPlan Plan, MissingType Type)> wanted = [];

    private ItemScaffold(Solution solution)
    {
        this.solution = solution;
    }

    /// <summary>The solution with the item's types in it; null where they can't be built so that they compile.</summary>
    public static async Task<Solution?> AddAsync(Project project, string itemId, CancellationToken cancellationToken)
    {
        var scaffold = new ItemScaffold(project.Solution);
        await scaffold.CollectAsync(project, itemId, cancellationToken).ConfigureAwait(false);
        return await scaffold.BuildAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task CollectAsync(Project project, string itemId, CancellationToken cancellationToken)
    {
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return;
        }

        var missing = MissingTypes.Find(plan, cancellationToken).Where(type => type.Type.Item.Item.Id.Value == itemId).ToArray();
        foreach (var type in missing)
        {
            wanted[(itemId, type.Type.MetadataName)] = (project.Id, plan.Loaded, type);
        }

        var names = new HashSet<string>(missing
            .SelectMany(type => type.Type.Syntax.DescendantNodes())
            .OfType<SimpleNameSyntax>()
            .Select(name => name.Identifier.ValueText));
        var others = plan.Loaded.Items
            .Where(item => item.IsWork && item.Item.Id.Value != itemId)
            .SelectMany(item => item.Types)
            .Where(type => names.Contains(type.Name) && !wanted.ContainsKey((type.Item.Item.Id.Value, type.MetadataName)))
            .Select(type => type.Item.Item.Id.Value)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        foreach (var other in others)
        {
            foreach (var owner in ProjectsThatMayOwn(project))
            {
                await CollectAsync(owner, other, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A type that the item names can stand in its own project or in one that this project refers to.</summary>
    private IEnumerable<Project> ProjectsThatMayOwn(Project project) => solution.GetProjectDependencyGraph()
        .GetProjectsThatThisProjectTransitivelyDependsOn(project.Id)
        .Select(solution.GetProject)
        .OfType<Project>()
        .Where(candidate => candidate.Language == LanguageNames.CSharp)
        .Prepend(project);

    private async Task<Solution?> BuildAsync(CancellationToken cancellationToken)
    {
        if (wanted.Count == 0)
        {
            return null;
        }

        var built = solution;
        var added = new List<(DocumentId Id, MissingType Type)>();
        foreach (var (projectId, plan, type) in wanted.Values)
        {
            var document = await TypeScaffold.AddAsync(built.GetProject(projectId)!, type, plan, cancellationToken).ConfigureAwait(false);
            added.Add((document.Id, type));
            built = document.Project.Solution;
        }

        foreach (var (id, type) in added)
        {
            built = (await TypeScaffold.FinishAsync(built.GetDocument(id)!, type, cancellationToken).ConfigureAwait(false)).Project.Solution;
        }

        foreach (var (id, _) in added)
        {
            var model = (await built.GetDocument(id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            if (model.GetDiagnostics(cancellationToken: cancellationToken).Any(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error))
            {
                return null;
            }
        }

        return built;
    }
}
