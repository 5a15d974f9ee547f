namespace Shop.Shared;

/// <summary>A stretch of a list, and how long the whole is.</summary>
public sealed record Page<T>(IReadOnlyList<T> Entries, int Number, int Size, int Total)
{
    public bool HasNext => Number * Size < Total;

    public Page<TOut> Select<TOut>(Func<T, TOut> selector) => new([.. Entries.Select(selector)], Number, Size, Total);
}
