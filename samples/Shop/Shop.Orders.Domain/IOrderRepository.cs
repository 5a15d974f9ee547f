using Shop.Auth.Contracts;
using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Orders.Domain;

public interface IOrderRepository
{
    Task<Order?> FindAsync(OrderId id, CancellationToken cancellationToken);

    /// <summary>The customer's orders, the newest first.</summary>
    Task<Page<Order>> ListAsync(UserId customer, PageRequest request, CancellationToken cancellationToken);

    Task SaveAsync(Order order, CancellationToken cancellationToken);
}
