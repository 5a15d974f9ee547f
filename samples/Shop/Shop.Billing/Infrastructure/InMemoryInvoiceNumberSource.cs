using System.Collections.Concurrent;
using Shop.Billing.Application;
using Shop.Billing.Domain;

namespace Shop.Billing.Infrastructure;

public sealed class InMemoryInvoiceNumberSource : IInvoiceNumberSource
{
    private readonly ConcurrentDictionary<int, int> lastByYear = new();

    public Task<InvoiceNumber> NextAsync(int year, CancellationToken cancellationToken)
    {
        var sequence = lastByYear.AddOrUpdate(year, 1, (_, last) => last + 1);
        return Task.FromResult(new InvoiceNumber(year, sequence));
    }
}
