using Microsoft.Extensions.DependencyInjection;
using Shop.Billing.Contracts;
using Shop.Orders.Application;
using Shop.Orders.Contracts;
using Shop.Orders.Domain;
using Shop.Shared;

namespace Shop.Orders.Infrastructure;

public static class OrdersModule
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSingleton<IOrderRepository, InMemoryOrderRepository>()
        .AddSingleton<IProductCatalog, InMemoryProductCatalog>()
        .AddSingleton<IPricingRule>(new QuantityDiscount(MinimumQuantity: 10, new Percentage(5)))
        .AddSingleton<IPricingRule>(new SeasonalDiscount(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 24), new Percentage(10)))
        .AddSingleton<PriceCalculator>()
        .AddScoped<PlaceOrderHandler>()
        .AddScoped<CancelOrderHandler>()
        .AddScoped<OrderQueries>()
        .AddScoped<IOrders, OrderService>()
        .AddScoped<IEventHandler<InvoicePaid>, MarkOrderPaid>();
}
