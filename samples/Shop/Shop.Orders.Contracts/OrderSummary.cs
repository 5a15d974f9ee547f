using Shop.Shared;

namespace Shop.Orders.Contracts;

public sealed record OrderSummary(OrderId Id, OrderStatus Status, Money Total, DateTimeOffset PlacedAt);
