using Shop.Auth.Contracts;
using Shop.Orders.Contracts;
using Shop.Orders.Domain;
using Shop.Shared;

namespace Shop.Orders.Application;

public sealed class OrderQueries(IOrderRepository orders, IProductCatalog catalog)
{
    public async Task<IReadOnlyList<ProductListing>> ListProductsAsync(CancellationToken cancellationToken)
    {
        var products = await catalog.ListAsync(cancellationToken);
        return [.. products.Select(product => new ProductListing(product.Sku.Value, product.Name, product.Price))];
    }

    public async Task<Page<OrderSummary>> ListAsync(UserId customer, PageRequest request, CancellationToken cancellationToken)
    {
        var page = await orders.ListAsync(customer, request, cancellationToken);
        return page.Select(order => new OrderSummary(order.Id, order.Status, order.Price.Total, order.PlacedAt));
    }

    public async Task<Result<OrderDetails>> FindAsync(OrderId id, UserId customer, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(id, cancellationToken);
        return order is not null && order.Customer == customer ? ToDetails(order) : OrderErrors.NotFound;
    }

    private static OrderDetails ToDetails(Order order) => new(
        order.Id,
        order.Status,
        order.PlacedAt,
        [.. order.Lines.Select(line => new OrderedItem(line.Sku.Value, line.Name, line.Quantity, line.UnitPrice, line.Total))],
        order.Price.Subtotal,
        order.Price.Discount,
        order.Price.Total);
}
