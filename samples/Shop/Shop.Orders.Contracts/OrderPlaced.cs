using Shop.Auth.Contracts;
using Shop.Shared;

namespace Shop.Orders.Contracts;

public sealed record OrderPlaced(OrderId Order, UserId Customer, Money Total, DateTimeOffset OccurredAt) : DomainEvent(OccurredAt);
