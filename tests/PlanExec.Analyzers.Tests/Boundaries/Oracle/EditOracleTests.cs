using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>
/// The oracle over random edits: a member is missing and is typed, and code that uses it stands there already. What was found out before each edit
/// serves after it as far as it can.
/// </summary>
public sealed class EditOracleTests
{
    private const int Enough = 5;
    private const int MostEdits = 3;

    [Fact]
    public async Task Added_member_is_seen_as_if_all_was_new()
    {
        var failures = new ConcurrentDictionary<int, string>();
        var (edits, alone) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(RandomOracleTests.First, RandomOracleTests.Count / 30), async (number, _) =>
        {
            if (failures.Count >= Enough)
            {
                return;
            }

            var solution = RandomSolution.Create(number);
            foreach (var whole in solution.Compilations)
            {
                var steps = Steps(whole, new Random(number)).ToList();
                foreach (var (before, after) in steps)
                {
                    await Analysis.RunAsync(solution.Plan, before, [new BoundaryAnalyzer()]);
                    var result = await Oracle.CompareAsync(solution.Plan, after);
                    Interlocked.Increment(ref edits);
                    Interlocked.Add(ref alone, AddsMembers(before, after) ? 1 : 0);
                    if (result.Differences.Count > 0)
                    {
                        failures.TryAdd(number, $"{number}: {string.Join("\n", result.Differences)}\n{solution}");
                    }
                }
            }
        });

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.OrderBy(pair => pair.Key).Select(pair => pair.Value)));
        Assert.True(alone == edits && edits >= RandomOracleTests.Count / 30, $"{edits} edits, {alone} of them added members alone");
    }

    /// <summary>The compilation without some member, and with it.</summary>
    private static IEnumerable<(Compilation Before, Compilation After)> Steps(Compilation whole, Random random)
    {
        foreach (var tree in whole.SyntaxTrees.OrderBy(_ => random.Next()).Take(MostEdits))
        {
            var members = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
                .SelectMany(type => type.Members)
                .Where(member => member is not BaseTypeDeclarationSyntax and not DelegateDeclarationSyntax)
                .ToList();
            if (members.Count == 0)
            {
                continue;
            }

            var removed = members[random.Next(members.Count)];
            var without = tree.WithRootAndOptions(tree.GetRoot().RemoveNode(removed, SyntaxRemoveOptions.KeepNoTrivia)!, tree.Options);
            yield return (whole.ReplaceSyntaxTree(tree, without), whole);
        }
    }

    private static bool AddsMembers(Compilation before, Compilation after) => before.SyntaxTrees.Zip(after.SyntaxTrees)
        .Where(pair => pair.First != pair.Second)
        .All(pair => MemberEdit.AddedMembers(pair.First, pair.Second, CancellationToken.None) is { Count: 1 });
}
