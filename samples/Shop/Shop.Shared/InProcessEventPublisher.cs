namespace Shop.Shared;

/// <summary>Calls the registered handlers one after the other, in the publisher's own scope.</summary>
public sealed class InProcessEventPublisher(IServiceProvider services) : IEventPublisher
{
    public async Task PublishAsync<TEvent>(TEvent happened, CancellationToken cancellationToken)
        where TEvent : DomainEvent
    {
        var handlers = (IEnumerable<IEventHandler<TEvent>>?)services.GetService(typeof(IEnumerable<IEventHandler<TEvent>>)) ?? [];
        foreach (var handler in handlers)
        {
            await handler.HandleAsync(happened, cancellationToken);
        }
    }
}
