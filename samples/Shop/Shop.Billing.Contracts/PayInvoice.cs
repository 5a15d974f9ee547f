using Shop.Auth.Contracts;

namespace Shop.Billing.Contracts;

/// <param name="Invoice">What is paid, always in full.</param>
/// <param name="Payer">Whose invoice it must be.</param>
/// <param name="CardToken">What the payment provider's form gave for the card.</param>
public sealed record PayInvoice(InvoiceId Invoice, UserId Payer, string CardToken);
