using System.Security.Cryptography;

namespace Shop.Auth;

public sealed class Pbkdf2PasswordHasher : IPasswordHasher
{
    private const int SaltLength = 16;
    private const int HashLength = 32;
    private const int CurrentIterations = 210_000;

    public PasswordHash Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        return new PasswordHash(salt, Derive(password, salt, CurrentIterations), CurrentIterations);
    }

    public bool Verify(string password, PasswordHash hash) =>
        CryptographicOperations.FixedTimeEquals(Derive(password, hash.Salt.Span, hash.Iterations), hash.Hash.Span);

    private static byte[] Derive(string password, ReadOnlySpan<byte> salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA512, HashLength);
}
