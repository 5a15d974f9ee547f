namespace Shop.Shared;

/// <summary>Which stretch of a list is wanted; pages count from one.</summary>
public sealed record PageRequest
{
    public PageRequest(int number, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Number = number;
        Size = size;
    }

    public int Number { get; }

    public int Size { get; }

    public int Offset => (Number - 1) * Size;
}
