#if !ROSLYN_FLOOR
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Analyzers.Tests.Boundaries.Constructs;

/// <summary>Nothing of the language is left out: each kind of node and operation that the compiler knows stands in a case, or has a reason why it needs none.</summary>
public sealed partial class KindTableTests
{
    /// <summary>The first kind behind the tokens: trivia, then nodes.</summary>
    private const int FirstKind = (int)SyntaxKind.EndOfLineTrivia;

    [Fact]
    public void Each_kind_of_syntax_stands_in_a_case() => Verify(
        "syntax-kinds.txt",
        Enum.GetValues<SyntaxKind>().Where(kind => (int)kind >= FirstKind).ToHashSet(),
        (_, root) => [.. root.DescendantNodesAndSelf(descendIntoTrivia: true).Select(node => node.Kind()), .. root.DescendantTrivia(descendIntoTrivia: true).Select(trivia => trivia.Kind())]);

    [Fact]
    public void Each_kind_of_operation_stands_in_a_case() => Verify(
        "operation-kinds.txt",
        Enum.GetValues<OperationKind>().ToHashSet(),
        (model, root) => [.. root.DescendantNodesAndSelf().Select(node => model.GetOperation(node)).OfType<IOperation>().SelectMany(Operations).Select(operation => operation.Kind)]);

    private static void Verify<TKind>(string resource, HashSet<TKind> known, Func<SemanticModel, SyntaxNode, HashSet<TKind>> kindsIn)
        where TKind : struct, Enum
    {
        var table = Line().Matches(ConstructSuite.Read(resource)).Select(match => (Kind: Enum.Parse<TKind>(match.Groups["kind"].Value), Case: match.Groups["case"].Value)).ToList();
        Assert.Empty(known.Except(table.Select(row => row.Kind)));

        var kinds = new Dictionary<string, HashSet<TKind>>();
        foreach (var compilation in ConstructSuite.All.Select(suite => suite.Compile()))
        {
            foreach (var tree in compilation.SyntaxTrees)
            {
                kinds.TryAdd(Path.GetFileNameWithoutExtension(tree.FilePath), kindsIn(compilation.GetSemanticModel(tree), tree.GetRoot()));
            }
        }

        Assert.DoesNotContain(table, row => row.Case.Length > 0 && !(kinds.TryGetValue(row.Case, out var found) && found.Contains(row.Kind)));

        // A reason is for what stands in no case.
        var covered = kinds.Where(pair => pair.Key != "Targets").SelectMany(pair => pair.Value).ToHashSet();
        Assert.DoesNotContain(table, row => row.Case.Length == 0 && covered.Contains(row.Kind));
    }

    private static IEnumerable<IOperation> Operations(IOperation root) => root.ChildOperations.SelectMany(Operations).Prepend(root);

    /// <summary><c>Kind: Case</c>, or <c>Kind - reason</c>.</summary>
    [GeneratedRegex(@"^(?<kind>\w+)(: (?<case>\w+)| - .+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
#endif
