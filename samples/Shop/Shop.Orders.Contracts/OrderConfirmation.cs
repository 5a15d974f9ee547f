using Shop.Shared;

namespace Shop.Orders.Contracts;

public sealed record OrderConfirmation(OrderId Order, Money Total, DateOnly PaymentDueOn);
