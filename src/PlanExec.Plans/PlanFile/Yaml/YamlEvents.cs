using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PlanExec.Plans.Yaml;

/// <summary>YamlDotNet's events of a text.</summary>
internal sealed class YamlEvents(string text)
{
    // What is made of the events is made in batches: one by one it would lie scattered among what the parser leaves behind, each piece a hole for the
    // garbage collector to close, which at 10,000 items takes longer than the parsing.
    private const int BatchSize = 256;

    /// <summary>What ended the events before their time; null where nothing did.</summary>
    public Exception? Failure { get; private set; }

    public IEnumerable<ParsingEvent> Read()
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        var batch = new List<ParsingEvent>(BatchSize);
        do
        {
            batch.Clear();
            Fill(batch, parser);
            foreach (var current in batch)
            {
                yield return current;
            }
        }
        while (Failure is null && batch.Count == BatchSize);
    }

    private void Fill(List<ParsingEvent> batch, Parser parser)
    {
        try
        {
            while (batch.Count < BatchSize && parser.MoveNext())
            {
                batch.Add(parser.Current!);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // YamlDotNet ends in an exception that is no YamlException where a bracket is never closed.
            Failure = exception;
        }
    }
}
