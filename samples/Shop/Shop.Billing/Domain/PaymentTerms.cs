namespace Shop.Billing.Domain;

/// <summary>How long a customer has to pay: two weeks, and never up to a weekend.</summary>
public static class PaymentTerms
{
    private const int Days = 14;

    public static DateOnly DueOn(DateOnly issuedOn)
    {
        var due = issuedOn.AddDays(Days);
        return due.DayOfWeek switch
        {
            DayOfWeek.Saturday => due.AddDays(2),
            DayOfWeek.Sunday => due.AddDays(1),
            _ => due,
        };
    }
}
