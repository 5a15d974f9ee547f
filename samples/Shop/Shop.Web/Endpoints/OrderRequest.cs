using Shop.Orders.Contracts;

namespace Shop.Web.Endpoints;

/// <summary>The body of a request to order; who orders is known from the token.</summary>
internal sealed record OrderRequest(IReadOnlyList<RequestedItem>? Items, string? VoucherCode);
