using Shop.Shared;

namespace Shop.Orders.Domain;

/// <summary>All that a price may depend on.</summary>
public sealed record PricingContext(IReadOnlyList<OrderLine> Lines, DateOnly Day, string? VoucherCode)
{
    /// <summary>Prices are in one currency: that of the catalog.</summary>
    public Currency Currency => Lines.Count > 0 ? Lines[0].UnitPrice.Currency : Currency.Eur;

    public Money Subtotal => Lines.Select(line => line.Total).Sum(Currency);
}
