using Shop.Auth.Contracts;
using Shop.Shared;

namespace Shop.Orders.Contracts;

/// <summary>What the Orders module does for others. A customer sees only orders of their own.</summary>
public interface IOrders
{
    Task<IReadOnlyList<ProductListing>> ListProductsAsync(CancellationToken cancellationToken);

    Task<Result<OrderConfirmation>> PlaceAsync(PlaceOrder command, CancellationToken cancellationToken);

    Task<Result> CancelAsync(CancelOrder command, CancellationToken cancellationToken);

    Task<Page<OrderSummary>> ListAsync(UserId customer, PageRequest request, CancellationToken cancellationToken);

    Task<Result<OrderDetails>> FindAsync(OrderId id, UserId customer, CancellationToken cancellationToken);
}
