namespace Shop.Orders.Contracts;

public sealed record RequestedItem(string Sku, int Quantity);
