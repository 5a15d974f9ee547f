using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes;

/// <summary>Where a new file goes and how its namespace is written: as its neighbours do it.</summary>
/// <param name="Directory">The folder on disk; empty where the project's files have no paths.</param>
/// <param name="Folders">The folder, from the project's.</param>
/// <param name="FileScoped">Whether the namespace is written <c>namespace X;</c>.</param>
internal sealed record ScaffoldPlace(string Directory, IReadOnlyList<string> Folders, bool FileScoped)
{
    private static readonly char[] separators = ['/', '\\'];

    /// <summary>
    /// The folder that holds most files of the namespace; where there are none, the folder of the nearest namespace around it and below that one folder for each
    /// further name.
    /// </summary>
    public static async Task<ScaffoldPlace> FindAsync(Project project, string qualifiedNamespace, CancellationToken cancellationToken)
    {
        var neighbours = await CollectAsync(project, cancellationToken).ConfigureAwait(false);
        var root = Path.GetDirectoryName(project.FilePath) ?? "";
        for (var name = qualifiedNamespace; name.Length > 0; name = name.Substring(0, Math.Max(0, name.LastIndexOf('.'))))
        {
            var nearest = neighbours
                .Where(neighbour => neighbour.Namespace == name)
                .GroupBy(neighbour => neighbour.Directory, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (nearest is not null)
            {
                string[] below = name.Length == qualifiedNamespace.Length ? [] : qualifiedNamespace.Substring(name.Length + 1).Split('.');
                var like = nearest.First();
                return new ScaffoldPlace(below.Aggregate(nearest.Key, Path.Combine), [.. FoldersOf(like.Document, nearest.Key, root), .. below], like.FileScoped);
            }
        }

        var fileScoped = neighbours.Count > 0
            ? neighbours[0].FileScoped
            : project.ParseOptions is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 };
        return new ScaffoldPlace(root, [], fileScoped);
    }

    /// <summary>A file name that is not taken yet.</summary>
    public string NameFor(string typeName, int arity, Project project)
    {
        var taken = new HashSet<string>(project.Documents.Select(document => document.FilePath ?? document.Name), StringComparer.OrdinalIgnoreCase);
        string[] names = arity == 0 ? [typeName] : [typeName, $"{typeName}{arity}"];
        return names.Concat(Enumerable.Range(2, taken.Count + 1).Select(number => $"{typeName}.{number}"))
            .Select(name => name + ".cs")
            .First(name => !taken.Contains(Path.Combine(Directory, name)));
    }

    private static IReadOnlyList<string> FoldersOf(Document neighbour, string directory, string root) =>
        root.Length > 0 && directory.StartsWith(root, StringComparison.Ordinal)
            ? directory.Substring(root.Length).Split(separators, StringSplitOptions.RemoveEmptyEntries)
            : neighbour.Folders;

    private static async Task<List<Neighbour>> CollectAsync(Project project, CancellationToken cancellationToken)
    {
        var neighbours = new List<Neighbour>();
        foreach (var document in project.Documents.OrderBy(document => document.FilePath, StringComparer.Ordinal))
        {
            if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree
                || SourceNamespaces.Of(tree, cancellationToken) is not { IsGenerated: false } namespaces)
            {
                continue;
            }

            var fileScoped = (await tree.GetRootAsync(cancellationToken).ConfigureAwait(false)).ChildNodes().Any(node => node is FileScopedNamespaceDeclarationSyntax);
            neighbours.AddRange(namespaces.Declarations.Select(declaration =>
                new Neighbour(document, Path.GetDirectoryName(document.FilePath) ?? "", declaration.Name, fileScoped)));
        }

        return neighbours;
    }

    private sealed record Neighbour(Document Document, string Directory, string Namespace, bool FileScoped);
}
