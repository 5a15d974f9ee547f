using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A type that is to test an item. What it names is found tree by tree.</summary>
internal sealed class WrittenTest
{
    private readonly PlanContext plan;
    private readonly PlannedTypes planned;
    private readonly HashSet<string> names;
    private volatile bool namesItem;

    public WrittenTest(PlanContext plan, PlannedItem item, PlanText test, INamedTypeSymbol type)
    {
        this.plan = plan;
        Type = type;
        OnlyFile = type.DeclaringSyntaxReferences is [var only] && !SourceNamespaces.Of(only.SyntaxTree, CancellationToken.None).IsGenerated ? only.SyntaxTree : null;
        Item = item;
        Test = test;
        planned = new PlannedTypes(item.Types);
        names = [.. item.Types.SelectMany(NamesOf)];
    }

    public PlannedItem Item { get; }

    /// <summary>The name of the test in the plan.</summary>
    public PlanText Test { get; }

    public INamedTypeSymbol Type { get; }

    /// <summary>The file that alone holds the test, so that looking at it tells all; null where there are several, or where a tool wrote it.</summary>
    public SyntaxTree? OnlyFile { get; }

    /// <summary>Whether its code names a type of the item, in the trees that have been looked at.</summary>
    public bool NamesItem => namesItem;

    /// <summary>Looks whether the test names the item in one tree.</summary>
    public void LookIn(SemanticModel model, CancellationToken cancellationToken)
    {
        var tree = model.SyntaxTree;
        if (namesItem || Type.DeclaringSyntaxReferences.All(reference => reference.SyntaxTree != tree))
        {
            return;
        }

        // What the test calls by an alias, the file names above it.
        var aliases = tree.GetRoot(cancellationToken).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(directive => directive.Alias is not null);
        if (Type.DeclaringSyntaxReferences
            .Where(reference => reference.SyntaxTree == tree)
            .Select(reference => reference.GetSyntax(cancellationToken))
            .Concat(aliases)
            .SelectMany(node => node.DescendantTokens())
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && names.Contains(token.ValueText) && Means(token, model, cancellationToken)))
        {
            // Trees are looked at at the same time: what one has found, no other takes back.
            namesItem = true;
        }
    }

    private bool Means(SyntaxToken token, SemanticModel model, CancellationToken cancellationToken)
    {
        if (token.Parent is not SimpleNameSyntax name)
        {
            return false;
        }

        var info = model.GetSymbolInfo(name, cancellationToken);
        for (var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault(); symbol is not null; symbol = symbol.ContainingType)
        {
            if (symbol is INamedTypeSymbol { OriginalDefinition: var found } && plan.Components.OwnerOf(found) is { } owner && planned.Of(found, owner).Any())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words by which code can name a type: of a static class those of its members, too, which may be extensions.</summary>
    private static IEnumerable<string> NamesOf(PlannedType type)
    {
        yield return type.Name;
        if (type.Name.EndsWith(nameof(Attribute), StringComparison.Ordinal))
        {
            yield return type.Name.Substring(0, type.Name.Length - nameof(Attribute).Length);
        }

        foreach (var member in type.Syntax.Modifiers.Any(SyntaxKind.StaticKeyword) ? type.Syntax.DescendantNodes() : [])
        {
            if (member is MethodDeclarationSyntax method)
            {
                yield return method.Identifier.ValueText;
            }
            else if (member is PropertyDeclarationSyntax property)
            {
                yield return property.Identifier.ValueText;
            }
        }
    }
}
