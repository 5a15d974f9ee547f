using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>What a server's refusal means to the user.</summary>
internal static class ServerFaults
{
    public static ModelFaultException Of(Refusal refusal, ModelSettings settings)
    {
        var endpoint = settings.Endpoint;
        var status = refusal.Status;
        return status switch
        {
            401 or 403 => new(WireFaults.Unauthorized, Unauthorized(status, settings)),
            _ when refusal.IsAboutLength => new(
                WireFaults.BriefTooLong, $"The model '{settings.Model.Value}' can't read a conversation as long as this one ({status}{Said(refusal)}): choose a model with a larger context, or lower the plan's budget."),
            404 => new(
                WireFaults.ModelUnknown,
                $"The endpoint {endpoint} knows no model '{settings.Model.Value}' (404{Said(refusal)}): check the model in {settings.Model.Place}, and the address, which usually ends with /v1."),
            408 => new(WireFaults.TimedOut, $"The endpoint {endpoint} gave up waiting (408): try again, and check the network if it stays so."),
            429 => new(WireFaults.RateLimited, $"The endpoint {endpoint} takes no more requests for now (429{Said(refusal)}): try again {When(refusal)}, or check your quota there."),
            >= 300 and < 400 => new(WireFaults.Redirected, Redirected(refusal, endpoint)),
            >= 500 => new(WireFaults.ServerError, $"The endpoint {endpoint} failed ({status}{Said(refusal)}): try again {When(refusal)}; the fault is the server's."),
            _ => new(WireFaults.RequestRefused, $"The endpoint {endpoint} refused the request ({status}{Said(refusal)}): check that it speaks OpenAI's Chat Completions and serves the model '{settings.Model.Value}'."),
        };
    }

    private static string Unauthorized(int status, ModelSettings settings)
    {
        var endpoint = settings.Endpoint;
        return (status, settings.Key) switch
        {
            (_, null) => $"The endpoint {endpoint} wants a key ({status}): set PLANEXEC_API_KEY.",
            (401, { } key) => $"The endpoint {endpoint} refused the key of {key.Place} (401): check that it is valid there, or set another in PLANEXEC_API_KEY.",
            (_, { } key) => $"The endpoint {endpoint} denies the key of {key.Place} the access ({status}): have the model '{settings.Model.Value}' permitted for it, or set another in PLANEXEC_API_KEY.",
        };
    }

    private static string Redirected(Refusal refusal, Endpoint endpoint)
    {
        var to = refusal.Location is { IsAbsoluteUri: true } location ? "to " + Excerpt.Of(location.GetLeftPart(UriPartial.Authority)) : "to another address";
        return $"The endpoint {endpoint} redirects {to} ({refusal.Status}), which is not followed so that source and key go nowhere else: set PLANEXEC_BASE_URL to the address that answers itself.";
    }

    private static string Said(Refusal refusal) => Excerpt.Of(refusal.Message) is { Length: > 0 } words ? $", '{words}'" : "";

    private static string When(Refusal refusal) => refusal.RetryAfter is { } wait && wait > TimeSpan.Zero ? FormattableString.Invariant($"in {Math.Ceiling(wait.TotalSeconds)} s") : "later";
}
