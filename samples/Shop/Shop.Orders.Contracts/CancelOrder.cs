using Shop.Auth.Contracts;

namespace Shop.Orders.Contracts;

public sealed record CancelOrder(OrderId Order, UserId Customer);
