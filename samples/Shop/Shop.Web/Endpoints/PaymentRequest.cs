namespace Shop.Web.Endpoints;

/// <summary>The body of a request to pay.</summary>
internal sealed record PaymentRequest(string? CardToken);
