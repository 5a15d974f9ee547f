using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Package.Host;

/// <summary>What the analyzer references of a project bring for one diagnostic: packages and the SDK, each loaded from where it is installed.</summary>
/// <param name="Analyzers">Those that can report the diagnostic.</param>
/// <param name="Fixes">Those that can fix it.</param>
internal sealed record InstalledAnalyzers(ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<CodeFixProvider> Fixes)
{
    public static InstalledAnalyzers Load(Project project, string diagnosticId)
    {
        var references = project.AnalyzerReferences.OfType<AnalyzerFileReference>().Where(IsForThisRoslyn).ToArray();
        return new(
            [.. references.SelectMany(reference => reference.GetAnalyzers(project.Language)).Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == diagnosticId))],
            [.. references.SelectMany(FixesOf).Where(fix => fix.FixableDiagnosticIds.Contains(diagnosticId))]);
    }

    /// <summary>All that the analyzers tell of a project.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync() ?? throw new HostException($"'{project.Name}' can't be compiled.");
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) => throw new HostException($"Analyzer '{analyzer}' failed: {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>The SDK's own analyzers may be made for a newer compiler than the host's.</summary>
    private static bool IsForThisRoslyn(AnalyzerFileReference reference) =>
        reference.GetAssembly().GetReferencedAssemblies()
            .FirstOrDefault(assembly => assembly.Name == typeof(Compilation).Assembly.GetName().Name) is not { } roslyn
        || roslyn.Version <= typeof(Compilation).Assembly.GetName().Version;

    /// <summary>Whether a fix says that it is for files of this kind and extension.</summary>
    public static bool IsOfferedIn(TextDocument document, CodeFixProvider fix) =>
        ExportOf(fix.GetType()) is { } export
        && export.DocumentKinds.Contains((document is Document ? TextDocumentKind.Document : TextDocumentKind.AdditionalDocument).ToString())
        && export.DocumentExtensions?.Contains(Path.GetExtension(document.Name)) is not false;

    /// <summary>Editors find fixes by this attribute.</summary>
    private static ExportCodeFixProviderAttribute? ExportOf(Type type) => type.GetCustomAttribute<ExportCodeFixProviderAttribute>();

    private static IEnumerable<CodeFixProvider> FixesOf(AnalyzerFileReference reference) => TypesOf(reference.GetAssembly())
        .Where(type => ExportOf(type)?.Languages.Contains(LanguageNames.CSharp) is true)
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

    /// <summary>The SDK's own fixes name assemblies that only an editor has.</summary>
    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
