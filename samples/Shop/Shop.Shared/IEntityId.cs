namespace Shop.Shared;

/// <summary>An id with a type of its own, so that an order's id is never taken for an invoice's.</summary>
public interface IEntityId<TSelf> : IEquatable<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
