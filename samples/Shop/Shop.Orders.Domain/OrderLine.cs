using Shop.Shared;

namespace Shop.Orders.Domain;

/// <summary>So many of one product, at the price it had when it was ordered.</summary>
public sealed record OrderLine
{
    public const int MaximumQuantity = 100;

    private OrderLine(Product product, int quantity)
    {
        Sku = product.Sku;
        Name = product.Name;
        UnitPrice = product.Price;
        Quantity = quantity;
    }

    public Sku Sku { get; }

    public string Name { get; }

    public Money UnitPrice { get; }

    public int Quantity { get; }

    public Money Total => UnitPrice * Quantity;

    public static Result<OrderLine> Of(Product product, int quantity) =>
        quantity is >= 1 and <= MaximumQuantity ? new OrderLine(product, quantity) : OrderErrors.Quantity(product.Sku);
}
