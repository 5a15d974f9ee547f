namespace Shop.Shared;

/// <summary>Tells an event to everybody who listens to it.</summary>
public interface IEventPublisher
{
    Task PublishAsync<TEvent>(TEvent happened, CancellationToken cancellationToken)
        where TEvent : DomainEvent;
}
