using Shop.Billing.Contracts;
using Shop.Shared;

namespace Shop.Billing.Domain;

public static class BillingErrors
{
    public static readonly Error NotFound = Error.NotFound("billing.unknown", "There is no such invoice.");

    public static readonly Error Declined = Error.Conflict("billing.declined", "The card was declined.");

    public static Error NotOpen(InvoiceStatus status) =>
        Error.Conflict("billing.status", $"An invoice that is {status.ToString().ToLowerInvariant()} can't be paid.");

    public static Error WrongAmount(Money expected) => Error.Invalid("billing.amount", $"The invoice is over {expected}.");
}
