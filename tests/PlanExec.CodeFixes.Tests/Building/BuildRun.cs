using Microsoft.CodeAnalysis;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Runs the loop with a client, and tells what became of the solution.</summary>
internal static class BuildRun
{
    /// <summary>Builds an item.</summary>
    public static Task<BuildOutcome> BuildAsync(IModelClient client, string item, Project? project = null, BuildBudget? budget = null, AnswerCache? cache = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default) =>
        new BuildLoop(SettingsFor(client, budget, cache)).BuildAsync(project ?? TokenShop.Create(), item, progress, cancellationToken);

    /// <summary>The settings of a run.</summary>
    public static BuildSettings SettingsFor(IModelClient client, BuildBudget? budget = null, AnswerCache? cache = null) => new()
    {
        Client = client,
        Redact = text => text,
        Budget = budget ?? new BuildBudget(),
        Cache = cache ?? new AnswerCache(folder: null),
    };

    /// <summary>The texts of all files of a solution, by path.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> FilesOf(Solution solution)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
        {
            files.Add(document.FilePath!, (await document.GetTextAsync()).ToString());
        }

        return files;
    }
}
