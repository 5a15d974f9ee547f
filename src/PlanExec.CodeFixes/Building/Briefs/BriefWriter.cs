using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>Writes the brief of an item: what the plan says and what the code shows, the most valuable first, cut to a budget of tokens.</summary>
internal static class BriefWriter
{
    // Below this a file that exists already is shown whole; above it, only the type.
    private const int LongestFile = 12_000;

    /// <summary>The brief; where it can't be written, a sentence that says why and what to do.</summary>
    public static async Task<(Brief? Brief, string? Refusal)> WriteAsync(BuildTarget target, Func<string, string> redact, int tokens, CancellationToken cancellationToken)
    {
        var excluded = new ExcludedFiles(target.Plan.Plan);
        foreach (var document in target.Types.SelectMany(type => type.Parts).Select(part => target.Scaffold.GetDocument(part.Document)!))
        {
            if (excluded.Contains(document.FilePath))
            {
                return (null, $"{(target.Tests is null ? $"'{target.Id}'" : $"A test of '{target.Id}'")} would be written into '{document.Name}', which 'builder.exclude' keeps from being sent; write it by hand, or narrow the pattern");
            }
        }

        var sections = await CollectAsync(target, excluded, cancellationToken).ConfigureAwait(false);
        return Brief.Of(sections, fence => BriefInstructions.Of(fence, target.Tests), redact, tokens) is { } brief ? (brief, null) : (null, $"What '{target.Id}' plans does not fit into a brief; cut the item into smaller ones");
    }

    private static async Task<IReadOnlyList<BriefSection?>> CollectAsync(BuildTarget target, ExcludedFiles excluded, CancellationToken cancellationToken)
    {
        var plan = new PlanSections(target);
        var (direct, indirect) = await NamedTypes.FindAsync(target, excluded, cancellationToken).ConfigureAwait(false);
        var style = await StyleExample.FindAsync(target, excluded, cancellationToken).ConfigureAwait(false);
        return
        [
            plan.Item(),
            plan.Behavior(),
            .. await FilesAsync(target, cancellationToken).ConfigureAwait(false),
            plan.Rules(),
            plan.Threats(),
            .. direct.Select(type => new BriefSection("A type that it names or needs:", type)),
            plan.Decision(),
            plan.Tests(),
            style is null ? null : new BriefSection("A file of the same component, as an example of style:", style),
            .. indirect.Select(type => new BriefSection("A type that those name:", type)),
        ];
    }

    /// <summary>What is to be written, and does not show it by what it throws.</summary>
    private static string FurtherStubs(IEnumerable<TargetPart> parts) =>
        string.Concat(parts.SelectMany(part => part.Stubs).Where(stub => !Stub.IsStub(stub)).Select(stub => $", and {MemberSignature.NameOf(stub)}"));

    private static async Task<IReadOnlyList<BriefSection>> FilesAsync(BuildTarget target, CancellationToken cancellationToken)
    {
        var found = new List<BriefSection>();
        foreach (var parts in target.Types.SelectMany(type => type.Parts).Where(part => part.Stubs.Count > 0).GroupBy(part => part.Document))
        {
            var document = target.Scaffold.GetDocument(parts.Key)!;
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            found.Add(new BriefSection($"The file to fill: write what throws NotImplementedException{FurtherStubs(parts)}.", text.Length <= LongestFile ? text : string.Join("\n\n", parts.Select(part => part.Syntax.ToString())), IsNeeded: true));
        }

        return found;
    }
}
