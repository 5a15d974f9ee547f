using Shop.Orders.Domain;
using Shop.Shared;

namespace Shop.Orders.Infrastructure;

public sealed class InMemoryProductCatalog : IProductCatalog
{
    private readonly Dictionary<Sku, Product> products = new[]
    {
        Entry("TEA-001", "Darjeeling First Flush, 100 g", 12.50m),
        Entry("TEA-002", "Assam Breakfast, 250 g", 9.90m),
        Entry("POT-001", "Cast-iron teapot, 0.8 l", 64.00m),
        Entry("CUP-001", "Porcelain cup", 8.75m),
    }.ToDictionary(product => product.Sku);

    public Task<Product?> FindAsync(Sku sku, CancellationToken cancellationToken) => Task.FromResult(products.GetValueOrDefault(sku));

    public Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Product>>([.. products.Values.OrderBy(product => product.Sku.Value, StringComparer.Ordinal)]);

    private static Product Entry(string sku, string name, decimal price) =>
        new(Sku.Parse(sku) ?? throw new ArgumentException($"'{sku}' is not a stock number.", nameof(sku)), name, Money.Euros(price));
}
