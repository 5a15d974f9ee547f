using Shop.Billing.Domain;

namespace Shop.Billing.Application;

public interface IInvoiceNumberSource
{
    Task<InvoiceNumber> NextAsync(int year, CancellationToken cancellationToken);
}
