using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Shapes;

namespace PlanExec.CodeFixes;

/// <summary>Which parameter of one list is which of another: those of one name are the same, and what is left on both sides in its order.</summary>
internal sealed class ParameterMoves
{
    private readonly int?[] before;
    private readonly int count;

    private ParameterMoves(int?[] before, int count)
    {
        this.before = before;
        this.count = count;
    }

    /// <summary>Whether nothing moves.</summary>
    public bool IsEmpty => before.Length == count && before.Select((from, index) => from == index).All(same => same);

    /// <summary>Whether two parameters change their order.</summary>
    public bool TurnsOrder => before.OfType<int>().Zip(before.OfType<int>().Skip(1), (one, next) => one < next).Any(kept => !kept);

    /// <summary>Whether the first parameter stays where it is.</summary>
    public bool KeepsFirst => before is [0, ..];

    /// <summary>The parameters that are new.</summary>
    public IEnumerable<int> Added => Enumerable.Range(0, before.Length).Where(index => before[index] is null);

    /// <summary>From the parameters of the code to those of the plan.</summary>
    public static ParameterMoves Of(SignatureParts parts) => Find(NamesOf(parts.PlannedShape), NamesOf(parts.ActualShape), parts.HasSameParameter);

    /// <summary>From one list to another.</summary>
    /// <param name="after">The names in the later list.</param>
    /// <param name="before">Those in the earlier.</param>
    /// <param name="mayBeSame">Whether two that bear other names may be the same where one list is longer: indices in the later list, and in the earlier.</param>
    public static ParameterMoves Find(IReadOnlyList<string> after, IReadOnlyList<string> before, Func<int, int, bool> mayBeSame)
    {
        var found = after.Select(name => before.Contains(name, StringComparer.Ordinal) ? Enumerable.Range(0, before.Count).First(index => before[index] == name) : (int?)null).ToArray();
        var left = Enumerable.Range(0, before.Count).Where(index => !found.Contains(index)).ToList();
        var open = Enumerable.Range(0, after.Count).Where(index => found[index] is null).ToArray();
        var isPaired = open.Length == left.Count;
        foreach (var index in open)
        {
            if (left.FindIndex(other => isPaired || mayBeSame(index, other)) is >= 0 and var next)
            {
                found[index] = left[next];
                left.RemoveAt(next);
            }
        }

        return new ParameterMoves(found, before.Count);
    }

    /// <summary>The names of parameters.</summary>
    public static IReadOnlyList<string> NamesOf(IEnumerable<ParameterSyntax> parameters) => [.. parameters.Select(parameter => parameter.Identifier.ValueText)];

    /// <inheritdoc cref="NamesOf(IEnumerable{ParameterSyntax})"/>
    public static IReadOnlyList<string> NamesOf(DeclarationShape shape) => [.. shape.Parameters.Select(parameter => parameter.Name)];

    /// <summary>Where a parameter was; null where it is new.</summary>
    public int? Before(int index) => before[index];

    /// <summary>Whether a parameter is gone.</summary>
    public bool Drops(int index) => !before.Contains(index);
}
