namespace Shop.Auth.Contracts;

public sealed record Credentials(string Email, string Password);
