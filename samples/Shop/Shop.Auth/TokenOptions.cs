using System.Security.Cryptography;

namespace Shop.Auth;

public sealed record TokenOptions
{
    /// <summary>How long a token is good for.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The key of the process, unless another is given: its tokens do not outlive it.</summary>
    public ReadOnlyMemory<byte> SigningKey { get; init; } = RandomNumberGenerator.GetBytes(32);
}
