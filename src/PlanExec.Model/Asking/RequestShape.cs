namespace PlanExec.Model;

/// <summary>How an answer under a schema is asked for, from the strictest to what every server can do.</summary>
internal enum AnswerForm
{
    Text,
    JsonSchema,
    ToolCall,
    FencedJson,
}

/// <summary>What a request makes use of. What a server refuses is left out of the next one.</summary>
/// <param name="Form">How the answer is to come.</param>
/// <param name="Limit">The name under which the greatest length stands: servers know one of two.</param>
/// <param name="Streams">Whether the answer is to come piece by piece.</param>
/// <param name="WantsUsage">Whether a stream is to end with the count of tokens.</param>
internal sealed record RequestShape(AnswerForm Form, string Limit, bool Streams = true, bool WantsUsage = true)
{
    private const string OldLimit = "max_tokens";
    private const string NewLimit = "max_completion_tokens";

    /// <summary>Whether the other name of the limit was tried.</summary>
    private bool HasOtherLimit { get; init; }

    public static RequestShape First(Endpoint endpoint, bool hasSchema) => new(hasSchema ? AnswerForm.JsonSchema : AnswerForm.Text, endpoint.IsOfficial ? NewLimit : OldLimit);

    /// <summary>The request without what the server refused; null where nothing is left to leave out.</summary>
    public RequestShape? Without(Refusal refusal)
    {
        if (!refusal.IsAboutRequest || refusal.IsAboutLength)
        {
            return null;
        }

        if (refusal.Mentions(Limit) && !HasOtherLimit)
        {
            return this with { Limit = Limit == OldLimit ? NewLimit : OldLimit, HasOtherLimit = true };
        }

        if (refusal.Mentions("stream_options") || refusal.Mentions("include_usage"))
        {
            return WantsUsage ? this with { WantsUsage = false } : null;
        }

        if (refusal.Mentions("stream") && Streams)
        {
            return this with { Streams = false };
        }

        // Servers refuse a schema in many words.
        return Form is AnswerForm.JsonSchema or AnswerForm.ToolCall ? this with { Form = Form + 1 } : null;
    }
}
