using Shop.Billing.Contracts;
using Shop.Orders.Domain;
using Shop.Shared;

namespace Shop.Orders.Application;

/// <summary>An order is paid when its invoice is.</summary>
public sealed class MarkOrderPaid(IOrderRepository orders) : IEventHandler<InvoicePaid>
{
    public async Task HandleAsync(InvoicePaid happened, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(happened.Order, cancellationToken);
        if (order?.MarkPaid() is { IsSuccess: true })
        {
            await orders.SaveAsync(order, cancellationToken);
        }
    }
}
