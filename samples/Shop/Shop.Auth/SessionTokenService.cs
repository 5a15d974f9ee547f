using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Shop.Auth.Contracts;

namespace Shop.Auth;

/// <summary>
/// Random tokens that the server remembers. Only their authentication code is kept, so a dump of the memory signs nobody in.
/// </summary>
public sealed class SessionTokenService(TimeProvider clock, TokenOptions options) : ITokenService
{
    private const int TokenLength = 32;

    private readonly ConcurrentDictionary<string, Session> sessions = new(StringComparer.Ordinal);

    public Task<Token> IssueAsync(UserProfile user, CancellationToken cancellationToken)
    {
        var token = new Token(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenLength)), clock.GetUtcNow() + options.Lifetime);
        sessions[KeyOf(token.Value)] = new Session(user.Id, token.ExpiresAt);
        return Task.FromResult(token);
    }

    public Task<UserId?> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        var key = KeyOf(token);
        if (!sessions.TryGetValue(key, out var session))
        {
            return Task.FromResult<UserId?>(null);
        }

        if (session.ExpiresAt > clock.GetUtcNow())
        {
            return Task.FromResult<UserId?>(session.User);
        }

        sessions.TryRemove(key, out _);
        return Task.FromResult<UserId?>(null);
    }

    private string KeyOf(string token) => Convert.ToHexString(HMACSHA256.HashData(options.SigningKey.Span, Encoding.UTF8.GetBytes(token)));

    private sealed record Session(UserId User, DateTimeOffset ExpiresAt);
}
