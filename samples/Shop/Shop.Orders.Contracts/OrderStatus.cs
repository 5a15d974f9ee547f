namespace Shop.Orders.Contracts;

public enum OrderStatus
{
    Placed,
    Paid,
    Cancelled,
}
