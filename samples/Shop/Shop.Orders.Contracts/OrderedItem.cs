using Shop.Shared;

namespace Shop.Orders.Contracts;

public sealed record OrderedItem(string Sku, string Name, int Quantity, Money UnitPrice, Money Total);
