namespace Shop.Orders.Application;

/// <summary>The orders of a day, a line each, for the accountant.</summary>
public sealed class OrderExport
{
    public Task<string> ExportAsync(DateOnly day, CancellationToken cancellationToken) => throw new NotImplementedException("ORD-4");
}
