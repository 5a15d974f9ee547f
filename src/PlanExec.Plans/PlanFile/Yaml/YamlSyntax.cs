using System.Text.RegularExpressions;
using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Yaml;

/// <summary>Turns the parser's complaint into one fault at the exact place, in words that say what to write instead.</summary>
internal static partial class YamlSyntax
{
    private const int LongestKey = 60;

    /// <param name="source">The file.</param>
    /// <param name="consumed">The end of the last thing that the parser understood.</param>
    /// <param name="last">The start of that thing.</param>
    /// <param name="at">Where the parser says the error stands.</param>
    /// <param name="reason">The parser's own sentence; empty where it failed without one, as it does in brackets.</param>
    /// <param name="openBracket">The offset of the innermost bracket that is still open; -1 where none is.</param>
    public static PlanFault Explain(PlanSource source, int consumed, int last, int at, string reason, int openBracket)
    {
        if (openBracket < 0 && reason.Length == 0)
        {
            openBracket = source.Text.IndexOfAny(['[', '{'], consumed);
        }

        var (span, message) = new Place(source, consumed, last, at, reason, openBracket).Explain();
        return new PlanFault(DiagnosticIds.PlanCannotBeRead, span, message);
    }

    private sealed partial record Place(PlanSource Source, int Consumed, int Last, int At, string Reason, int OpenBracket)
    {
        private static readonly Regex code = new(@"[{,\s](code|have):\s[^:\r\n]*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, TimeSpan.FromSeconds(1));

        private string Text => Source.Text;

        private char Character => At < Text.Length ? Text[At] : '\0';

        public (PlanSpan Span, string Message) Explain() =>
            Tab() ?? Quoted() ?? FirstCharacter() ?? ColonInBrackets() ?? AnchorInBraces() ?? Bracket() ?? BehindClosing() ?? Colon() ?? Line() ?? Fallback();

        private PlanSpan One(int offset) => new(Source, offset, offset < Text.Length ? 1 : 0);

        private (PlanSpan, string)? Tab()
        {
            if (Character is '"' or '\'')
            {
                return null;
            }

            // The parser names the start of the map: the tab may stand before or one line behind what it names.
            var last = Reason.Contains("tab") ? Text.Length : YamlText.LineEnd(Text, At == Text.Length ? Consumed : YamlText.NextLine(Text, At));
            for (var line = YamlText.LineStart(Text, Consumed); line <= last && line < Text.Length; line = YamlText.NextLine(Text, line))
            {
                var content = YamlText.SkipBlanks(Text, line);
                var tab = Text.IndexOf('\t', line, content - line);
                var isContent = content < Text.Length && !YamlText.IsBreak(Text[content]) && Text[content] != '#';
                if (tab >= 0 && (isContent || Reason.Contains("tab")))
                {
                    return (One(tab), "A tab can't indent in YAML; write spaces");
                }
            }

            return null;
        }

        private (PlanSpan, string)? Quoted()
        {
            if (Character is not ('"' or '\''))
            {
                return null;
            }

            if (Character == '"' && Reason.Contains("escape"))
            {
                var escape = FlowScalarText.FindBadEscape(Text, At);
                if (escape >= 0)
                {
                    var length = Math.Min(2, Text.Length - escape);
                    return (
                        new PlanSpan(Source, escape, length),
                        $"'{Text.Substring(escape, length)}' is not an escape of YAML; write '\\\\' for a backslash, or the text in single quotes");
                }
            }

            return Reason.Contains("expected key")
                ? null
                : (One(At), $"The text that begins with {Character} is not closed on its line; write the closing {Character}");
        }

        private (PlanSpan, string)? FirstCharacter() => Character switch
        {
            '@' or '`' or '%' => (One(At), $"A value can't begin with {Character}; put it in quotes"),
            '*' when Reason.Contains("anchor or alias") => (One(At), "A value that begins with * is an alias in YAML; put it in quotes"),
            '&' when Reason.Contains("anchor or alias") => (One(At), "A value that begins with & is an anchor in YAML; put it in quotes"),
            '!' when Reason.Contains("tag") => (One(At), "A value that begins with ! is a tag in YAML; put it in quotes"),
            '|' or '>' when Reason.Contains("block scalar") =>
                (One(At), $"Behind {Character} nothing may stand on the line; begin the text in the next line, or put it in quotes"),
            '-' when Reason.StartsWith("Block sequence", StringComparison.Ordinal) =>
                (One(At), "A list can't begin on the line of its key; write it in the lines below, or in [ ]"),
            '?' when Reason.StartsWith("Mapping key", StringComparison.Ordinal) => QuestionMark(At),
            ':' when Reason.StartsWith("Mapping value", StringComparison.Ordinal) => ColonAt(At),
            ']' or '}' when OpenBracket < 0 => (One(At), $"This {Character} closes nothing; remove it, or put the value in quotes"),
            ',' => (One(At), "Nothing stands before this comma; remove it"),
            _ => null,
        };

        /// <summary>YamlDotNet reads an anchored text as the last thing between braces.</summary>
        private (PlanSpan, string)? AnchorInBraces() =>
            OpenBracket >= 0 && Text[OpenBracket] == '{' && Reason.Contains("flow mapping") && At > OpenBracket && Text.LastIndexOf('&', At - 1, At - OpenBracket) is >= 0 and var anchor
                ? (One(anchor), "In { } nothing can follow a text that has an anchor; write the map in lines of its own, or the text out at each place")
                : null;

        private (PlanSpan, string)? Bracket()
        {
            if (OpenBracket < 0)
            {
                return null;
            }

            var open = Text[OpenBracket];
            if (Character is '[' or '{' or '"' or '\'')
            {
                return Text[At - 1] == ':'
                    ? (One(At - 1), "A space is missing behind the colon")
                    : code.Match(Text, OpenBracket, At - OpenBracket) is { Success: true } key
                    ? (One(At), $"In {{ }} C# with a bracket needs quotes; put that of '{key.Groups[1].Value}' in quotes, or write it as a block: '{key.Groups[1].Value}: |' on a line of its own, and the C# below it, indented")
                    : (One(At), $"Before this {Character} a comma is missing, or a colon behind a key");
            }

            var close = open == '[' ? ']' : '}';
            return (One(OpenBracket), $"{open} is not closed; write the {close}, or quotes around the value if it is a text that begins with {open}");
        }

        private (PlanSpan, string)? BehindClosing()
        {
            var before = At - 1;
            while (before >= 0 && YamlText.IsBlank(Text[before]))
            {
                before--;
            }

            if (At >= Text.Length || before < 0 || before >= Consumed + 1)
            {
                return null;
            }

            if (Text[Last] is '"' or '\'' && YamlText.LineEnd(Text, Last) < Consumed)
            {
                return NotClosedInLine(Last);
            }

            return Text[before] switch
            {
                '"' => (YamlText.RestOfLine(Source, At), "Text stands behind the closing quote; put the whole value in single quotes"),
                '\'' => (
                    YamlText.RestOfLine(Source, At),
                    "Text stands behind the closing quote; write '' for a quote inside the value, or put all of it in double quotes"),
                ']' or '}' => (YamlText.RestOfLine(Source, At), $"Text stands behind {Text[before]}; put the whole value in quotes"),
                _ => null,
            };
        }

        /// <summary>In brackets the parser reads the value up to the colon, and then fails without a place.</summary>
        private (PlanSpan, string)? ColonInBrackets()
        {
            if (OpenBracket < 0 || BracketScan.FindTrap(Text, OpenBracket) is not (>= 0 and var trap))
            {
                return null;
            }

            return Text[trap] switch
            {
                ':' => MissingComma(trap) ?? ColonAt(trap),
                '?' => QuestionMark(trap),
                _ => NotClosedInLine(trap),
            };
        }

        /// <summary>The fault of <c>{from: A to: B}</c>: a key of the language at the end of a value.</summary>
        private (PlanSpan, string)? MissingComma(int colon)
        {
            var start = colon;
            while (char.IsLetter(Text[start - 1]))
            {
                start--;
            }

            var before = start;
            while (YamlText.IsBlank(Text[before - 1]))
            {
                before--;
            }

            var word = Text.Substring(start, colon - start);
            return before < start && Text[before - 1] is not (':' or ',' or '{' or '[') && PlanKeys.OwnersOf(word).Count > 0
                ? (new PlanSpan(Source, start, word.Length), $"Before the key '{word}' a comma is missing; write one, or quotes around the value if '{word}: ' is part of it")
                : null;
        }

        private (PlanSpan, string) QuestionMark(int at) => (One(at), "A value that begins with '? ' is a key in YAML; put it in quotes");

        private (PlanSpan, string) NotClosedInLine(int quote) =>
            (One(quote), $"The text that begins with {Text[quote]} goes on for several lines; write the closing {Text[quote]} where it ends");

        private (PlanSpan, string) ColonAt(int colon) => (One(colon), "': ' inside a value begins a map in YAML; put the value in quotes");

        private (PlanSpan, string) Fallback()
        {
            var reason = Reason.Length == 0 ? "" : $" ({FaultList.Quote(Reason)})";
            return (One(Math.Min(At, Text.Length)), $"What stands here is not YAML{reason}; if it is meant as text, put it in quotes");
        }
    }
}
