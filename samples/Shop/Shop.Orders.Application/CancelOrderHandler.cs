using Shop.Orders.Contracts;
using Shop.Orders.Domain;
using Shop.Shared;

namespace Shop.Orders.Application;

public sealed class CancelOrderHandler(IOrderRepository orders, IEventPublisher events, TimeProvider clock)
{
    public async Task<Result> HandleAsync(CancelOrder command, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(command.Order, cancellationToken);
        if (order is null || order.Customer != command.Customer)
        {
            return OrderErrors.NotFound;
        }

        var cancelled = order.Cancel(clock.GetUtcNow());
        if (!cancelled.IsSuccess)
        {
            return cancelled.Error;
        }

        await orders.SaveAsync(order, cancellationToken);
        await events.PublishAsync(cancelled.Value, cancellationToken);
        return Result.Success;
    }
}
