using Shop.Shared;

namespace Shop.Auth.Contracts;

/// <summary>What the Auth module does for others.</summary>
public interface IAccounts
{
    Task<Result<UserProfile>> RegisterAsync(Registration registration, CancellationToken cancellationToken);

    Task<Result<Token>> SignInAsync(Credentials credentials, CancellationToken cancellationToken);

    Task<Result<UserProfile>> FindAsync(UserId id, CancellationToken cancellationToken);
}
