using Shop.Shared;

namespace Shop.Orders.Domain;

public sealed record PriceQuote(Money Subtotal, Money Discount)
{
    public Money Total => Subtotal - Discount;
}
