using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Billing.Contracts;

public sealed record InvoicePaid(InvoiceId Invoice, OrderId Order, Money Amount, DateTimeOffset OccurredAt) : DomainEvent(OccurredAt);
