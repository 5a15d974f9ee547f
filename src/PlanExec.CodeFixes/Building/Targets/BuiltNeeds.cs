using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>Whether the items that an item needs are built: their types and members exist, and none is a stub.</summary>
internal static class BuiltNeeds
{
    /// <summary>The id of the first item that is needed and not built; null where all are.</summary>
    public static async Task<string?> FindUnbuiltAsync(Project project, PlanContext plan, PlannedItem item, CancellationToken cancellationToken)
    {
        foreach (var need in item.Item.Needs)
        {
            var needed = plan.Loaded.Items.FirstOrDefault(other => other.Item.Id.Value == need.Value);
            if (needed is not null && !await IsBuiltAsync(project, needed, plan, cancellationToken).ConfigureAwait(false))
            {
                return need.Value;
            }
        }

        return null;
    }

    /// <summary>The types that an item plans, as far as they exist.</summary>
    public static async Task<IReadOnlyList<INamedTypeSymbol>> FindTypesAsync(Project project, PlannedItem item, PlanContext plan, CancellationToken cancellationToken)
    {
        var found = new List<INamedTypeSymbol>();
        foreach (var type in item.Types)
        {
            if (await FindAsync(project, type, plan, cancellationToken).ConfigureAwait(false) is { } symbol)
            {
                found.Add(symbol);
            }
        }

        return found;
    }

    /// <summary>The name of the first member that an item plans and its type does not have; null where all are there.</summary>
    public static async Task<string?> FindMissingMemberAsync(Project project, PlannedItem item, PlanContext plan, CancellationToken cancellationToken)
    {
        foreach (var type in item.Types)
        {
            if (await FindAsync(project, type, plan, cancellationToken).ConfigureAwait(false) is { } symbol
                && FindMissingMember(type, symbol) is { } missing)
            {
                return $"{symbol.Name}.{MemberSignature.NameOf(missing)}";
            }
        }

        return null;
    }

    private static async Task<bool> IsBuiltAsync(Project project, PlannedItem item, PlanContext plan, CancellationToken cancellationToken)
    {
        foreach (var type in item.Types)
        {
            if (await FindAsync(project, type, plan, cancellationToken).ConfigureAwait(false) is not { } symbol
                || HasStub(symbol, cancellationToken)
                || FindMissingMember(type, symbol) is not null)
            {
                return false;
            }
        }

        return item.Types.Length > 0;
    }

    /// <summary>In what this project sees, else in the other projects of the solution: an item may need one that stands elsewhere.</summary>
    private static async Task<INamedTypeSymbol?> FindAsync(Project project, PlannedType type, PlanContext plan, CancellationToken cancellationToken)
    {
        var seen = plan.Compilation.SourceModule.ReferencedAssemblySymbols
            .Where(plan.Components.IsOfSolution)
            .Prepend(plan.Compilation.Assembly)
            .SelectMany(assembly => PlannedTypes.Find(assembly, type, plan))
            .FirstOrDefault();
        if (seen is not null)
        {
            return seen;
        }

        foreach (var other in project.Solution.Projects.Where(other => other.Id != project.Id && other.Language == LanguageNames.CSharp))
        {
            var named = await SymbolFinder.FindSourceDeclarationsAsync(other, type.Name, ignoreCase: false, SymbolFilter.Type, cancellationToken).ConfigureAwait(false);
            if (named.Any() && await ProjectPlan.FindAsync(other, cancellationToken).ConfigureAwait(false) is { } context
                && PlannedTypes.Find(context.Compilation.Assembly, type, context).FirstOrDefault() is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool HasStub(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes(node => node is BaseTypeDeclarationSyntax))
        .OfType<MemberDeclarationSyntax>()
        .Any(Stub.IsStub);

    private static MemberDeclarationSyntax? FindMissingMember(PlannedType type, INamedTypeSymbol symbol) =>
        (type.Syntax as TypeDeclarationSyntax)?.Members.FirstOrDefault(member => IsMissing(member, symbol));

    private static bool IsMissing(MemberDeclarationSyntax planned, INamedTypeSymbol type) =>
        planned is MethodDeclarationSyntax or PropertyDeclarationSyntax && MemberSignature.NameOf(planned) is { } name && type.GetMembers(name).IsEmpty;
}
