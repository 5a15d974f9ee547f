using Shop.Orders.Contracts;

namespace Shop.Web.Endpoints;

internal static class ProductEndpoints
{
    public static void MapProductEndpoints(this IEndpointRouteBuilder routes) => routes.MapGet("/products", ListAsync);

    private static async Task<IResult> ListAsync(IOrders orders, CancellationToken cancellationToken) =>
        Results.Ok(await orders.ListProductsAsync(cancellationToken));
}
