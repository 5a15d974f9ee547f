using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Shop.Auth.Contracts;

namespace Shop.Web.Http;

internal static class TokenAuthentication
{
    public static IServiceCollection AddTokenAuthentication(this IServiceCollection services)
    {
        services
            .AddAuthentication(TokenAuthenticationHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthenticationHandler>(TokenAuthenticationHandler.SchemeName, null);
        return services.AddAuthorization();
    }

    public static UserId GetUserId(this ClaimsPrincipal principal) => new(Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? throw new InvalidOperationException("The endpoint is open to users who have not signed in.")));
}
