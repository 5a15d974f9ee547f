using System.Collections.Concurrent;
using Shop.Auth.Contracts;
using Shop.Billing.Contracts;
using Shop.Billing.Domain;
using Shop.Orders.Contracts;

namespace Shop.Billing.Infrastructure;

public sealed class InMemoryInvoiceRepository : IInvoiceRepository
{
    private readonly ConcurrentDictionary<InvoiceId, Invoice> invoices = new();

    public Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken) => Task.FromResult(invoices.GetValueOrDefault(id));

    public Task<Invoice?> FindByOrderAsync(OrderId order, CancellationToken cancellationToken) =>
        Task.FromResult(invoices.Values.FirstOrDefault(invoice => invoice.Order == order));

    public Task<IReadOnlyList<Invoice>> ListAsync(UserId customer, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Invoice>>(
        [
            .. invoices.Values
                .Where(invoice => invoice.Customer == customer)
                .OrderBy(invoice => invoice.Number.Year)
                .ThenBy(invoice => invoice.Number.Sequence),
        ]);

    public Task SaveAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        invoices[invoice.Id] = invoice;
        return Task.CompletedTask;
    }
}
