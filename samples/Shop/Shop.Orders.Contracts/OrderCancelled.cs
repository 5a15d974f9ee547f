using Shop.Shared;

namespace Shop.Orders.Contracts;

public sealed record OrderCancelled(OrderId Order, DateTimeOffset OccurredAt) : DomainEvent(OccurredAt);
