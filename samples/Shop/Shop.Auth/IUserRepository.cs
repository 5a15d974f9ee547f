using Shop.Auth.Contracts;

namespace Shop.Auth;

public interface IUserRepository
{
    Task<User?> FindAsync(UserId id, CancellationToken cancellationToken);

    Task<User?> FindByEmailAsync(EmailAddress email, CancellationToken cancellationToken);

    /// <summary>Adds a user; false where the address is taken.</summary>
    Task<bool> TryAddAsync(User user, CancellationToken cancellationToken);
}
