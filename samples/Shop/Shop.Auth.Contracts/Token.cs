namespace Shop.Auth.Contracts;

/// <summary>What a client shows to be recognised.</summary>
public sealed record Token(string Value, DateTimeOffset ExpiresAt);
