using System.Globalization;

namespace Shop.Billing.Domain;

/// <summary>The number that the tax office asks for: without gaps within a year.</summary>
public readonly record struct InvoiceNumber(int Year, int Sequence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"R{Year:0000}-{Sequence:000000}");
}
