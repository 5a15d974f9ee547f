using Shop.Shared;

namespace Shop.Auth;

public static class AuthErrors
{
    public static readonly Error InvalidEmail = Error.Invalid("auth.email", "That is not an email address.");

    public static readonly Error NameMissing = Error.Invalid("auth.name", "A display name is needed.");

    public static readonly Error PasswordTooShort =
        Error.Invalid("auth.password", $"A password has at least {User.MinimumPasswordLength} characters.");

    public static readonly Error EmailTaken = Error.Conflict("auth.taken", "Somebody has registered with that address.");

    /// <summary>One error for an unknown address and a wrong password: the difference would tell who has an account.</summary>
    public static readonly Error SignInRefused = Error.Unauthenticated("auth.refused", "Address and password do not match.");

    public static readonly Error UnknownUser = Error.NotFound("auth.unknown", "There is no such user.");
}
