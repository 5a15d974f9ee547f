namespace Shop.Billing.Contracts;

public enum InvoiceStatus
{
    Open,
    Paid,
    Voided,
}
