using Shop.Shared;

namespace Shop.Orders.Contracts;

public sealed record ProductListing(string Sku, string Name, Money Price);
