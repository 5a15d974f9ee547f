using System.Security.Claims;
using Shop.Billing.Contracts;
using Shop.Web.Http;

namespace Shop.Web.Endpoints;

internal static class InvoiceEndpoints
{
    public static void MapInvoiceEndpoints(this IEndpointRouteBuilder routes)
    {
        var invoices = routes.MapGroup("/invoices").RequireAuthorization();
        invoices.MapGet("/", ListAsync);
        invoices.MapPost("/{id:guid}/payments", PayAsync);
    }

    private static async Task<IResult> ListAsync(ClaimsPrincipal principal, IBilling billing, CancellationToken cancellationToken) =>
        Results.Ok(await billing.ListInvoicesAsync(principal.GetUserId(), cancellationToken));

    private static async Task<IResult> PayAsync(
        Guid id,
        PaymentRequest request,
        ClaimsPrincipal principal,
        IBilling billing,
        CancellationToken cancellationToken)
    {
        var command = new PayInvoice(new InvoiceId(id), principal.GetUserId(), request.CardToken ?? "");
        var paid = await billing.PayAsync(command, cancellationToken);
        return paid.ToHttp();
    }
}
