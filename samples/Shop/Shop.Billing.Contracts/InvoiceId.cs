using Shop.Shared;

namespace Shop.Billing.Contracts;

public readonly record struct InvoiceId(Guid Value) : IEntityId<InvoiceId>
{
    public static InvoiceId From(Guid value) => new(value);

    public static InvoiceId New() => new(Guid.CreateVersion7());
}
