using Shop.Auth.Contracts;
using Shop.Billing.Contracts;
using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Billing.Domain;

public sealed class Invoice : Entity<InvoiceId>
{
    private Invoice(InvoiceId id, InvoiceNumber number, OrderId order, UserId customer, TaxedAmount amount, DateOnly issuedOn)
        : base(id)
    {
        Number = number;
        Order = order;
        Customer = customer;
        Amount = amount;
        IssuedOn = issuedOn;
        DueOn = PaymentTerms.DueOn(issuedOn);
    }

    public InvoiceNumber Number { get; }

    public OrderId Order { get; }

    public UserId Customer { get; }

    public TaxedAmount Amount { get; }

    public DateOnly IssuedOn { get; }

    public DateOnly DueOn { get; }

    public InvoiceStatus Status { get; private set; } = InvoiceStatus.Open;

    public Payment? Payment { get; private set; }

    public static Invoice Issue(InvoiceNumber number, OrderId order, UserId customer, Money total, DateOnly today) =>
        new(InvoiceId.New(), number, order, customer, TaxedAmount.FromGross(total), today);

    public bool IsOverdue(DateOnly today) => Status == InvoiceStatus.Open && today > DueOn;

    /// <summary>Whether a payment would be taken; asked before anybody's card is charged.</summary>
    public Result CanBePaid() => Status == InvoiceStatus.Open ? Result.Success : BillingErrors.NotOpen(Status);

    public Result<InvoicePaid> RecordPayment(Payment payment)
    {
        if (CanBePaid().Error is { } error)
        {
            return error;
        }

        if (payment.Amount != Amount.Gross)
        {
            return BillingErrors.WrongAmount(Amount.Gross);
        }

        Payment = payment;
        Status = InvoiceStatus.Paid;
        return new InvoicePaid(Id, Order, payment.Amount, payment.ReceivedAt);
    }

    /// <summary>Makes an open invoice void; one that is paid stays.</summary>
    public void Void()
    {
        if (Status == InvoiceStatus.Open)
        {
            Status = InvoiceStatus.Voided;
        }
    }
}
