using System.Net.Mail;
using Shop.Shared;

namespace Shop.Auth;

/// <summary>An address by which a user signs in; letter case does not matter.</summary>
public sealed record EmailAddress
{
    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    public static Result<EmailAddress> Parse(string? text)
    {
        var trimmed = text?.Trim().ToLowerInvariant();
        return MailAddress.TryCreate(trimmed, out var address) && address.Address == trimmed
            ? new EmailAddress(trimmed)
            : AuthErrors.InvalidEmail;
    }

    public override string ToString() => Value;
}
