using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Lays code out by the options of the workspace; what those leave open of the indentation, as the code beside it has it.</summary>
internal static class Layout
{
    /// <summary>The document with marked code laid out.</summary>
    public static async Task<Document> FormatAsync(Document document, SyntaxAnnotation marked, CancellationToken cancellationToken) =>
        await Formatter.FormatAsync(document, marked, await OptionsAsync(document, like: null, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>The options for a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="like">A text that is indented as it is to be; null for that of the document.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<OptionSet> OptionsAsync(Document document, SourceText? like, CancellationToken cancellationToken)
    {
        OptionSet options = await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
        var configured = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree);
        var lines = Indentations(like ?? await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToArray();
        if (!configured.TryGetValue("indent_style", out _) && lines.Count(line => line[0] == '\t') * 2 > lines.Length)
        {
            return options
                .WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, true)
                .WithChangedOption(FormattingOptions.TabSize, LanguageNames.CSharp, options.GetOption(FormattingOptions.IndentationSize, LanguageNames.CSharp));
        }

        // Of code that is indented by two a good part is indented by no multiple of four.
        const int narrow = 2;
        return !configured.TryGetValue("indent_size", out _) && lines.Count(line => line[0] == ' ' && line.Length % (2 * narrow) == narrow) * 4 > lines.Length
            ? options.WithChangedOption(FormattingOptions.IndentationSize, LanguageNames.CSharp, narrow)
            : options;
    }

    /// <summary>What the lines of a text begin with, but for those of comments.</summary>
    private static IEnumerable<string> Indentations(SourceText text)
    {
        foreach (var line in text.Lines)
        {
            var written = line.ToString();
            var length = written.Length - written.TrimStart().Length;
            if (length > 0 && length < written.Length && written[length] != '*')
            {
                yield return written.Substring(0, length);
            }
        }
    }
}
