namespace PlanExec.CodeFixes;

/// <summary>Who answers a brief: a program that talks to a model, or whatever stands in for it.</summary>
internal interface IModelClient
{
    /// <summary>Asks, and returns an answer or a fault; it does not throw for what a model, a server or a network does.</summary>
    Task<ModelReply> AskAsync(ModelRequest request, IProgress<int>? tokensReceived, CancellationToken cancellationToken);

    /// <summary>Whom <see cref="AskAsync"/> would ask; null where nobody could be asked, or nobody knows. Asks no model.</summary>
    Task<ModelInForce?> FindModelAsync(CancellationToken cancellationToken);
}

/// <summary>The model that the user's settings name.</summary>
/// <param name="Model">Its name.</param>
/// <param name="Endpoint">The host that serves it.</param>
internal sealed record ModelInForce(string Model, string Endpoint);

/// <summary>What a model is asked.</summary>
/// <param name="Messages">The conversation so far, the system's message first.</param>
/// <param name="Schema">A JSON schema that the answer has to satisfy; null for an answer in text.</param>
/// <param name="MaximumTokens">What the answer may take at most, in tokens.</param>
internal sealed record ModelRequest(IReadOnlyList<ModelMessage> Messages, string? Schema, int MaximumTokens);

/// <summary>One message of a conversation.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">What it says.</param>
internal sealed record ModelMessage(string Role, string Text);

/// <summary>What came back: an answer, or a fault.</summary>
/// <param name="Text">The answer; null where there is a fault.</param>
/// <param name="Fault">The name of the fault, as in the wire's list (<c>unauthorized</c>, <c>rate-limited</c>, ...); null where there is an answer.</param>
/// <param name="Sentence">One sentence that says what happened and what to do; null where there is an answer.</param>
/// <param name="Model">The model that answered; null where none did.</param>
/// <param name="Tokens">What the exchange took, in tokens: counted by the server, else estimated.</param>
internal sealed record ModelReply(string? Text, string? Fault, string? Sentence, string? Model, int Tokens);
