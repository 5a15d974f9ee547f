using Shop.Shared;

namespace Shop.Web.Http;

internal static class ResultExtensions
{
    public static IResult ToHttp(this Result result) => result.Match(Results.NoContent, ToProblem);

    public static IResult ToHttp<T>(this Result<T> result)
        where T : notnull => result.ToHttp(value => Results.Ok(value));

    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> onSuccess)
        where T : notnull => result.Match(onSuccess, ToProblem);

    private static IResult ToProblem(Error error) => Results.Problem(
        title: error.Message,
        statusCode: StatusOf(error.Kind),
        extensions: new Dictionary<string, object?> { ["code"] = error.Code });

    private static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };
}
