using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Makes the workspace solution that a state describes.</summary>
internal static class SolutionFactory
{
    public static async Task<Solution> CreateAsync(
        Workspace workspace,
        SolutionState state,
        ReferenceAssemblies defaultReferences,
        CompilationOptions compilationOptions,
        ParseOptions parseOptions,
        CancellationToken cancellationToken)
    {
        var solution = workspace.CurrentSolution;
        var ids = state.Projects.ToDictionary(
            project => project.Name,
            project => ProjectId.CreateNewId(debugName: project.Name),
            StringComparer.Ordinal);

        foreach (var project in state.Projects)
        {
            var id = ids[project.Name];
            var references = project.ReferenceAssemblies ?? defaultReferences;
            solution = solution
                .AddProject(id, project.Name, project.AssemblyName, project.Language)
                .WithProjectCompilationOptions(id, compilationOptions.WithOutputKind(project.OutputKind ?? compilationOptions.OutputKind))
                .WithProjectParseOptions(id, parseOptions)
                .AddMetadataReferences(id, await references.ResolveAsync(project.Language, cancellationToken).ConfigureAwait(false))
                .AddMetadataReferences(id, project.AdditionalReferences);
            solution = AddFiles(solution, id, project);
        }

        foreach (var project in state.Projects)
        {
            foreach (var referenced in project.AdditionalProjectReferences)
            {
                if (!ids.TryGetValue(referenced, out var referencedId))
                {
                    throw new InvalidOperationException($"Project '{project.Name}' refers to '{referenced}', which the state does not have.");
                }

                solution = solution.AddProjectReference(ids[project.Name], new ProjectReference(referencedId));
            }
        }

        return solution;
    }

    /// <summary>A path cut into a document's name and folders; folders are relative to the project's root if the path lies in it.</summary>
    public static (string Name, string[] Folders) NameAndFolders(string projectRoot, string path)
    {
        var normalized = path.Replace('\\', '/');
        var relative = normalized.StartsWith(projectRoot, StringComparison.Ordinal) ? normalized[projectRoot.Length..] : normalized;
        var parts = relative.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return (parts[^1], parts[..^1]);
    }

    private static Solution AddFiles(Solution solution, ProjectId id, ProjectState project)
    {
        foreach (var (path, content) in project.Sources.Concat(project.GeneratedSources))
        {
            solution = Add(path, (document, name, folders) => solution.AddDocument(document, name, content, folders, path));
        }

        foreach (var (path, content) in project.AdditionalFiles)
        {
            solution = Add(path, (document, name, folders) => solution.AddAdditionalDocument(document, name, content, folders, path));
        }

        foreach (var (path, content) in project.AnalyzerConfigFiles)
        {
            solution = Add(path, (document, name, folders) => solution.AddAnalyzerConfigDocument(document, name, content, folders, path));
        }

        return solution;

        Solution Add(string path, Func<DocumentId, string, string[], Solution> add)
        {
            var (name, folders) = NameAndFolders(project.Root, path);
            return add(DocumentId.CreateNewId(id, debugName: path), name, folders);
        }
    }
}
