using Shop.Auth.Contracts;

namespace Shop.Orders.Contracts;

public sealed record PlaceOrder(UserId Customer, IReadOnlyList<RequestedItem> Items, string? VoucherCode = null);
