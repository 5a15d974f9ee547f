using Shop.Shared;

namespace Shop.Orders.Domain;

/// <summary>One reason to charge less than the sum of the lines.</summary>
public interface IPricingRule
{
    /// <summary>What is taken off; zero where the rule does not apply.</summary>
    Money DiscountFor(PricingContext context);
}
