using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Runs analyzers over the solution of <see cref="TestState"/> and compares what they report with what is expected.</summary>
/// <typeparam name="TVerifier">How a failure is raised.</typeparam>
public abstract partial class AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>A test of an empty state.</summary>
    [SuppressMessage("Usage", "CA2214", Justification = "The names are constants of the derived class, as in the mirrored API.")]
    protected AnalyzerTest() => TestState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);

    /// <summary>The language of the sources.</summary>
    public abstract string Language { get; }

    /// <summary>Adds a source file under the next default name.</summary>
    [SuppressMessage("Design", "CA1044", Justification = "Part of the mirrored API.")]
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    /// <summary>The solution to analyze.</summary>
    public SolutionState TestState { get; }

    /// <summary>The diagnostics expected of <see cref="TestState"/> beside those of its markup.</summary>
    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    /// <summary>What the projects are compiled against unless they say otherwise.</summary>
    public ReferenceAssemblies ReferenceAssemblies { get; set; } = ReferenceAssemblies.Default;

    /// <summary>The compiler's diagnostics that count; errors by default.</summary>
    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    /// <summary>Ids that are switched off.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    /// <summary>How markup is read.</summary>
    public MarkupOptions MarkupOptions { get; set; }

    /// <summary>The checks that are left out.</summary>
    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Changes of each solution before it is analyzed; they get the id of the main project.</summary>
    public List<Func<Solution, ProjectId, Solution>> SolutionTransforms { get; } = [];

    /// <summary>The main project's name.</summary>
    protected virtual string DefaultTestProjectName => "TestProject";

    /// <summary>How the path of a source file without a path begins.</summary>
    protected virtual string DefaultFilePathPrefix => "/0/Test";

    /// <summary>The path of the first source file.</summary>
    protected virtual string DefaultFilePath => $"{DefaultFilePathPrefix}0.{DefaultFileExt}";

    /// <summary>The extension of source files, without a dot.</summary>
    protected abstract string DefaultFileExt { get; }

    /// <summary>Runs the test.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var verifier = new TVerifier();
        verifier.LanguageIsSupported(Language);
        verifier.NotEmpty("TestState.Sources", TestState.Projects.SelectMany(project => project.Sources.Concat(project.GeneratedSources)));
        await RunImplAsync(verifier, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The analyzers under test; more than one may run together.</summary>
    protected abstract IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers();

    /// <summary>The options of each compilation.</summary>
    protected abstract CompilationOptions CreateCompilationOptions();

    /// <summary>The options of each syntax tree.</summary>
    protected abstract ParseOptions CreateParseOptions();

    /// <summary>
    /// The descriptor that <c>[|…|]</c> stands for, or null if there is none: the only one of the first analyzer, or its
    /// first with <see cref="MarkupOptions.UseFirstDescriptor"/>.
    /// </summary>
    protected internal virtual DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
    {
        if (MarkupOptions.HasFlag(MarkupOptions.UseFirstDescriptor))
        {
            return analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).FirstOrDefault();
        }

        return analyzers is [{ SupportedDiagnostics: [var only] }, ..] ? only : null;
    }

    /// <summary>Whether a diagnostic of the compiler counts.</summary>
    protected virtual bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        compilerDiagnostics switch
        {
            CompilerDiagnostics.None => false,
            CompilerDiagnostics.Errors => diagnostic.Severity >= DiagnosticSeverity.Error,
            CompilerDiagnostics.Warnings => diagnostic.Severity >= DiagnosticSeverity.Warning,
            CompilerDiagnostics.Suggestions => diagnostic.Severity >= DiagnosticSeverity.Info,
            _ => true,
        };

    private protected virtual Task RunImplAsync(IVerifier verifier, CancellationToken cancellationToken)
    {
        var state = TestState.WithInheritedValuesApplied(null, ImmutableHashSet<string>.Empty);
        return VerifyDiagnosticsAsync(ProcessMarkup(state, ImmutableHashSet<string>.Empty), verifier.PushContext("Diagnostics of test state"), cancellationToken);
    }

    private protected SolutionState ProcessMarkup(SolutionState state, IReadOnlySet<string> fixableDiagnostics) =>
        state.WithProcessedMarkup(new MarkupProcessor(
            MarkupOptions,
            GetDefaultDiagnostic([.. GetDiagnosticAnalyzers()]),
            fixableDiagnostics,
            DefaultFilePath));
}
