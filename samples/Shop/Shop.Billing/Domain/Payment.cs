using Shop.Shared;

namespace Shop.Billing.Domain;

public sealed record Payment(string Reference, Money Amount, DateTimeOffset ReceivedAt);
