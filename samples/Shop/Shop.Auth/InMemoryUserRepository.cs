using System.Collections.Concurrent;
using Shop.Auth.Contracts;

namespace Shop.Auth;

public sealed class InMemoryUserRepository : IUserRepository
{
    private readonly ConcurrentDictionary<EmailAddress, User> byEmail = new();
    private readonly ConcurrentDictionary<UserId, User> byId = new();

    public Task<User?> FindAsync(UserId id, CancellationToken cancellationToken) => Task.FromResult(byId.GetValueOrDefault(id));

    public Task<User?> FindByEmailAsync(EmailAddress email, CancellationToken cancellationToken) =>
        Task.FromResult(byEmail.GetValueOrDefault(email));

    public Task<bool> TryAddAsync(User user, CancellationToken cancellationToken)
    {
        var added = byEmail.TryAdd(user.Email, user);
        if (added)
        {
            byId[user.Id] = user;
        }

        return Task.FromResult(added);
    }
}
