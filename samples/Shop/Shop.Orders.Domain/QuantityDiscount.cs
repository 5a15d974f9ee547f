using Shop.Shared;

namespace Shop.Orders.Domain;

/// <summary>A share off every line of which many are bought.</summary>
public sealed record QuantityDiscount(int MinimumQuantity, Percentage Rate) : IPricingRule
{
    public Money DiscountFor(PricingContext context) => context.Lines
        .Where(line => line.Quantity >= MinimumQuantity)
        .Select(line => line.Total * Rate)
        .Sum(context.Currency);
}
