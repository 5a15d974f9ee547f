using System.Globalization;

namespace PlanExec.CodeFixes.Building;

/// <summary>Asks, and stops an answer that takes more than what is left of the budget.</summary>
internal static class MeteredCall
{
    /// <summary>Asks, and takes what it cost from the budget.</summary>
    public static async Task<ModelReply> AskAsync(BuildSettings settings, ModelRequest request, int allowed, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var meter = new Meter(allowed, stop);
        ModelReply reply;
        try
        {
            reply = await settings.Client.AskAsync(request, meter, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (meter.IsOver && !cancellationToken.IsCancellationRequested)
        {
            reply = new ModelReply(Text: null, "over-budget", Sentence: null, Model: null, meter.Received);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reply = new ModelReply(Text: null, "failed", $"The model could not be asked: {Analyzers.MessageText.OneLine(exception.Message)}", Model: null, meter.Received);
        }

        // Cancelling kills the call; what came back all the same is nobody's any more.
        cancellationToken.ThrowIfCancellationRequested();
        var spent = Math.Max(reply.Tokens, meter.Received);
        settings.Budget.Spend(spent);
        return meter.IsOver
            ? new ModelReply(Text: null, "over-budget", $"The answer took more than the {allowed.ToString(CultureInfo.InvariantCulture)} tokens that the budget leaves; raise 'builder.budget' in the plan, or write it by hand", reply.Model, spent)
            : reply with { Tokens = spent };
    }

    private sealed class Meter(int allowed, CancellationTokenSource stop) : IProgress<int>
    {
        private int received;

        /// <summary>The tokens received so far.</summary>
        public int Received => Volatile.Read(ref received);

        public bool IsOver => Received > allowed;

        public void Report(int value)
        {
            Volatile.Write(ref received, value);
            if (IsOver)
            {
                stop.Cancel();
            }
        }
    }
}
