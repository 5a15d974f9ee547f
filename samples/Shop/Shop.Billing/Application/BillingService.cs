using Shop.Auth.Contracts;
using Shop.Billing.Contracts;
using Shop.Billing.Domain;
using Shop.Shared;

namespace Shop.Billing.Application;

/// <summary>The module's front door.</summary>
public sealed class BillingService(
    IInvoiceRepository invoices,
    IPaymentGateway gateway,
    IEventPublisher events,
    TimeProvider clock) : IBilling
{
    public async Task<CustomerStanding> GetStandingAsync(UserId customer, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var all = await invoices.ListAsync(customer, cancellationToken);
        return new CustomerStanding(
            customer,
            all.Count(invoice => invoice.Status == InvoiceStatus.Open),
            all.Any(invoice => invoice.IsOverdue(today)));
    }

    public async Task<IReadOnlyList<InvoiceSummary>> ListInvoicesAsync(UserId customer, CancellationToken cancellationToken)
    {
        var all = await invoices.ListAsync(customer, cancellationToken);
        return [.. all.Select(Summarize)];
    }

    public async Task<Result<InvoiceSummary>> PayAsync(PayInvoice command, CancellationToken cancellationToken)
    {
        var invoice = await invoices.FindAsync(command.Invoice, cancellationToken);
        if (invoice is null || invoice.Customer != command.Payer)
        {
            return BillingErrors.NotFound;
        }

        if (invoice.CanBePaid().Error is { } refused)
        {
            return refused;
        }

        var payment = await gateway.ChargeAsync(command.CardToken, invoice.Amount.Gross, invoice.Number.ToString(), cancellationToken);
        if (!payment.IsSuccess)
        {
            return payment.Error;
        }

        var paid = invoice.RecordPayment(payment.Value);
        if (!paid.IsSuccess)
        {
            return paid.Error;
        }

        await invoices.SaveAsync(invoice, cancellationToken);
        await events.PublishAsync(paid.Value, cancellationToken);
        return Summarize(invoice);
    }

    private static InvoiceSummary Summarize(Invoice invoice) => new(
        invoice.Id,
        invoice.Number.ToString(),
        invoice.Order,
        invoice.Status,
        invoice.Amount.Net,
        invoice.Amount.Vat,
        invoice.Amount.Gross,
        invoice.IssuedOn,
        invoice.DueOn);
}
