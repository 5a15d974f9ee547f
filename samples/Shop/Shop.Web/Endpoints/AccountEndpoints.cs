using System.Security.Claims;
using Shop.Auth.Contracts;
using Shop.Web.Http;

namespace Shop.Web.Endpoints;

internal static class AccountEndpoints
{
    public static void MapAccountEndpoints(this IEndpointRouteBuilder routes)
    {
        var accounts = routes.MapGroup("/accounts");
        accounts.MapPost("/", RegisterAsync);
        accounts.MapPost("/tokens", SignInAsync);
        accounts.MapGet("/me", ShowAsync).RequireAuthorization();
    }

    private static async Task<IResult> RegisterAsync(Registration registration, IAccounts accounts, CancellationToken cancellationToken)
    {
        var user = await accounts.RegisterAsync(registration, cancellationToken);
        return user.ToHttp(profile => Results.Created("/accounts/me", profile));
    }

    private static async Task<IResult> SignInAsync(Credentials credentials, IAccounts accounts, CancellationToken cancellationToken)
    {
        var token = await accounts.SignInAsync(credentials, cancellationToken);
        return token.ToHttp();
    }

    private static async Task<IResult> ShowAsync(ClaimsPrincipal principal, IAccounts accounts, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(principal.GetUserId(), cancellationToken);
        return user.ToHttp();
    }
}
