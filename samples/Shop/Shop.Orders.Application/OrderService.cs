using Shop.Auth.Contracts;
using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Orders.Application;

/// <summary>The module's front door.</summary>
public sealed class OrderService(PlaceOrderHandler place, CancelOrderHandler cancel, OrderQueries queries) : IOrders
{
    public Task<IReadOnlyList<ProductListing>> ListProductsAsync(CancellationToken cancellationToken) =>
        queries.ListProductsAsync(cancellationToken);

    public Task<Result<OrderConfirmation>> PlaceAsync(PlaceOrder command, CancellationToken cancellationToken) =>
        place.HandleAsync(command, cancellationToken);

    public Task<Result> CancelAsync(CancelOrder command, CancellationToken cancellationToken) =>
        cancel.HandleAsync(command, cancellationToken);

    public Task<Page<OrderSummary>> ListAsync(UserId customer, PageRequest request, CancellationToken cancellationToken) =>
        queries.ListAsync(customer, request, cancellationToken);

    public Task<Result<OrderDetails>> FindAsync(OrderId id, UserId customer, CancellationToken cancellationToken) =>
        queries.FindAsync(id, customer, cancellationToken);
}
