using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes;

/// <summary>Which parameter of one list is which of another: those of one name are the same, and what is left on both sides in its order.</summary>
internal static class ParameterMoves
{
    /// <summary>For each parameter of a list the index of its counterpart in another; null for one that has none.</summary>
    /// <param name="names">The names in the list.</param>
    /// <param name="others">Those in the other.</param>
    /// <param name="mayBeSame">Whether two that bear other names may be the same where one list is longer: indices in the list, and in the other.</param>
    public static int?[] Find(IReadOnlyList<string> names, IReadOnlyList<string> others, Func<int, int, bool> mayBeSame)
    {
        var found = names.Select(name => others.Contains(name, StringComparer.Ordinal) ? Enumerable.Range(0, others.Count).First(index => others[index] == name) : (int?)null).ToArray();
        var left = Enumerable.Range(0, others.Count).Where(index => !found.Contains(index)).ToList();
        var open = Enumerable.Range(0, names.Count).Where(index => found[index] is null).ToArray();
        var isPaired = open.Length == left.Count;
        foreach (var index in open)
        {
            if (left.FindIndex(other => isPaired || mayBeSame(index, other)) is >= 0 and var next)
            {
                found[index] = left[next];
                left.RemoveAt(next);
            }
        }

        return found;
    }

    /// <summary>The names of parameters.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<ParameterSyntax> parameters) => [.. parameters.Select(parameter => parameter.Identifier.ValueText)];
}
