using System.Diagnostics.CodeAnalysis;

namespace Shop.Shared;

/// <summary>A value, or the reason why there is none.</summary>
public sealed class Result<T> : Result
    where T : notnull
{
    private Result(T? value, Error? error)
        : base(error) => Value = value;

    public T? Value { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public override bool IsSuccess => base.IsSuccess;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    public TOut Match<TOut>(Func<T, TOut> onSuccess, Func<Error, TOut> onError) => IsSuccess ? onSuccess(Value) : onError(Error);
}
