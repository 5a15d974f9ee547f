namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Projects by name; asking for one that is not there adds it.</summary>
public class ProjectCollection(string defaultLanguage, string defaultExtension) : Dictionary<string, ProjectState>(StringComparer.Ordinal)
{
    /// <summary>The project of that name.</summary>
    public new ProjectState this[string projectName]
    {
        get
        {
            if (!TryGetValue(projectName, out var project))
            {
                project = new ProjectState(projectName, defaultLanguage, $"/{projectName}/Test", defaultExtension);
                Add(projectName, project);
            }

            return project;
        }
    }
}
