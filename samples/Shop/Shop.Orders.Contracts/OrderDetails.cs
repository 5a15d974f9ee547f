using Shop.Shared;

namespace Shop.Orders.Contracts;

public sealed record OrderDetails(
    OrderId Id,
    OrderStatus Status,
    DateTimeOffset PlacedAt,
    IReadOnlyList<OrderedItem> Items,
    Money Subtotal,
    Money Discount,
    Money Total);
