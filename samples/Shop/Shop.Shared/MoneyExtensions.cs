namespace Shop.Shared;

public static class MoneyExtensions
{
    /// <summary>Adds up amounts of one currency; nothing at all is zero of <paramref name="currency"/>.</summary>
    public static Money Sum(this IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Money.Zero(currency), (sum, amount) => sum + amount);
}
