using Shop.Billing.Domain;
using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Billing.Application;

/// <summary>Every order gets an invoice on the day it is placed.</summary>
public sealed class IssueInvoice(IInvoiceRepository invoices, IInvoiceNumberSource numbers) : IEventHandler<OrderPlaced>
{
    public async Task HandleAsync(OrderPlaced happened, CancellationToken cancellationToken)
    {
        // An event may arrive twice; a number without an invoice would be a gap.
        if (await invoices.FindByOrderAsync(happened.Order, cancellationToken) is not null)
        {
            return;
        }

        var today = DateOnly.FromDateTime(happened.OccurredAt.UtcDateTime);
        var number = await numbers.NextAsync(today.Year, cancellationToken);
        var invoice = Invoice.Issue(number, happened.Order, happened.Customer, happened.Total, today);
        await invoices.SaveAsync(invoice, cancellationToken);
    }
}
