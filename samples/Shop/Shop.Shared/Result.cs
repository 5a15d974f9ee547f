using System.Diagnostics.CodeAnalysis;

namespace Shop.Shared;

/// <summary>What an operation came to that may be refused: exceptions are for bugs and broken machines.</summary>
public class Result
{
    private protected Result(Error? error) => Error = error;

    public static Result Success { get; } = new(null);

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public virtual bool IsSuccess => Error is null;

    public static implicit operator Result(Error error) => new(error);

    public TOut Match<TOut>(Func<TOut> onSuccess, Func<Error, TOut> onError) => IsSuccess ? onSuccess() : onError(Error);
}
