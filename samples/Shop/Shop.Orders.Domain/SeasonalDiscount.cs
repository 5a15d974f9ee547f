using Shop.Shared;

namespace Shop.Orders.Domain;

/// <summary>A share off everything, from one day to another, both included.</summary>
public sealed record SeasonalDiscount(DateOnly From, DateOnly To, Percentage Rate) : IPricingRule
{
    public Money DiscountFor(PricingContext context) =>
        context.Day >= From && context.Day <= To ? context.Subtotal * Rate : Money.Zero(context.Currency);
}
