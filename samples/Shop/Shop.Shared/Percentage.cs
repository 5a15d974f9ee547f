using System.Globalization;

namespace Shop.Shared;

/// <summary>A share between nothing and the whole, written in percent.</summary>
public readonly record struct Percentage
{
    public Percentage(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100m);
        Percent = percent;
    }

    public decimal Percent { get; }

    public decimal Fraction => Percent / 100m;

    public override string ToString() => Percent.ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
