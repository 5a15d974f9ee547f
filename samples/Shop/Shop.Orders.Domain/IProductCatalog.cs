namespace Shop.Orders.Domain;

public interface IProductCatalog
{
    Task<Product?> FindAsync(Sku sku, CancellationToken cancellationToken);

    Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellationToken);
}
