using System.Security.Claims;
using Shop.Orders.Contracts;
using Shop.Orders.Infrastructure;
using Shop.Shared;
using Shop.Web.Http;

namespace Shop.Web.Endpoints;

internal static class OrderEndpoints
{
    private const int DefaultPageSize = 20;

    public static void MapOrderEndpoints(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/orders").RequireAuthorization();
        orders.MapGet("/", ListAsync);
        orders.MapPost("/", PlaceAsync);
        orders.MapGet("/{id:guid}", FindAsync);
        orders.MapDelete("/{id:guid}", CancelAsync);
    }

    private static async Task<IResult> ListAsync(
        int? page,
        int? size,
        ClaimsPrincipal principal,
        IOrders orders,
        CancellationToken cancellationToken)
    {
        // More than the repository reads at once would only be refused.
        var entries = Math.Clamp(size ?? DefaultPageSize, 1, InMemoryOrderRepository.MaximumPageSize);
        var request = new PageRequest(Math.Max(page ?? 1, 1), entries);
        return Results.Ok(await orders.ListAsync(principal.GetUserId(), request, cancellationToken));
    }

    private static async Task<IResult> PlaceAsync(
        OrderRequest request,
        ClaimsPrincipal principal,
        IOrders orders,
        CancellationToken cancellationToken)
    {
        var command = new PlaceOrder(principal.GetUserId(), request.Items ?? [], request.VoucherCode);
        var placed = await orders.PlaceAsync(command, cancellationToken);
        return placed.ToHttp(confirmation => Results.Created($"/orders/{confirmation.Order.Value}", confirmation));
    }

    private static async Task<IResult> FindAsync(Guid id, ClaimsPrincipal principal, IOrders orders, CancellationToken cancellationToken)
    {
        var order = await orders.FindAsync(new OrderId(id), principal.GetUserId(), cancellationToken);
        return order.ToHttp();
    }

    private static async Task<IResult> CancelAsync(Guid id, ClaimsPrincipal principal, IOrders orders, CancellationToken cancellationToken)
    {
        var cancelled = await orders.CancelAsync(new CancelOrder(new OrderId(id), principal.GetUserId()), cancellationToken);
        return cancelled.ToHttp();
    }
}
