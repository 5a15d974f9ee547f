using System.Collections.Concurrent;
using Shop.Auth.Contracts;
using Shop.Orders.Contracts;
using Shop.Orders.Domain;
using Shop.Shared;

namespace Shop.Orders.Infrastructure;

public sealed class InMemoryOrderRepository : IOrderRepository
{
    /// <summary>The longest page that is ever read at once.</summary>
    public const int MaximumPageSize = 100;

    private readonly ConcurrentDictionary<OrderId, Order> orders = new();

    public Task<Order?> FindAsync(OrderId id, CancellationToken cancellationToken) => Task.FromResult(orders.GetValueOrDefault(id));

    public Task<Page<Order>> ListAsync(UserId customer, PageRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, MaximumPageSize);
        var own = orders.Values.Where(order => order.Customer == customer).OrderByDescending(order => order.PlacedAt).ToList();
        var entries = own.Skip(request.Offset).Take(request.Size).ToList();
        return Task.FromResult(new Page<Order>(entries, request.Number, request.Size, own.Count));
    }

    public Task SaveAsync(Order order, CancellationToken cancellationToken)
    {
        orders[order.Id] = order;
        return Task.CompletedTask;
    }
}
