using Shop.Billing.Domain;
using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Billing.Application;

/// <summary>Nobody pays for an order that was cancelled.</summary>
public sealed class VoidInvoice(IInvoiceRepository invoices) : IEventHandler<OrderCancelled>
{
    public async Task HandleAsync(OrderCancelled happened, CancellationToken cancellationToken)
    {
        if (await invoices.FindByOrderAsync(happened.Order, cancellationToken) is { } invoice)
        {
            invoice.Void();
            await invoices.SaveAsync(invoice, cancellationToken);
        }
    }
}
