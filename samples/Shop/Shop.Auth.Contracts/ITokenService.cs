namespace Shop.Auth.Contracts;

/// <summary>Issues tokens and recognises those it has issued.</summary>
public interface ITokenService
{
    Task<Token> IssueAsync(UserProfile user, CancellationToken cancellationToken);

    /// <summary>The user whose token it is; null where it is unknown, altered or expired.</summary>
    Task<UserId?> VerifyAsync(string token, CancellationToken cancellationToken);
}
