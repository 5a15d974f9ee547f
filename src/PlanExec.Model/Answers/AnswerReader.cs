using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>Reads an answer: a stream of events, or one completion from servers that do not stream.</summary>
internal sealed class AnswerReader(ModelSettings settings, int maximumTokens, ChatAnswer answer, Action<int> received)
{
    private const string EndOfStream = "[DONE]";

    private static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How many bytes an answer may have: an event of a stream is about a third of a kilobyte, and often holds a single token.</summary>
    public static int LongestBody(int maximumTokens) => (int)Math.Clamp(maximumTokens * 2048L, 2 * 1024 * 1024, 64 * 1024 * 1024);

    /// <exception cref="ModelFaultException">It is no answer, or ends before it is one.</exception>
    public async Task ReadAsync(AnswerStream body, CancellationToken cancellationToken)
    {
        try
        {
            switch (await body.PeekAsync(cancellationToken).ConfigureAwait(false))
            {
                case null:
                    throw Empty();
                case (byte)'{' or (byte)'[':
                    await ReadCompletionAsync(body, cancellationToken).ConfigureAwait(false);
                    break;
                case (byte)'<':
                    throw NoCompletion("a web page");
                default:
                    await ReadEventsAsync(body, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
        catch (DecoderFallbackException)
        {
            throw new ModelFaultException(WireFaults.InvalidUtf8, $"The answer of {settings.Endpoint} is not valid UTF-8: try again, and update the server if it stays so.");
        }

        Judge();
    }

    private async Task ReadCompletionAsync(AnswerStream body, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await body.CopyToAsync(whole, cancellationToken).ConfigureAwait(false);
        var text = strict.GetString(whole.GetBuffer().AsSpan(0, (int)whole.Length)).TrimStart('\uFEFF');
        if (!TryParse(text))
        {
            throw text.AsSpan().TrimEnd() is [.., '}' or ']'] ? NoCompletion("other JSON") : AnswerStream.Cut(settings);
        }

        Hold();
    }

    private async Task ReadEventsAsync(AnswerStream body, CancellationToken cancellationToken)
    {
        var isDone = false;
        var isFirst = true;
        var parser = SseParser.Create(body, static (_, data) => strict.GetString(data));
        await foreach (var item in parser.EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            var data = item.Data.Trim();
            if (data == EndOfStream)
            {
                isDone = true;
                break;
            }

            if (data.Length > 0 && !TryParse(data))
            {
                throw NoCompletion("an event that is no chunk of one");
            }

            isFirst = false;
            Hold();
        }

        if (!isDone && answer.FinishReason is null)
        {
            throw isFirst ? NoCompletion("something else") : AnswerStream.Cut(settings);
        }
    }

    private bool TryParse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return answer.TryAdd(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            throw new DecoderFallbackException("Half a character is escaped.");
        }
    }

    // A server may not know the limit that it was given.
    private void Hold()
    {
        received(answer.Received);
        if (answer.Error is { } error)
        {
            throw ServerFaults.Of(error, settings);
        }

        if (answer.Received > (2L * maximumTokens) + 1000)
        {
            throw TooLong();
        }
    }

    private void Judge()
    {
        if (answer.FinishReason is "length" or "max_tokens")
        {
            // What has come is an estimate: only far from the limit it tells that another one was in force.
            throw answer.Received < maximumTokens / 4 ? CutByServer() : TooLong();
        }

        if (answer.Refusal.Length > 0)
        {
            throw new ModelFaultException(WireFaults.Refused, $"The model '{Speaker}' refused to answer ('{Excerpt.Of(answer.Refusal)}'): change the item's words, or ask another model.");
        }

        if (answer.FinishReason is "content_filter")
        {
            throw new ModelFaultException(WireFaults.Refused, $"A content filter of {settings.Endpoint} stopped the answer: change the item's words, or ask another model.");
        }

        if (string.IsNullOrWhiteSpace(answer.Text))
        {
            throw Empty();
        }
    }

    private string Speaker => Excerpt.Of(answer.Model ?? settings.Model.Value);

    private ModelFaultException Empty() => new(WireFaults.Empty, $"The model '{Speaker}' gave an empty answer: try again, or ask another model.");

    private ModelFaultException NoCompletion(string what) => new(
        WireFaults.NoChatCompletion, $"What {settings.Endpoint} sent is {what}, no chat completion: check the address, which usually ends with /v1.");

    private ModelFaultException CutByServer() => new(
        WireFaults.LengthLimit,
        FormattableString.Invariant($"The server cut the answer of the model '{Speaker}' after about {answer.Received} tokens, of {maximumTokens} that were asked for: raise the limit or the context of the server, or ask another model."));

    private ModelFaultException TooLong() => new(
        WireFaults.LengthLimit, FormattableString.Invariant($"The answer of the model '{Speaker}' is longer than {maximumTokens} tokens and was cut: divide the item, or ask a model that is briefer."));
}
