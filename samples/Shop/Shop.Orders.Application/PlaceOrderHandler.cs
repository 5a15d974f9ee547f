using Shop.Billing.Contracts;
using Shop.Billing.Domain;
using Shop.Orders.Contracts;
using Shop.Orders.Domain;
using Shop.Shared;

namespace Shop.Orders.Application;

public sealed class PlaceOrderHandler(
    IOrderRepository orders,
    IProductCatalog catalog,
    PriceCalculator prices,
    IBilling billing,
    IEventPublisher events,
    TimeProvider clock)
{
    public async Task<Result<OrderConfirmation>> HandleAsync(PlaceOrder command, CancellationToken cancellationToken)
    {
        var standing = await billing.GetStandingAsync(command.Customer, cancellationToken);
        if (standing.HasOverdueInvoices)
        {
            return OrderErrors.CustomerBlocked;
        }

        var lines = await ResolveAsync(command.Items, cancellationToken);
        if (!lines.IsSuccess)
        {
            return lines.Error;
        }

        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var price = prices.Quote(new PricingContext(lines.Value, today, command.VoucherCode));
        var order = Order.Place(command.Customer, lines.Value, price, now);
        if (!order.IsSuccess)
        {
            return order.Error;
        }

        await orders.SaveAsync(order.Value, cancellationToken);
        await events.PublishAsync(new OrderPlaced(order.Value.Id, command.Customer, price.Total, now), cancellationToken);

        // The same day that will stand on the invoice.
        return new OrderConfirmation(order.Value.Id, price.Total, PaymentTerms.DueOn(today));
    }

    private async Task<Result<List<OrderLine>>> ResolveAsync(IReadOnlyList<RequestedItem> items, CancellationToken cancellationToken)
    {
        var lines = new List<OrderLine>(items.Count);
        foreach (var item in items)
        {
            var product = Sku.Parse(item.Sku) is { } sku ? await catalog.FindAsync(sku, cancellationToken) : null;
            if (product is null)
            {
                return OrderErrors.UnknownProduct(item.Sku);
            }

            var line = OrderLine.Of(product, item.Quantity);
            if (!line.IsSuccess)
            {
                return line.Error;
            }

            lines.Add(line.Value);
        }

        return lines;
    }
}
