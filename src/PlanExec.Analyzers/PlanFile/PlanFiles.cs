using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Finds the plan files and their diagrams among the additional files and reads each text once, however many analyzers and compilations ask for it.
/// </summary>
internal static class PlanFiles
{
    private const string KindMetadata = "build_metadata.AdditionalFiles.PlanExecKind";

    /// <summary>The build has found the file by a name that no other build would look for.</summary>
    private const string Misnamed = "Misnamed";

    private static readonly SharedDocuments shared = new();
    private static readonly ConditionalWeakTable<SourceText, PlanDocument> documents = new();
    private static readonly ConditionalWeakTable<SourceText, PlanSource> markdownFiles = new();
    private static readonly ConditionalWeakTable<SourceText, StrongBox<PlanDocument?>> misnamedFiles = new();
    private static readonly ConditionalWeakTable<PlanDocument, LoadedPlan> plans = new();

    /// <summary>Reads and merges the plan files; null where there are none.</summary>
    public static LoadedPlan? TryLoad(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<PlanDocument>.Builder? found = null;
        foreach (var file in options.AdditionalFiles)
        {
            if (KindOf(file, options.AnalyzerConfigOptionsProvider) is { } kind)
            {
                (found ??= ImmutableArray.CreateBuilder<PlanDocument>()).Add(Read(file, kind, cancellationToken));
            }
            else if (PlanFileNames.RightNameOf(file.Path) is not null && ReadMisnamed(file, cancellationToken) is { } misnamed)
            {
                (found ??= ImmutableArray.CreateBuilder<PlanDocument>()).Add(misnamed);
            }
        }

        if (found is null)
        {
            return null;
        }

        var all = found.OrderBy(document => document.Source.Path, StringComparer.Ordinal).ToImmutableArray();
        var markdown = all.Any(document => document.RefersToMarkdown) ? FindMarkdown(options, cancellationToken) : [];
        lock (plans)
        {
            if (plans.TryGetValue(all[0], out var loaded) && loaded.Documents.SequenceEqual(all) && loaded.MarkdownFiles.SequenceEqual(markdown))
            {
                return loaded;
            }

            loaded = new LoadedPlan(all, markdown);
            plans.Remove(all[0]);
            plans.Add(all[0], loaded);
            return loaded;
        }
    }

    private static PlanFileKind? KindOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        !options.GetOptions(file).TryGetValue(KindMetadata, out var stated) ? PlanFileNames.Classify(file.Path)
        : Enum.TryParse<PlanFileKind>(stated, ignoreCase: true, out var kind) ? kind
        : stated == Misnamed ? null
        : PlanFileNames.Classify(file.Path);

    /// <summary>The Markdown files in which diagrams may stand. Nobody reads them where no plan file refers to one.</summary>
    private static ImmutableArray<PlanSource> FindMarkdown(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var found = new List<PlanSource>();
        foreach (var file in options.AdditionalFiles)
        {
            if (MarkdownDiagram.IsReference(Path.GetFileName(file.Path)))
            {
                // Of a file that can't be opened the compiler tells by itself.
                var source = file.GetText(cancellationToken) is { } text ? markdownFiles.GetValue(text, key => new PlanSource(file.Path, key.ToString())) : null;
                found.Add(source?.Path == file.Path ? source : new PlanSource(file.Path, source?.Text ?? ""));
            }
        }

        return [.. found.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static PlanDocument? ReadMisnamed(AdditionalText file, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return null;
        }

        var document = misnamedFiles.GetValue(text, key => new StrongBox<PlanDocument?>(MisnamedPlan.Find(file.Path, key.ToString()))).Value;
        return document?.Source.Path == file.Path ? document : MisnamedPlan.Find(file.Path, text.ToString());
    }

    private static PlanDocument Read(AdditionalText file, PlanFileKind kind, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { } text)
        {
            return PlanReader.Unreadable(file.Path, kind, "The plan file can't be opened; see that it exists and that the build may read it");
        }

        // One text object can stand for one path only; a host that shares texts between equal files gets a document of its own for each path.
        var document = documents.GetValue(text, key => shared.Read(file.Path, kind, key));
        return document.Source.Path == file.Path && document.Kind == kind ? document : shared.Read(file.Path, kind, text);
    }
}
