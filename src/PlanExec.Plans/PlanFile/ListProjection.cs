namespace PlanExec.Plans;

/// <summary>Makes lists of lists without what LINQ leaves behind: a plan has tens of thousands of short ones.</summary>
internal static class ListProjection
{
    /// <summary>One result for each element.</summary>
    public static IReadOnlyList<TResult> Project<T, TResult>(this IReadOnlyList<T>? list, Func<T, TResult> selector)
    {
        if (list is not { Count: > 0 })
        {
            return [];
        }

        var results = new TResult[list.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = selector(list[i]);
        }

        return results;
    }
}
