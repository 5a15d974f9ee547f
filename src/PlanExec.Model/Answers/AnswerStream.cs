using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>The body of an answer, read only forward. It ends with a fault where the server falls silent, sends more than it may, or breaks off.</summary>
internal sealed class AnswerStream(Stream body, ModelSettings settings, int longest) : Stream
{
    private ReadOnlyMemory<byte> start;
    private int read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public static ModelFaultException Idle(ModelSettings settings) => new(
        WireFaults.Idle,
        FormattableString.Invariant($"The endpoint {settings.Endpoint} sent nothing for {settings.Patience.TotalSeconds} s: try again, or set PLANEXEC_TIMEOUT to more seconds if the model is slow."));

    public static ModelFaultException Cut(ModelSettings settings) =>
        new(WireFaults.Cut, $"The answer of {settings.Endpoint} broke off in the middle: try again, and look into the server's log if it stays so.");

    /// <summary>The first byte that is no white space, without taking it; null where there is none.</summary>
    public async Task<byte?> PeekAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (length < buffer.Length)
        {
            var count = await ReadBodyAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += count;
            start = buffer.AsMemory(0, length);
            var text = start.Span.StartsWith("\uFEFF"u8) ? start.Span[3..] : start.Span;
            var first = text.IndexOfAnyExcept(" \r\n\t"u8);
            if (first >= 0 || count == 0)
            {
                return first >= 0 ? text[first] : null;
            }
        }

        return null;
    }

    /// <summary>What the body begins with, at most so many bytes; the rest is left alone.</summary>
    public async Task<byte[]> ReadStartAsync(int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(most, longest)];
        var length = 0;
        try
        {
            int count;
            while (length < buffer.Length && (count = await ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += count;
            }
        }
        catch (ModelFaultException)
        {
            // What came before it broke off is enough.
        }

        return buffer[..length];
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (start.Length == 0)
        {
            return await ReadBodyAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        var count = Math.Min(buffer.Length, start.Length);
        start[..count].CopyTo(buffer);
        start = start[count..];
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadBodyAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(settings.Patience);
        try
        {
            var count = await body.ReadAsync(buffer, waiting.Token).ConfigureAwait(false);
            read += count;
            return read <= longest ? count : throw new ModelFaultException(
                WireFaults.TooLarge,
                FormattableString.Invariant($"The answer of {settings.Endpoint} is larger than {longest / (1024 * 1024)} MB: it was not read further; check that the address is that of a model."));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Idle(settings);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            throw Cut(settings);
        }
    }
}
