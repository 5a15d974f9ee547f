using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers;

/// <summary>The place in C# that offers to write what a namespace of the compilation lacks.</summary>
internal sealed class FixHome
{
    private readonly CancellationToken cancellationToken;
    private readonly Lazy<ImmutableArray<SourceNamespaces>> handWritten;

    public FixHome(Compilation compilation, CancellationToken cancellationToken)
    {
        this.cancellationToken = cancellationToken;
        handWritten = new(() =>
        [
            .. compilation.SyntaxTrees
                .OrderBy(tree => tree.FilePath, StringComparer.Ordinal)
                .Select(tree => SourceNamespaces.Of(tree, cancellationToken))
                .Where(tree => !tree.IsGenerated),
        ]);
    }

    /// <summary>The first file by path that declares the namespace, else its nearest parent, else the first file; null where nobody has written a file.</summary>
    public Location? Find(string qualifiedNamespace)
    {
        for (var name = qualifiedNamespace; name.Length > 0; name = name.Substring(0, Math.Max(0, name.LastIndexOf('.'))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var tree in handWritten.Value)
            {
                foreach (var declaration in tree.Declarations)
                {
                    if (declaration.Name == name)
                    {
                        return declaration.Location;
                    }
                }
            }
        }

        return handWritten.Value.Select(tree => tree.Start).FirstOrDefault();
    }
}
