using Shop.Auth.Contracts;
using Shop.Orders.Contracts;
using Shop.Shared;

namespace Shop.Orders.Domain;

public sealed class Order : Entity<OrderId>
{
    public const int MaximumLines = 50;

    private Order(OrderId id, UserId customer, IReadOnlyList<OrderLine> lines, PriceQuote price, DateTimeOffset placedAt)
        : base(id)
    {
        Customer = customer;
        Lines = lines;
        Price = price;
        PlacedAt = placedAt;
    }

    public UserId Customer { get; }

    public IReadOnlyList<OrderLine> Lines { get; }

    public PriceQuote Price { get; }

    public DateTimeOffset PlacedAt { get; }

    public OrderStatus Status { get; private set; } = OrderStatus.Placed;

    public static Result<Order> Place(UserId customer, IReadOnlyList<OrderLine> lines, PriceQuote price, DateTimeOffset now) =>
        lines.Count switch
        {
            0 => OrderErrors.Empty,
            > MaximumLines => OrderErrors.TooManyLines,
            _ => new Order(OrderId.New(), customer, lines, price, now),
        };

    public Result<OrderCancelled> Cancel(DateTimeOffset now)
    {
        if (Status != OrderStatus.Placed)
        {
            return OrderErrors.NotCancellable(Status);
        }

        Status = OrderStatus.Cancelled;
        return new OrderCancelled(Id, now);
    }

    public Result MarkPaid()
    {
        if (Status == OrderStatus.Cancelled)
        {
            return OrderErrors.Cancelled;
        }

        Status = OrderStatus.Paid;
        return Result.Success;
    }
}
