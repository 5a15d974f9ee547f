using System.Text.RegularExpressions;

namespace Shop.Orders.Domain;

/// <summary>The number under which a product is kept in stock, such as <c>TEA-001</c>.</summary>
public readonly partial record struct Sku
{
    private Sku(string value) => Value = value;

    public string Value { get; }

    public static Sku? Parse(string? text)
    {
        var normalized = text?.Trim().ToUpperInvariant();
        return normalized is not null && Form().IsMatch(normalized) ? new Sku(normalized) : null;
    }

    public override string ToString() => Value;

    [GeneratedRegex("^[A-Z]{3}-[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
