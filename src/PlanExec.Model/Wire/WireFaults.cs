namespace PlanExec.Wire;

/// <summary>The names of all faults. <c>docs/builder.md</c> has a row for each.</summary>
internal static class WireFaults
{
    // Before anything is sent.
    public const string ContinuousIntegration = "continuous-integration";
    public const string NotConfigured = "not-configured";
    public const string FaultySettings = "faulty-settings";
    public const string InsecureEndpoint = "insecure-endpoint";

    // The server can't be reached.
    public const string ConnectionRefused = "connection-refused";
    public const string HostUnknown = "host-unknown";
    public const string TlsFailed = "tls-failed";
    public const string ConnectionFailed = "connection-failed";

    // The server refuses.
    public const string Unauthorized = "unauthorized";
    public const string ModelUnknown = "model-unknown";
    public const string TimedOut = "timed-out";
    public const string RateLimited = "rate-limited";
    public const string ServerError = "server-error";
    public const string Redirected = "redirected";
    public const string RequestRefused = "request-refused";
    public const string BriefTooLong = "brief-too-long";

    // The answer is none.
    public const string Idle = "idle";
    public const string Cut = "cut";
    public const string TooLarge = "too-large";
    public const string InvalidUtf8 = "invalid-utf8";
    public const string NoChatCompletion = "no-chat-completion";
    public const string LengthLimit = "length-limit";
    public const string Refused = "refused";
    public const string Empty = "empty";
    public const string NoJson = "no-json";

    // The worker itself.
    public const string Cancelled = "cancelled";
    public const string WorkerMissing = "worker-missing";
    public const string WorkerEnded = "worker-ended";
    public const string WorkerSilent = "worker-silent";
    public const string WorkerGarbled = "worker-garbled";
    public const string RuntimeMissing = "runtime-missing";
}
