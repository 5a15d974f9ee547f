using Shop.Billing.Application;
using Shop.Billing.Domain;
using Shop.Shared;

namespace Shop.Billing.Infrastructure;

/// <summary>Charges nobody. The card <c>declined</c> is declined, every other one is good.</summary>
public sealed class SimulatedPaymentGateway(TimeProvider clock) : IPaymentGateway
{
    private const string DeclinedCard = "declined";

    public Task<Result<Payment>> ChargeAsync(string cardToken, Money amount, string purpose, CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrWhiteSpace(cardToken) || cardToken == DeclinedCard
            ? (Result<Payment>)BillingErrors.Declined
            : new Payment($"SIM-{purpose}", amount, clock.GetUtcNow()));
}
