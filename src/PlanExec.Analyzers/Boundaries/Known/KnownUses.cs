using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Known;

/// <summary>
/// Takes the uses that the baseline lists from what is reported. Those of one type stand in the files that declare it, mostly one; so a file is decided with no look at
/// others, but for types in several parts. Of more uses than the baseline counts the first are covered, by path and place.
/// </summary>
/// <param name="plan">The plan and the code.</param>
/// <param name="find">The diagnostics of uses in one file, the baseline left out.</param>
internal sealed class KnownUses(PlanContext plan, Func<SemanticModel, CancellationToken, IEnumerable<Diagnostic>> find)
{
    private readonly Dictionary<UseKey, BaselineEntry> entries = plan.Plan.Baseline
        .Where(entry => entry.To is not null)
        .ToDictionary(entry => new UseKey(entry.Rule.Value, entry.From.Value, entry.To!.Value));

    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyDictionary<UseKey, int>> counts = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxTree>> treesOfUsers = new(StringComparer.Ordinal);

    /// <summary>The diagnostics of one file that the baseline does not cover.</summary>
    public IEnumerable<Diagnostic> Uncovered(SemanticModel model, CancellationToken cancellationToken)
    {
        var found = find(model, cancellationToken).ToList();
        if (entries.Count > 0)
        {
            counts.TryAdd(model.SyntaxTree, CountsOf(found));
        }

        foreach (var group in found.GroupBy(UseKey.Of))
        {
            var covered = entries.TryGetValue(group.Key, out var entry) ? entry.Count - CountBefore(model.SyntaxTree, group.Key, cancellationToken) : 0;
            foreach (var diagnostic in group.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Skip(covered))
            {
                yield return diagnostic;
            }
        }
    }

    /// <summary>How many uses of a key this compilation has, covered or not.</summary>
    public int Count(UseKey key, CancellationToken cancellationToken) => TreesOf(key.From).Sum(tree => CountIn(tree, key, cancellationToken));

    /// <summary>PLAN0007: the entries about types of this compilation's source that count more uses than there are, and those that can cover no use.</summary>
    public IEnumerable<Diagnostic> FindUnneeded(CancellationToken cancellationToken)
    {
        // While a line of the plan is faulty, uses that it might permit are not reported, so their number says nothing.
        if (!plan.ReportsPlan || plan.Plan.Faults.Count > 0 || !plan.Loaded.CodeFaults.IsEmpty)
        {
            yield break;
        }

        var isKeeper = PlanKeeper.Is(plan);
        foreach (var entry in plan.Plan.Baseline)
        {
            if (entry.To is null || !IsOfUses(entry.Rule.Value))
            {
                if (isKeeper)
                {
                    yield return Unneeded(entry, left: 0, $"The baseline covers uses, and this entry {(entry.To is null ? "has no 'to'" : $"is one of {entry.Rule}")}; remove it");
                }
            }
            else if (TreesOf(entry.From.Value).Count > 0 || IsAssembly(entry.From.Value))
            {
                var left = Count(new UseKey(entry.Rule.Value, entry.From.Value, entry.To.Value), cancellationToken);
                if (left < entry.Count)
                {
                    var remedy = left == 0 ? "there is none; remove this entry" : $"there {(left == 1 ? "is" : "are")} {left}; write 'count: {left}'";
                    yield return Unneeded(entry, left, $"The baseline counts {(entry.Count == 1 ? "one use" : $"{entry.Count} uses")} of '{entry.To}' in '{entry.From}' as {entry.Rule}, and {remedy}");
                }
            }
        }
    }

    private static bool IsOfUses(string id) =>
        id is DiagnosticIds.ForbiddenUse or DiagnosticIds.InferredUse or DiagnosticIds.BannedApi or DiagnosticIds.ForbiddenLibrary or DiagnosticIds.DeprecatedUse;

    private Diagnostic Unneeded(BaselineEntry entry, int left, string message) => PlanDiagnostic.Create(
        plan.Plan,
        Descriptors.UnneededBaseline,
        entry.Span.ToLocation(),
        additionalLocations: [],
        ImmutableDictionary<string, string?>.Empty
            .Add(DiagnosticProperties.FromSymbol, entry.From.Value)
            .Add(DiagnosticProperties.ToSymbol, entry.To?.Value)
            .Add(DiagnosticProperties.Count, left.ToString(CultureInfo.InvariantCulture)),
        ownSeverity: null,
        message);

    private int CountBefore(SyntaxTree tree, UseKey key, CancellationToken cancellationToken) =>
        TreesOf(key.From).TakeWhile(other => other != tree).Sum(other => CountIn(other, key, cancellationToken));

    private int CountIn(SyntaxTree tree, UseKey key, CancellationToken cancellationToken) =>
        counts.GetOrAdd(tree, other => CountsOf(find(plan.Compilation.GetSemanticModel(other), cancellationToken))).TryGetValue(key, out var count) ? count : 0;

    private static IReadOnlyDictionary<UseKey, int> CountsOf(IEnumerable<Diagnostic> found) => found.GroupBy(UseKey.Of).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>The files in which code of a type can stand; of the assembly's name those with attributes of it, or top-level statements.</summary>
    private IReadOnlyList<SyntaxTree> TreesOf(string user) => treesOfUsers.GetOrAdd(user, name =>
    [
        .. BaselineSymbols.TypesIn(plan.Compilation.Assembly, name)
            .SelectMany(type => type.DeclaringSyntaxReferences)
            .Select(reference => reference.SyntaxTree)
            .Concat(IsAssembly(name) ? plan.Compilation.SyntaxTrees.Where(IsOfAssembly) : [])
            .Distinct()
            .OrderBy(tree => tree.FilePath, StringComparer.Ordinal),
    ]);

    private bool IsAssembly(string name) => name == plan.Compilation.AssemblyName;

    private static bool IsOfAssembly(SyntaxTree tree) =>
        tree.GetRoot() is CompilationUnitSyntax file && (file.AttributeLists.Count > 0 || file.Members.Any(member => member is GlobalStatementSyntax));
}
