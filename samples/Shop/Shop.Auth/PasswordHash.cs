namespace Shop.Auth;

/// <summary>What is kept of a password.</summary>
public sealed record PasswordHash(ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Hash, int Iterations);
