using PlanExec.Wire;

namespace PlanExec.CodeFixes;

/// <summary>One question to a running worker, and what it says until the reply.</summary>
/// <param name="process">The worker.</param>
/// <param name="expected">What it says in reply, but for a fault: <see cref="WireReply.Answer"/>, or <see cref="WireReply.Settings"/>, whose text is the endpoint.</param>
/// <param name="tokensReceived">Is told of progress.</param>
/// <param name="longestLine">A longer line ends the conversation, in bytes.</param>
/// <param name="patience">How long it may be silent.</param>
internal sealed class WorkerConversation(WorkerProcess process, string expected, IProgress<int>? tokensReceived, int longestLine, TimeSpan patience)
{
    private int isSilent;

    public async Task<ModelReply> AskAsync(byte[] question, CancellationToken cancellationToken)
    {
        var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = cancellationToken.Register(() =>
        {
            process.End();
            cancelled.TrySetResult(true);
        });
        using var silence = new Timer(_ =>
        {
            Volatile.Write(ref isSilent, 1);
            process.End();
        });
        Listen(silence);

        // Pipes of processes are read and written by threads that wait; the end of the process wakes them.
        var reply = Task.Factory.StartNew(() => Converse(question, silence), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await Task.WhenAny(reply, cancelled.Task).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return await reply.ConfigureAwait(false);
    }

    private void Listen(Timer silence) => silence.Change(patience, Timeout.InfiniteTimeSpan);

    private ModelReply Converse(byte[] question, Timer silence)
    {
        try
        {
            process.Input.Write(question, 0, question.Length);
            process.Input.Flush();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended. What it wrote before may say why.
        }

        var lines = new LineReader(process.Output, longestLine);
        try
        {
            while (lines.Read() is { } line)
            {
                Listen(silence);
                switch (WireLine.Read<WireReply>(line))
                {
                    case { Type: WireReply.Progress } progress:
                        tokensReceived?.Report(progress.Tokens);
                        break;
                    case { Type: WireReply.Answer, Text: { } text } answer when expected == WireReply.Answer:
                        return new ModelReply(text, null, null, answer.Model, answer.Tokens);
                    case { Type: WireReply.Settings, Endpoint: { } endpoint, Model: { } model } when expected == WireReply.Settings:
                        return new ModelReply(endpoint, null, null, model, 0);
                    case { Type: WireReply.Fault, FaultName: { } fault, Sentence: { } sentence } told:
                        return new ModelReply(null, fault, sentence, told.Model, told.Tokens);
                    default:
                        return WorkerFaults.Garbled();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has ended in the middle of a line.
        }

        return lines.IsTooLong ? WorkerFaults.Garbled() : Volatile.Read(ref isSilent) != 0 ? WorkerFaults.Silent(patience) : Ended();
    }

    private ModelReply Ended()
    {
        var (exitCode, errors) = process.Result();
        return WorkerFaults.Ended(exitCode, errors);
    }
}
