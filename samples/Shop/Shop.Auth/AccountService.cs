using Shop.Auth.Contracts;
using Shop.Shared;

namespace Shop.Auth;

public sealed class AccountService(IUserRepository users, IPasswordHasher hasher, ITokenService tokens) : IAccounts
{
    public async Task<Result<UserProfile>> RegisterAsync(Registration registration, CancellationToken cancellationToken)
    {
        var user = User.Register(registration, hasher);
        if (!user.IsSuccess)
        {
            return user.Error;
        }

        return await users.TryAddAsync(user.Value, cancellationToken) ? user.Value.ToProfile() : AuthErrors.EmailTaken;
    }

    public async Task<Result<Token>> SignInAsync(Credentials credentials, CancellationToken cancellationToken)
    {
        var email = EmailAddress.Parse(credentials.Email);
        var user = email.IsSuccess ? await users.FindByEmailAsync(email.Value, cancellationToken) : null;
        if (user is null || !user.HasPassword(credentials.Password ?? "", hasher))
        {
            return AuthErrors.SignInRefused;
        }

        return await tokens.IssueAsync(user.ToProfile(), cancellationToken);
    }

    public async Task<Result<UserProfile>> FindAsync(UserId id, CancellationToken cancellationToken)
    {
        var user = await users.FindAsync(id, cancellationToken);
        return user is null ? AuthErrors.UnknownUser : user.ToProfile();
    }
}
