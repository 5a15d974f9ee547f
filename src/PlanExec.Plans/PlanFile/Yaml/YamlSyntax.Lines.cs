namespace PlanExec.Plans.Yaml;

/// <summary>What is wrong with a line of keys: a colon too many or too close, an indentation that fits nothing.</summary>
internal static partial class YamlSyntax
{
    private sealed partial record Place
    {
        private (PlanSpan, string)? Colon()
        {
            if (!Reason.Contains("invalid mapping"))
            {
                return null;
            }

            var start = Consumed;
            while (start < At && (Text[start] is ':' or '-' || YamlText.IsBlank(Text[start]) || YamlText.IsBreak(Text[start])))
            {
                start++;
            }

            if (YamlText.LineEnd(Text, start) >= At)
            {
                return ColonAt(At);
            }

            for (var line = YamlText.LineStart(Text, start); line < At; line = YamlText.NextLine(Text, line))
            {
                if (MissingSpace(YamlText.SkipBlanks(Text, line)) is { } missing)
                {
                    return missing;
                }
            }

            var key = YamlText.SkipBlanks(Text, YamlText.LineStart(Text, At));
            return (
                new PlanSpan(Source, key, Math.Max(1, At - key)),
                "This line is indented deeper than the key above and so goes on with its value; indent both keys alike");
        }

        /// <summary>The fault of <c>key:value</c> at the start of a line.</summary>
        private (PlanSpan, string)? MissingSpace(int start)
        {
            if (start + 1 < Text.Length && Text[start] == '-' && Text[start + 1] == ' ')
            {
                start = YamlText.SkipBlanks(Text, start + 1);
            }

            var end = start;
            while (end < Text.Length && (char.IsLetterOrDigit(Text[end]) || Text[end] is '.' or '-' or '_' or '$'))
            {
                end++;
            }

            return end > start && end - start < LongestKey
                && end + 1 < Text.Length && Text[end] == ':' && !YamlText.IsBlank(Text[end + 1]) && !YamlText.IsBreak(Text[end + 1])
                ? (One(end), $"A space is missing behind the colon; write '{Text.Substring(start, end - start)}: '")
                : null;
        }

        private (PlanSpan, string)? Line()
        {
            var start = YamlText.SkipBlanks(Text, YamlText.LineStart(Text, At));
            if (At != start || At >= Text.Length)
            {
                return null;
            }

            var line = YamlText.RestOfLine(Source, At);
            var written = line.ToString();
            if (MissingSpace(At) is { } missing)
            {
                return missing;
            }

            var previous = Consumed > 0 ? YamlText.LineStart(Text, Consumed - 1) : 0;
            if (!written.Contains(": ") && !written.EndsWith(":", StringComparison.Ordinal))
            {
                var comment = YamlText.CommentStart(Text, previous, YamlText.LineEnd(Text, previous));
                return comment >= 0 && previous < YamlText.LineStart(Text, At)
                    ? (One(comment), "' #' ends a value: what follows is a comment; put the value in quotes")
                    : (line, $"{FaultList.Quote(written)} is not a key with a value; write 'key: value', or indent the line if it belongs to the value above");
            }

            return (
                line with { Length = Math.Min(line.Length, Math.Max(1, written.IndexOf(':'))) },
                "The indentation fits no line above; indent keys of one map alike");
        }
    }
}
