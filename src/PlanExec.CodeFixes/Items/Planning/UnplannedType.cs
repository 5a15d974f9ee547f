using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes;

/// <summary>Adds a type that no item plans to the plan, as an item that is built.</summary>
internal static class UnplannedType
{
    /// <summary>The solution with the new item, and its id; null where the plan would be faulty then, or the code not as it says.</summary>
    public static async Task<(Solution Solution, string Id)?> PlanAsync(Document document, Location place, CancellationToken cancellationToken)
    {
        var project = document.Project;
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || root.FindToken(place.SourceSpan.Start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } declaration
            || (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))?.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type
            || plan.Components.OwnerOf(type) is not { } owner)
        {
            return null;
        }

        var id = NewItemId.Like(plan.Plan, plan.Plan.Items.Where(item => item.ComponentName?.Value == owner.Name.Value), type.Name);
        var container = owner.Namespaces.Count == 0 ? type.ContainingNamespace.ToDisplayString() : null;
        var amended = new AmendedSolution(project.Solution);
        return await PlannedCode.OfAsync(type, container, cancellationToken).ConfigureAwait(false) is { } code
            && await amended.TryEditAsync(project, plan.Loaded, editor => editor.AddItem(new NewItem(id) { Component = owner.Name.Value, Code = code }), cancellationToken).ConfigureAwait(false)
            && await amended.FinishAsync(cancellationToken).ConfigureAwait(false) is var solution
            && await IsBuiltAsync(solution.GetProject(project.Id)!, plan, id, cancellationToken).ConfigureAwait(false)
            && await IsNowhereMissingAsync(solution, project.Id, id, cancellationToken).ConfigureAwait(false)
            ? (solution, id)
            : null;
    }

    private static async Task<bool> IsBuiltAsync(Project project, PlanContext before, string id, CancellationToken cancellationToken) =>
        await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is { } plan
        && plan.Loaded.CodeFaults.Length <= before.Loaded.CodeFaults.Length
        && ItemStates.Of(plan) is var states
        && states.Faults.Length <= ItemStates.Of(before).Faults.Length
        && states.StateOf(id) is BuildState.Built or BuildState.Stub
        && new ItemOwnership(plan) is var ownership
        && plan.Loaded.Work.Where(type => type.Item.Item.Id.Value == id).All(ownership.Owns);

    /// <summary>Whether no other project of the plan answers for the item: it does not have the type.</summary>
    private static async Task<bool> IsNowhereMissingAsync(Solution solution, ProjectId own, string id, CancellationToken cancellationToken)
    {
        foreach (var other in solution.Projects.Where(other => other.Id != own && other.Language == LanguageNames.CSharp && other.AdditionalDocuments.Any()))
        {
            if (await ProjectPlan.FindAsync(other, cancellationToken).ConfigureAwait(false) is { } plan
                && plan.Loaded.Work.Where(type => type.Item.Item.Id.Value == id).Any(new ItemOwnership(plan).Owns))
            {
                return false;
            }
        }

        return true;
    }
}
