using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>The namespaces that one tree declares, found from syntax alone, once a tree.</summary>
internal sealed class SourceNamespaces
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceNamespaces> known = new();

    private SourceNamespaces(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellationToken);
        IsGenerated = GeneratedCode.Looks(tree.FilePath, root);
        Declarations =
        [
            .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseNamespaceDeclarationSyntax>()
                .Select(declaration => (QualifiedNameOf(declaration), declaration.Name.GetLocation())),
        ];
        Start = (root.Members.FirstOrDefault()?.GetFirstToken() ?? root.GetFirstToken()).GetLocation();
    }

    /// <summary>The qualified names, and where they stand.</summary>
    public ImmutableArray<(string Name, Location Location)> Declarations { get; }

    /// <summary>Where the tree's first declaration starts.</summary>
    public Location Start { get; }

    /// <summary>Whether a tool wrote the file, as far as its name and its first comment tell.</summary>
    public bool IsGenerated { get; }

    public static SourceNamespaces Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        known.GetValue(tree, key => new SourceNamespaces(key, cancellationToken));

    private static string QualifiedNameOf(BaseNamespaceDeclarationSyntax declaration) => string.Join(
        ".",
        declaration.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(part => part.Name.ToString()));
}
