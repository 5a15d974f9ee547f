namespace Shop.Auth.Contracts;

/// <summary>What other modules may know about a user.</summary>
public sealed record UserProfile(UserId Id, string Email, string DisplayName);
