using Shop.Shared;

namespace Shop.Orders.Domain;

/// <summary>Adds up what the rules take off; nobody is ever paid for buying.</summary>
public sealed class PriceCalculator(IEnumerable<IPricingRule> rules)
{
    private readonly IReadOnlyList<IPricingRule> rules = [.. rules];

    public PriceQuote Quote(PricingContext context)
    {
        var subtotal = context.Subtotal;
        var discount = rules.Select(rule => rule.DiscountFor(context)).Sum(context.Currency);
        return new PriceQuote(subtotal, Money.Min(discount, subtotal));
    }
}
