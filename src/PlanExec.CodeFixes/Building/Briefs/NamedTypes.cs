using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>The types whose declarations tell how an item's code is to be written: those it names, those of the items it needs, and those that these name.</summary>
internal sealed class NamedTypes
{
    private readonly BuildTarget target;
    private readonly PlanContext plan;
    private readonly ExcludedFiles excluded;
    private readonly HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.Default);

    private NamedTypes(BuildTarget target, PlanContext plan, ExcludedFiles excluded)
    {
        this.target = target;
        this.plan = plan;
        this.excluded = excluded;
    }

    /// <summary>The declarations of the types that the item's own declarations name and of those of needed items; then those of the types that these name.</summary>
    public static async Task<(IReadOnlyList<string> Direct, IReadOnlyList<string> Indirect)> FindAsync(BuildTarget target, ExcludedFiles excluded, CancellationToken cancellationToken)
    {
        var project = target.Scaffold.GetProject(target.Project.Id)!;
        var plan = (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false))!;
        var types = new NamedTypes(target, plan, excluded);
        var direct = types.NamedByItem(cancellationToken);

        // Tests are about the item's own types, and name them in their bodies only.
        foreach (var need in target.Tests is null ? target.Item.Item.Needs : target.Item.Item.Needs.Prepend(target.Item.Item.Id))
        {
            if (plan.Loaded.Items.FirstOrDefault(item => item.Item.Id.Value == need.Value) is { } needed)
            {
                direct.AddRange((await BuiltNeeds.FindTypesAsync(project, needed, plan, cancellationToken).ConfigureAwait(false)).Where(types.IsTold));
            }
        }

        var indirect = direct.SelectMany(TypesIn).Where(types.IsTold).ToArray();
        return ([.. direct.Select(types.Write)], [.. indirect.Select(types.Write)]);
    }

    private List<INamedTypeSymbol> NamedByItem(CancellationToken cancellationToken)
    {
        foreach (var part in target.Types.SelectMany(type => type.Parts))
        {
            if (plan.Compilation.GetSemanticModel(part.Syntax.SyntaxTree).GetDeclaredSymbol(part.Syntax, cancellationToken) is INamedTypeSymbol type)
            {
                seen.Add(type);
            }
        }

        var found = new List<INamedTypeSymbol>();
        foreach (var part in target.Types.SelectMany(type => type.Parts))
        {
            var model = plan.Compilation.GetSemanticModel(part.Syntax.SyntaxTree);
            found.AddRange(part.Syntax.DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax))
                .OfType<SimpleNameSyntax>()
                .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol)
                .OfType<INamedTypeSymbol>()
                .Select(type => type.OriginalDefinition)
                .Where(IsTold));
        }

        return found;
    }

    /// <summary>Whether nobody knows the type by heart, and nobody forbids to tell of it; once.</summary>
    private bool IsTold(INamedTypeSymbol type) =>
        type.ContainingAssembly is { } assembly
        && !ReferencePath.IsFramework(plan.Compilation.GetMetadataReference(assembly), assembly)
        && !excluded.Contains(type)
        && type.TypeKind is not (TypeKind.Error or TypeKind.TypeParameter)
        && seen.Add(type);

    private string Write(INamedTypeSymbol type) => SignatureText.Of(type, plan.Compilation, excluded);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member.DeclaredAccessibility == Accessibility.Public)
        .SelectMany(member => member switch
        {
            IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
            IPropertySymbol property => [property.Type],
            IFieldSymbol field => [field.Type],
            _ => Enumerable.Empty<ITypeSymbol>(),
        })
        .SelectMany(Parts)
        .Select(part => part.OriginalDefinition);

    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Parts).Append(named),
        IArrayTypeSymbol array => Parts(array.ElementType),
        _ => [],
    };
}
