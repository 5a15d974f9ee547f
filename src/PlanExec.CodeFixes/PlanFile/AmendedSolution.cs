using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes;

/// <summary>
/// A solution whose plan files are edited. A plan file is an additional file of each project that is held against it: all of them get the new text. Several edits follow
/// one another, each on the text that the one before left.
/// </summary>
internal sealed class AmendedSolution(Solution solution)
{
    private const string BaselineName = "plan.baseline.yaml";

    private readonly Dictionary<string, EditedPlan> plans = new(StringComparer.Ordinal);

    /// <summary>Edits the plan of a project; false where the plan would be faulty then, or the edit changes nothing.</summary>
    public async Task<bool> TryEditAsync(Project project, LoadedPlan loaded, Func<PlanEditor, PlanEditResult> edit, CancellationToken cancellationToken)
    {
        if (loaded.Documents.FirstOrDefault(document => document.Kind == PlanFileKind.Main) is not { } main)
        {
            return false;
        }

        if (!plans.TryGetValue(main.Source.Path, out var plan))
        {
            plan = new EditedPlan(await EditorOfAsync(loaded, cancellationToken).ConfigureAwait(false));
            plans.Add(main.Source.Path, plan);
        }

        var result = edit(plan.After);
        if (result.Refusal is not null || result.Edits.Count == 0)
        {
            return false;
        }

        plan.After = plan.After.After(result);
        foreach (var changed in result.Edits)
        {
            plan.Touched.Add((project.Id, changed.Path));
        }

        return true;
    }

    /// <summary>The solution with the new texts. A file that a project does not have yet is added to it.</summary>
    public async Task<Solution> FinishAsync(CancellationToken cancellationToken)
    {
        var finished = solution;
        foreach (var plan in plans.Values)
        {
            foreach (var source in plan.After.Sources.Where(source => !plan.Before.Sources.Contains(source)))
            {
                var documents = DocumentsAt(source.Path).ToList();

                // A new file is written as its neighbour is.
                var model = documents.Concat(plan.Before.Sources.SelectMany(other => DocumentsAt(other.Path))).First();
                var text = SourceText.From(source.Text, (await model.GetTextAsync(cancellationToken).ConfigureAwait(false)).Encoding);
                foreach (var document in documents)
                {
                    finished = finished.WithAdditionalDocumentText(document.Id, text);
                }

                foreach (var (project, _) in plan.Touched.Where(touched => touched.Path == source.Path && documents.All(document => document.Project.Id != touched.Project)))
                {
                    finished = finished.AddAdditionalDocument(DocumentId.CreateNewId(project), BaselineName, text, filePath: source.Path);
                }
            }
        }

        return finished;
    }

    /// <summary>The place of a plan's baseline, whether there is one or not.</summary>
    public static string PathOfBaseline(PlanEditor editor)
    {
        if (editor.Sources.FirstOrDefault(source => PlanFileNames.Classify(source.Path) == PlanFileKind.Baseline) is { } baseline)
        {
            return baseline.Path;
        }

        var main = editor.Sources.First(source => PlanFileNames.Classify(source.Path) == PlanFileKind.Main).Path;
        return main.Substring(0, main.LastIndexOfAny(['/', '\\']) + 1) + BaselineName;
    }

    /// <summary>The plan as the editor takes it. A baseline that an earlier fix added to another project only belongs to it.</summary>
    private async Task<PlanEditor> EditorOfAsync(LoadedPlan loaded, CancellationToken cancellationToken)
    {
        var sources = loaded.Documents.Select(document => document.Source).ToList();
        var editor = new PlanEditor(sources, loaded.MarkdownFiles);
        var path = PathOfBaseline(editor);
        if (sources.All(source => source.Path != path) && DocumentsAt(path).FirstOrDefault() is { } elsewhere)
        {
            var text = await elsewhere.GetTextAsync(cancellationToken).ConfigureAwait(false);
            editor = new PlanEditor([.. sources, new PlanSource(path, text.ToString())], loaded.MarkdownFiles);
        }

        return editor;
    }

    private IEnumerable<TextDocument> DocumentsAt(string path) =>
        solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(document => (document.FilePath ?? document.Name) == path);

    private sealed class EditedPlan(PlanEditor before)
    {
        public PlanEditor Before { get; } = before;

        public PlanEditor After { get; set; } = before;

        public HashSet<(ProjectId Project, string Path)> Touched { get; } = [];
    }
}
