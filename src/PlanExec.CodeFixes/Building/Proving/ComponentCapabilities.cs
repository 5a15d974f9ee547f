using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>What the component of the written code does already, as far as its project holds its code. Looked at only where an answer does such a thing.</summary>
internal sealed class ComponentCapabilities(BuildTarget target)
{
    private HashSet<Capability>? known;

    /// <summary>Whether code of the component has a capability.</summary>
    public async Task<bool> HasAsync(Capability capability, CancellationToken cancellationToken)
    {
        known ??= await FindAsync(cancellationToken).ConfigureAwait(false);
        return known.Contains(capability);
    }

    private async Task<HashSet<Capability>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new HashSet<Capability>();
        foreach (var document in target.Project.Documents)
        {
            var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
            var types = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseTypeDeclarationSyntax>()
                .Where(type => model.GetDeclaredSymbol(type, cancellationToken) is { } symbol && target.Plan.Components.OwnerOf(symbol)?.Name.Value == target.Owner?.Name.Value);
            found.UnionWith(types
                .SelectMany(type => type.DescendantNodesAndSelf())
                .Select(node => Refusals.CapabilityOf(node, model, cancellationToken))
                .OfType<Capability>());
        }

        return found;
    }
}
