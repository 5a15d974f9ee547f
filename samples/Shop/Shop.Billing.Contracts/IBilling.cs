using Shop.Auth.Contracts;
using Shop.Shared;

namespace Shop.Billing.Contracts;

/// <summary>What the Billing module does for others.</summary>
public interface IBilling
{
    Task<CustomerStanding> GetStandingAsync(UserId customer, CancellationToken cancellationToken);

    Task<IReadOnlyList<InvoiceSummary>> ListInvoicesAsync(UserId customer, CancellationToken cancellationToken);

    Task<Result<InvoiceSummary>> PayAsync(PayInvoice command, CancellationToken cancellationToken);
}
