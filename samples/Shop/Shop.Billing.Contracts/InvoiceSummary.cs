using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Billing.Contracts;

public sealed record InvoiceSummary(
    InvoiceId Id,
    string Number,
    OrderId Order,
    InvoiceStatus Status,
    Money Net,
    Money Vat,
    Money Total,
    DateOnly IssuedOn,
    DateOnly DueOn);
