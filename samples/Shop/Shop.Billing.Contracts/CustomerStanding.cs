using Shop.Auth.Contracts;

namespace Shop.Billing.Contracts;

/// <summary>How a customer stands with their invoices.</summary>
public sealed record CustomerStanding(UserId Customer, int OpenInvoices, bool HasOverdueInvoices);
