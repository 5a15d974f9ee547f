namespace Shop.Shared;

/// <summary>Listens to one kind of event.</summary>
public interface IEventHandler<in TEvent>
    where TEvent : DomainEvent
{
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}
