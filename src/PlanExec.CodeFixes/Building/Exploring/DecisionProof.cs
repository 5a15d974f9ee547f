using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>Proves a plan into which options were written: it differs in that decision only, what people wrote stands as they wrote it, nothing is chosen, and no diagnostic is new.</summary>
/// <param name="project">The project as it was.</param>
/// <param name="before">The plan as it was.</param>
/// <param name="decision">The decision that was explored.</param>
/// <param name="id">The id of the decision that carries the options.</param>
internal sealed class DecisionProof(Project project, PlanContext before, Decision decision, string id)
{
    private static readonly Regex lineOfPlan = new(@"(?<=\.yaml:)[0-9]+", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>What speaks against a candidate; nothing where it can be taken.</summary>
    public async Task<IReadOnlyList<BuildFinding>> FindAsync(Solution candidate, CancellationToken cancellationToken)
    {
        var changed = candidate.GetProject(project.Id)!;
        if (await ProjectPlan.FindAsync(changed, cancellationToken).ConfigureAwait(false) is not { } after
            || after.Plan.Decisions.FirstOrDefault(one => one.Id.Value == id) is not { } written
            || !TouchesPlanOnly(candidate)
            || !IsSame(after.Plan, written)
            || !Keeps(written))
        {
            return [new BuildFinding(FindingIds.Outside, "The plan would change outside the decision; answer with what the decision lacks only.")];
        }

        // No code is another.
        var earlier = await CodeDiagnostics.FindAsync(project, files: [], cancellationToken).ConfigureAwait(false);
        var later = await CodeDiagnostics.FindAsync(changed, files: [], cancellationToken).ConfigureAwait(false);
        return
        [
            .. later.NewSince(earlier, KeyOf)
                .Where(diagnostic => !IsDue(diagnostic))
                .Concat(later.OfPlan.Where(IsLack))
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => new BuildFinding(diagnostic.Id, MessageText.OneLine(diagnostic.GetMessage(CultureInfo.InvariantCulture)))),
        ];
    }

    private bool TouchesPlanOnly(Solution candidate)
    {
        var path = decision.Span.Source.Path;
        return candidate.GetChanges(project.Solution) is var changes
            && !changes.GetAddedProjects().Any()
            && !changes.GetRemovedProjects().Any()
            && changes.GetProjectChanges().All(one =>
                !one.GetChangedDocuments().Any() && !one.GetAddedDocuments().Any() && !one.GetRemovedDocuments().Any()
                && !one.GetAddedAdditionalDocuments().Any() && !one.GetRemovedAdditionalDocuments().Any()
                && one.GetChangedAdditionalDocuments().All(document => one.NewProject.GetAdditionalDocument(document) is { } plan && (plan.FilePath ?? plan.Name) == path));
    }

    /// <summary>Whether the file says the same without the decision, but for blanks and the commas between entries.</summary>
    private bool IsSame(Plan after, Decision written) =>
        after.Faults.Count == before.Plan.Faults.Count
        && after.DecisionReferences.Count == before.Plan.DecisionReferences.Count
        && Without(written.Span) == (written.Id.Value == decision.Id.Value ? Without(decision.Span) : Plain(decision.Span.Source.Text));

    /// <summary>Whether nothing is decided that was not, and all that stood in the decision is there, in its order.</summary>
    private bool Keeps(Decision written)
    {
        if (written.Id.Value != decision.Id.Value)
        {
            return written is { Status: DecisionStatus.Proposed, HasStatus: true, Chosen: null, Decided: null, Because: null } && written.Supersedes is [var superseded] && superseded.Value == decision.Id.Value;
        }

        return written.Status == decision.Status
            && (written.Chosen?.Value, written.Decided?.Value, written.Because?.Value) == (decision.Chosen?.Value, decision.Decided?.Value, decision.Because?.Value)
            && IsWithin(Plain(decision.Span.ToString()), Plain(written.Span.ToString()));
    }

    /// <summary>Weights may speak for another option than the one that somebody has in mind. That is what they are for.</summary>
    private static bool IsDue(Diagnostic diagnostic) => diagnostic.Id == DiagnosticIds.ChosenNotBest;

    private bool IsLack(Diagnostic diagnostic) =>
        diagnostic.Id == DiagnosticIds.IncompleteDecision && diagnostic.Properties.TryGetValue(DiagnosticProperties.Decision, out var incomplete) && incomplete == id;

    /// <summary>Lines of the plan move, so a diagnostic is what it says and where it stands in code.</summary>
    private static string KeyOf(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return string.Join(DiagnosticProperties.Separator, diagnostic.Id, lineOfPlan.Replace(diagnostic.GetMessage(CultureInfo.InvariantCulture), ""), place.Path, diagnostic.Location.IsInSource ? place.Span.ToString() : "");
    }

    private static string Without(PlanSpan span) => Plain(span.Source.Text.Remove(span.Start, span.Length));

    private static string Plain(string text) => new([.. text.Where(character => !char.IsWhiteSpace(character) && character is not (',' or '{' or '}'))]);

    private static bool IsWithin(string part, string whole)
    {
        var found = 0;
        foreach (var character in whole)
        {
            found += found < part.Length && part[found] == character ? 1 : 0;
        }

        return found == part.Length;
    }
}
