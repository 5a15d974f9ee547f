namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The main project of a test, the projects beside it, and the diagnostics that are expected of them all.</summary>
public class SolutionState : ProjectState
{
    /// <summary>An empty solution.</summary>
    public SolutionState(string name, string language, string defaultPrefix, string defaultExtension)
        : base(name, language, defaultPrefix, defaultExtension) =>
        AdditionalProjects = new ProjectCollection(language, defaultExtension);

    /// <summary>What this state takes over from the state before it; <see cref="StateInheritanceMode.AutoInherit"/> where nothing is said.</summary>
    public StateInheritanceMode? InheritanceMode { get; set; }

    /// <summary>What markup means here; where nothing is said, it is allowed in the test state and expects unfixable diagnostics in a fixed one.</summary>
    public MarkupMode? MarkupHandling { get; set; }

    /// <summary>The projects beside the main one.</summary>
    public ProjectCollection AdditionalProjects { get; }

    /// <summary>Diagnostics expected beside those of the markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics { get; } = [];

    internal IEnumerable<ProjectState> Projects => AdditionalProjects.Values.Prepend(this);

    internal bool StatesAnything =>
        Projects.Any(project => project.StatesFiles) || ExpectedDiagnostics.Count > 0 || AdditionalReferences.Count > 0;

    /// <summary>A copy with what it inherits from <paramref name="baseState"/>, whose markup is still in place.</summary>
    internal SolutionState WithInheritedValuesApplied(SolutionState? baseState, IReadOnlySet<string> fixableDiagnostics)
    {
        var result = new SolutionState(Name, Language, DefaultPrefix, DefaultExtension)
        {
            InheritanceMode = InheritanceMode,
            MarkupHandling = MarkupHandling ?? (baseState is null ? MarkupMode.Allow : MarkupMode.IgnoreFixable),
        };

        // A copy is a state that inherits everything from the original.
        foreach (var project in Projects)
        {
            result.Project(project.Name).Inherit(project);
        }

        result.ExpectedDiagnostics.AddRange(ExpectedDiagnostics);
        if (baseState is null || InheritanceMode == StateInheritanceMode.Explicit)
        {
            return result;
        }

        foreach (var project in baseState.Projects)
        {
            result.Project(project.Name).Inherit(project);
        }

        result.ExpectedDiagnostics.AddRange(baseState.ExpectedDiagnostics.Where(diagnostic =>
            InheritanceMode == StateInheritanceMode.AutoInheritAll || !fixableDiagnostics.Contains(diagnostic.Id)));
        return result;
    }

    /// <summary>A copy without markup, which expects what the markup asked for.</summary>
    internal SolutionState WithProcessedMarkup(MarkupProcessor markup)
    {
        var mode = MarkupHandling ?? MarkupMode.Allow;
        var result = new SolutionState(Name, Language, DefaultPrefix, DefaultExtension) { MarkupHandling = MarkupMode.None };
        foreach (var project in Projects)
        {
            var copy = result.Project(project.Name);
            foreach (var (processed, original) in copy.FileCollections.Zip(project.FileCollections))
            {
                processed.AddRange(original.Select(file => (file.filename, markup.Process(file.filename, file.content, mode))));
            }

            copy.Inherit(project);
        }

        result.ExpectedDiagnostics.AddRange(markup.Resolve(ExpectedDiagnostics));
        return result;
    }

    private ProjectState Project(string name) => name == Name ? this : AdditionalProjects[name];
}
