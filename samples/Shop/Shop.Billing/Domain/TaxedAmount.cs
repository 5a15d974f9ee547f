using Shop.Shared;

namespace Shop.Billing.Domain;

/// <summary>An amount and the value-added tax that is in it.</summary>
public sealed record TaxedAmount(Money Net, Money Vat)
{
    public static readonly Percentage StandardRate = new(19);

    public Money Gross => Net + Vat;

    /// <summary>Splits an amount that already has the tax in it; net and tax always add up to it.</summary>
    public static TaxedAmount FromGross(Money gross)
    {
        var net = new Money(gross.Amount / (1 + StandardRate.Fraction), gross.Currency);
        return new TaxedAmount(net, gross - net);
    }
}
