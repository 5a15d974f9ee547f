using Shop.Shared;

namespace Shop.Orders.Contracts;

public readonly record struct OrderId(Guid Value) : IEntityId<OrderId>
{
    public static OrderId From(Guid value) => new(value);

    public static OrderId New() => new(Guid.CreateVersion7());
}
