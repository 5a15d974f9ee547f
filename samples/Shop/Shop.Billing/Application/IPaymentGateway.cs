using Shop.Billing.Domain;
using Shop.Shared;

namespace Shop.Billing.Application;

/// <summary>The company that charges cards.</summary>
public interface IPaymentGateway
{
    Task<Result<Payment>> ChargeAsync(string cardToken, Money amount, string purpose, CancellationToken cancellationToken);
}
