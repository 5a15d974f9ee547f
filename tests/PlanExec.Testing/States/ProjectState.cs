namespace Microsoft.CodeAnalysis.Testing;

/// <summary>One project of a test.</summary>
public class ProjectState
{
    /// <summary>An empty project whose files without a path are called <c>{defaultPrefix}{n}.{defaultExtension}</c>.</summary>
    public ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
    {
        Name = name;
        Language = language;
        DefaultPrefix = defaultPrefix;
        DefaultExtension = defaultExtension;
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The assembly's name, which is the project's.</summary>
    public string AssemblyName => Name;

    /// <summary>The language of the sources.</summary>
    public string Language { get; }

    /// <summary>What the project is compiled against, if not the same as the other projects.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    /// <summary>Library or program; a library where nothing is said.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>The source files.</summary>
    public SourceFileList Sources { get; }

    /// <summary>Sources that come from elsewhere than a human's hand; they are compiled after <see cref="Sources"/>.</summary>
    public SourceFileCollection GeneratedSources { get; } = [];

    /// <summary>The additional files of the analyzers.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>The <c>.editorconfig</c> and <c>.globalconfig</c> files, by absolute path.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>References to assemblies.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    /// <summary>The names of the projects that this one refers to.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    private protected string DefaultPrefix { get; }

    private protected string DefaultExtension { get; }

    /// <summary>The folder that document folders are relative to.</summary>
    internal string Root => DefaultPrefix[..(DefaultPrefix.LastIndexOf('/') + 1)];

    internal bool StatesFiles =>
        Sources.Count > 0 || GeneratedSources.Count > 0 || AdditionalFiles.Count > 0 || AnalyzerConfigFiles.Count > 0;

    /// <summary>The four lists of files, in an order that is the same for every project.</summary>
    internal SourceFileCollection[] FileCollections => [Sources, GeneratedSources, AdditionalFiles, AnalyzerConfigFiles];

    /// <summary>Takes over from <paramref name="baseState"/> what this project does not state itself.</summary>
    internal void Inherit(ProjectState baseState)
    {
        foreach (var (own, inherited) in FileCollections.Zip(baseState.FileCollections))
        {
            if (own.Count == 0)
            {
                own.AddRange(inherited);
            }
        }

        if (AdditionalReferences.Count == 0)
        {
            AdditionalReferences.AddRange(baseState.AdditionalReferences);
        }

        if (AdditionalProjectReferences.Count == 0)
        {
            AdditionalProjectReferences.AddRange(baseState.AdditionalProjectReferences);
        }

        OutputKind ??= baseState.OutputKind;
        ReferenceAssemblies ??= baseState.ReferenceAssemblies;
    }
}
