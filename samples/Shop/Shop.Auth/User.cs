using Shop.Auth.Contracts;
using Shop.Shared;

namespace Shop.Auth;

public sealed class User : Entity<UserId>
{
    public const int MinimumPasswordLength = 10;

    private readonly PasswordHash password;

    private User(UserId id, EmailAddress email, string displayName, PasswordHash password)
        : base(id)
    {
        Email = email;
        DisplayName = displayName;
        this.password = password;
    }

    public EmailAddress Email { get; }

    public string DisplayName { get; }

    public static Result<User> Register(Registration registration, IPasswordHasher hasher)
    {
        var email = EmailAddress.Parse(registration.Email);
        if (!email.IsSuccess)
        {
            return email.Error;
        }

        if (string.IsNullOrWhiteSpace(registration.DisplayName))
        {
            return AuthErrors.NameMissing;
        }

        if (registration.Password is not { Length: >= MinimumPasswordLength })
        {
            return AuthErrors.PasswordTooShort;
        }

        return new User(UserId.New(), email.Value, registration.DisplayName.Trim(), hasher.Hash(registration.Password));
    }

    public bool HasPassword(string candidate, IPasswordHasher hasher) => hasher.Verify(candidate, password);

    public UserProfile ToProfile() => new(Id, Email.Value, DisplayName);
}
