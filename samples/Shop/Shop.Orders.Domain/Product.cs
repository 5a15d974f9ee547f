using Shop.Shared;

namespace Shop.Orders.Domain;

public sealed record Product(Sku Sku, string Name, Money Price);
