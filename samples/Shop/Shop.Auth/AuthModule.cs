using Microsoft.Extensions.DependencyInjection;
using Shop.Auth.Contracts;

namespace Shop.Auth;

public static class AuthModule
{
    public static IServiceCollection AddAuth(this IServiceCollection services) => services
        .AddSingleton(new TokenOptions())
        .AddSingleton<IUserRepository, InMemoryUserRepository>()
        .AddSingleton<IPasswordHasher, Pbkdf2PasswordHasher>()
        .AddSingleton<ITokenService, SessionTokenService>()
        .AddScoped<IAccounts, AccountService>();
}
