using System.Diagnostics;
using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>The life of this program: a question on the input, progress and one reply on the output. A line <c>cancel</c>, the end of the input and the end of the parent end it at once.</summary>
internal sealed class Call : IDisposable
{
    private const int LongestLine = 64 * 1024 * 1024;

    private static readonly TimeSpan heartbeat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan mostOften = TimeSpan.FromMilliseconds(100);

    // What the user has cancelled is over within a second, even where something hangs.
    private static readonly TimeSpan grace = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource cancellation = new();
    private readonly KeyRedaction redaction = new();
    private readonly LineReader lines;
    private readonly ReplyWriter replies;
    private readonly CallOptions options;
    private readonly Stopwatch sinceProgress = Stopwatch.StartNew();
    private Timer? end;
    private int tokens;

    public Call(Stream input, Stream output, CallOptions options)
    {
        lines = new LineReader(input, LongestLine);
        replies = new ReplyWriter(output, redaction);
        this.options = options;
    }

    public async Task RunAsync()
    {
        using var watch = new ParentWatch(options.Parent, Cancel);
        var request = await Task.Factory.StartNew(ReadRequest, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        if (request is null)
        {
            return;
        }

        _ = Task.Factory.StartNew(WaitForCancel, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        using var timer = new Timer(_ => Tell(), null, heartbeat, heartbeat);
        replies.Write(await ReplyAsync(request).ConfigureAwait(false));
    }

    public void Dispose()
    {
        cancellation.Dispose();
        end?.Dispose();
    }

    private async Task<WireReply> ReplyAsync(WireRequest request)
    {
        Exchange? exchange = null;
        try
        {
            if (!options.AllowsCi && ContinuousIntegration.Variable is { } variable)
            {
                throw new ModelFaultException(
                    WireFaults.ContinuousIntegration, $"No model is asked in continuous integration ({variable} is set): run it on a machine of your own, or 'planexec' with --allow-ci.");
            }

            var settings = ModelSettings.Read();
            redaction.Hide(settings.Key);
            if (request.Type == WireRequest.Settings)
            {
                return new() { Type = WireReply.Settings, Model = settings.Model.Value, Endpoint = settings.Endpoint.Host };
            }

            exchange = new Exchange(request, settings, Receive);
            var text = await exchange.AskAsync(cancellation.Token).ConfigureAwait(false);
            return new() { Type = WireReply.Answer, Text = text, Model = exchange.Model, Tokens = exchange.Tokens };
        }
        catch (OperationCanceledException)
        {
            return Cancelled(exchange);
        }
        catch (ModelFaultException fault)
        {
            return cancellation.IsCancellationRequested ? Cancelled(exchange) : Fault(fault.Fault, fault.Message, exchange);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A bug of ours. Its message may quote what was sent, its type does not.
            return Fault(WireFaults.WorkerEnded, $"The program that asks the model failed ({exception.GetType().Name}): try again, and report it if it stays so.", exchange);
        }
    }

    private void Receive(int received)
    {
        Volatile.Write(ref tokens, received);
        if (sinceProgress.Elapsed > mostOften)
        {
            sinceProgress.Restart();
            Tell();
        }
    }

    private void Tell() => replies.Write(new() { Type = WireReply.Progress, Tokens = Volatile.Read(ref tokens) });

    private static WireReply Cancelled(Exchange? exchange) => Fault(WireFaults.Cancelled, "The call was cancelled.", exchange);

    private static WireReply Fault(string name, string sentence, Exchange? exchange) =>
        new() { Type = WireReply.Fault, FaultName = name, Sentence = sentence, Model = exchange?.Model, Tokens = exchange?.Tokens ?? 0 };

    private WireRequest? ReadRequest()
    {
        if (lines.Read() is { } line)
        {
            // A parent may begin its output with the mark of its encoding.
            var request = WireLine.Read<WireRequest>(line.AsSpan().StartsWith("\uFEFF"u8) ? line[3..] : line);
            if (request is not null && (IsAsk(request) || request.Type == WireRequest.Settings))
            {
                return request;
            }

            replies.Write(Fault(WireFaults.WorkerGarbled, "The program that asks the model did not understand its question: the package's files are not of one version, so install it anew.", null));
        }

        return null;
    }

    private static bool IsAsk(WireRequest request) =>
        request is { Type: WireRequest.Ask, Messages.Count: > 0, MaximumTokens: > 0 } && request.Messages.TrueForAll(message => message is { Role: not null, Text: not null });

    private void WaitForCancel()
    {
        while (lines.Read() is { } line && WireLine.Read<WireRequest>(line)?.Type != WireRequest.Cancel)
        {
        }

        Cancel();
    }

    private void Cancel()
    {
        end = new Timer(_ => Environment.Exit(1), null, grace, Timeout.InfiniteTimeSpan);
        try
        {
            cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The reply came first.
        }
    }
}
