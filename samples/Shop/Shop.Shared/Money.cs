using System.Globalization;

namespace Shop.Shared;

/// <summary>An amount in one currency, to the cent.</summary>
public readonly record struct Money
{
    public Money(decimal amount, Currency currency)
    {
        Amount = decimal.Round(amount, 2, MidpointRounding.ToEven);
        Currency = currency;
    }

    public decimal Amount { get; }

    public Currency Currency { get; }

    public static Money Zero(Currency currency) => new(0, currency);

    public static Money Euros(decimal amount) => new(amount, Currency.Eur);

    public static Money Min(Money left, Money right) => left.Amount <= right.In(left.Currency) ? left : right;

    public static Money operator +(Money left, Money right) => new(left.Amount + right.In(left.Currency), left.Currency);

    public static Money operator -(Money left, Money right) => new(left.Amount - right.In(left.Currency), left.Currency);

    public static Money operator *(Money money, int factor) => new(money.Amount * factor, money.Currency);

    public static Money operator *(Money money, Percentage share) => new(money.Amount * share.Fraction, money.Currency);

    public override string ToString() =>
        $"{Amount.ToString("0.00", CultureInfo.InvariantCulture)} {Currency.ToString().ToUpperInvariant()}";

    private decimal In(Currency currency) => Currency == currency
        ? Amount
        : throw new InvalidOperationException($"{this} is not an amount in {currency}.");
}
