using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Orders.Domain;

public static class OrderErrors
{
    public static readonly Error Empty = Error.Invalid("orders.empty", "An order has at least one line.");

    public static readonly Error TooManyLines = Error.Invalid("orders.lines", $"An order has at most {Order.MaximumLines} lines.");

    public static readonly Error NotFound = Error.NotFound("orders.unknown", "There is no such order.");

    public static readonly Error Cancelled = Error.Conflict("orders.cancelled", "The order has been cancelled.");

    public static readonly Error CustomerBlocked = Error.Forbidden("orders.blocked", "Overdue invoices have to be paid first.");

    public static Error UnknownProduct(string sku) => Error.Invalid("orders.product", $"There is no product '{sku}'.");

    public static Error Quantity(Sku sku) =>
        Error.Invalid("orders.quantity", $"Between 1 and {OrderLine.MaximumQuantity} of {sku} can be ordered.");

    public static Error NotCancellable(OrderStatus status) =>
        Error.Conflict("orders.status", $"An order that is {status.ToString().ToLowerInvariant()} can't be cancelled.");
}
