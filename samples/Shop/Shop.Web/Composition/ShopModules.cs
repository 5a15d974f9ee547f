using Shop.Auth;
using Shop.Billing.Infrastructure;
using Shop.Orders.Infrastructure;
using Shop.Shared;

namespace Shop.Web.Composition;

/// <summary>Puts the modules together.</summary>
public static class ShopModules
{
    public static IServiceCollection AddShop(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddScoped<IEventPublisher, InProcessEventPublisher>()
        .AddAuth()
        .AddOrders()
        .AddBilling();
}
