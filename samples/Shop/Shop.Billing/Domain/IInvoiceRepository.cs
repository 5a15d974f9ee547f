using Shop.Auth.Contracts;
using Shop.Billing.Contracts;
using Shop.Orders.Contracts;

namespace Shop.Billing.Domain;

public interface IInvoiceRepository
{
    Task<Invoice?> FindAsync(InvoiceId id, CancellationToken cancellationToken);

    Task<Invoice?> FindByOrderAsync(OrderId order, CancellationToken cancellationToken);

    /// <summary>The customer's invoices, in the order of their numbers.</summary>
    Task<IReadOnlyList<Invoice>> ListAsync(UserId customer, CancellationToken cancellationToken);

    Task SaveAsync(Invoice invoice, CancellationToken cancellationToken);
}
