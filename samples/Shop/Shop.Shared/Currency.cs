namespace Shop.Shared;

/// <summary>The currencies that the shop sells in, by ISO 4217 code.</summary>
public enum Currency
{
    Eur,
    Gbp,
    Usd,
}
