namespace Shop.Shared;

/// <summary>Something that has happened in a module and that others may want to know.</summary>
public abstract record DomainEvent(DateTimeOffset OccurredAt);
