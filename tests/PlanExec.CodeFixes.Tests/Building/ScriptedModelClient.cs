namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Answers with the texts it was given, one after the other, and keeps what it was asked.</summary>
internal sealed class ScriptedModelClient(params IEnumerable<string> answers) : IModelClient
{
    private readonly Queue<ModelReply> replies = new(answers.Select(answer => new ModelReply(answer, Fault: null, Sentence: null, "scripted", answer.Length / 4)));

    /// <summary>Who would be asked; null where nobody could be.</summary>
    public ModelInForce? Model { get; init; } = new("scripted", "localhost");

    /// <summary>What was asked, in order.</summary>
    public List<ModelRequest> Requests { get; } = [];

    /// <summary>A client that can't answer.</summary>
    public static ScriptedModelClient Failing(string fault, string sentence)
    {
        var client = new ScriptedModelClient();
        client.replies.Enqueue(new ModelReply(Text: null, fault, sentence, Model: null, Tokens: 0));
        return client;
    }

    public Task<ModelInForce?> FindModelAsync(CancellationToken cancellationToken) => Task.FromResult(Model);

    public Task<ModelReply> AskAsync(ModelRequest request, IProgress<int>? tokensReceived, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request);
        var reply = replies.Count > 0 ? replies.Dequeue() : throw new InvalidOperationException("Nobody expected another request.");
        tokensReceived?.Report(reply.Tokens);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(reply with { Tokens = reply.Tokens + (request.Messages.Sum(message => message.Text.Length) / 4) });
    }
}
