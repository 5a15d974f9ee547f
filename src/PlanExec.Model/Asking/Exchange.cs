using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>One question to a model, with as many requests as it takes: without what the server refuses, and once more where it asks for patience.</summary>
internal sealed class Exchange(WireRequest request, ModelSettings settings, Action<int> received)
{
    private const int MostRetries = 2;

    // Without usage, without streaming, with the other limit, as a tool's call, as a fenced block.
    private const int MostRefusals = 5;

    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(20);

    private ChatAnswer? answer;

    /// <summary>The model that answers, as the server names it; null before it does.</summary>
    public string? Model => answer is null ? null : answer.Model ?? settings.Model.Value;

    /// <summary>What the exchange took: counted by the server, else estimated; 0 before the model answers.</summary>
    public int Tokens => answer is null ? 0 : answer.Usage ?? request.Messages!.Sum(message => TokenEstimate.Of(message.Text ?? "")) + answer.Received;

    /// <exception cref="ModelFaultException">There is no answer.</exception>
    public async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        using var server = new ChatServer(settings);
        var shape = RequestShape.First(settings.Endpoint, request.Schema is not null);
        for (int retries = 0, refusals = 0; ;)
        {
            using var response = await server.SendAsync(ChatBody.Write(request, shape, settings.Model.Value), cancellationToken).ConfigureAwait(false);
            using var body = new AnswerStream(response.ContentStream ?? Stream.Null, settings, AnswerReader.LongestBody(request.MaximumTokens));
            if (response.Status is >= 200 and < 300)
            {
                answer = new ChatAnswer();
                await new AnswerReader(settings, request.MaximumTokens, answer, received).ReadAsync(body, cancellationToken).ConfigureAwait(false);
                return shape.Form == AnswerForm.Text ? answer.Text : JsonAnswer.Find(answer.Text) ?? throw NoJson();
            }

            var refusal = await Refusal.ReadAsync(response, body, cancellationToken).ConfigureAwait(false);
            if (refusal is { Status: 429 or 503, RetryAfter: { } wait } && wait <= longestWait && retries++ < MostRetries)
            {
                await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
            }
            else if (refusals++ < MostRefusals && shape.Without(refusal) is { } less)
            {
                shape = less;
            }
            else
            {
                throw ServerFaults.Of(refusal, settings);
            }
        }
    }

    private static ModelFaultException NoJson() => new(
        WireFaults.NoJson, "The model did not answer in JSON, which the question asks for: try again, or ask a model that can answer under a schema.");
}
