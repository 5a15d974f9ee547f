namespace Shop.Auth.Contracts;

public sealed record Registration(string Email, string DisplayName, string Password);
