namespace Shop.Shared;

/// <summary>Something with an identity that outlives its values: two of one id are the same.</summary>
public abstract class Entity<TId>(TId id) : IEquatable<Entity<TId>>
    where TId : struct, IEntityId<TId>
{
    public TId Id { get; } = id;

    public bool Equals(Entity<TId>? other) => other is not null && other.GetType() == GetType() && other.Id.Equals(Id);

    public override bool Equals(object? obj) => Equals(obj as Entity<TId>);

    public override int GetHashCode() => HashCode.Combine(GetType(), Id);

    public override string ToString() => $"{GetType().Name} {Id.Value}";
}
