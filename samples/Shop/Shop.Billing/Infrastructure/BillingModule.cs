using Microsoft.Extensions.DependencyInjection;
using Shop.Billing.Application;
using Shop.Billing.Contracts;
using Shop.Billing.Domain;
using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Billing.Infrastructure;

public static class BillingModule
{
    public static IServiceCollection AddBilling(this IServiceCollection services) => services
        .AddSingleton<IInvoiceRepository, InMemoryInvoiceRepository>()
        .AddSingleton<IInvoiceNumberSource, InMemoryInvoiceNumberSource>()
        .AddSingleton<IPaymentGateway, SimulatedPaymentGateway>()
        .AddScoped<IBilling, BillingService>()
        .AddScoped<IEventHandler<OrderPlaced>, IssueInvoice>()
        .AddScoped<IEventHandler<OrderCancelled>, VoidInvoice>();
}
