using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Chat;

namespace PlanExec.Model;

/// <summary>
/// The server of the settings, by the official client. Requests and answers are JSON: the client's own types refuse words that OpenAI does not know, and other servers use.
/// </summary>
internal sealed class ChatServer : IDisposable
{
    private readonly ModelSettings settings;
    private readonly SocketsHttpHandler handler;
    private readonly HttpClient http;
    private readonly ChatClient client;

    public ChatServer(ModelSettings settings)
    {
        this.settings = settings;
        handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = settings.Patience,
            UseProxy = !settings.Endpoint.IsLoopback,
        };
        http = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint.Address,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        if (settings.Key is null)
        {
            options.AddPolicy(new NoKeyPolicy(), PipelinePosition.BeforeTransport);
        }

        client = new ChatClient(settings.Model.Value, new ApiKeyCredential(settings.Key?.Value ?? "none"), options);
    }

    /// <summary>Sends a request, and waits for the beginning of the answer, whatever its status.</summary>
    public async Task<PipelineResponse> SendAsync(BinaryData body, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(settings.Patience);
        try
        {
            using var content = BinaryContent.Create(body);
            var options = new RequestOptions { CancellationToken = waiting.Token, BufferResponse = false, ErrorOptions = ClientErrorBehaviors.NoThrow };
            return (await client.CompleteChatAsync(content, options).ConfigureAwait(false)).GetRawResponse();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw AnswerStream.Idle(settings);
        }
        catch (Exception exception) when (exception is ClientResultException or HttpRequestException or IOException or AggregateException)
        {
            throw NetworkFaults.Of(exception, settings.Endpoint);
        }
    }

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    /// <summary>Takes out the header that the client can't be kept from writing.</summary>
    private sealed class NoKeyPolicy : PipelinePolicy
    {
        public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            message.Request.Headers.Remove("Authorization");
            ProcessNext(message, pipeline, currentIndex);
        }

        public override ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
        {
            message.Request.Headers.Remove("Authorization");
            return ProcessNextAsync(message, pipeline, currentIndex);
        }
    }
}
