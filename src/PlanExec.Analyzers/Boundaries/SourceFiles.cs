using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>In which file of the code being compiled a type stands, relative to the plan. Metadata has no files, so other projects' types have none either.</summary>
internal sealed class SourceFiles(Compilation compilation, Plan plan)
{
    private readonly string folder = FolderOf(plan.Sources.Count == 0 ? "" : plan.Sources[0].Path);

    /// <summary>The file of a type's first hand-written part by path, else of its first part; null where it is not in source or not below the plan's folder.</summary>
    public string? Of(INamedTypeSymbol type)
    {
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        var path = type.DeclaringSyntaxReferences
            .Select(reference => reference.SyntaxTree.FilePath.Replace('\\', '/'))
            .OrderBy(GeneratedCode.IsNamedSo)
            .ThenBy(file => file, StringComparer.Ordinal)
            .FirstOrDefault();
        return path?.StartsWith(folder, StringComparison.Ordinal) == true ? path.Substring(folder.Length) : null;
    }

    private static string FolderOf(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1).Replace('\\', '/');
}
