namespace PlanExec.Plans.Yaml;

/// <summary>The anchor and the tag that may stand before a node's content.</summary>
internal static class YamlProperties
{
    /// <summary>The offset of the content of a node that begins at <paramref name="start"/>, and the span of its tag.</summary>
    public static (int Content, PlanSpan? Tag) Skip(PlanSource source, int start, int end)
    {
        var text = source.Text;
        PlanSpan? tag = null;
        var offset = start;
        while (offset < end && text[offset] is '&' or '!')
        {
            var propertyEnd = offset;
            while (propertyEnd < end && !YamlText.IsBlank(text[propertyEnd]) && !YamlText.IsBreak(text[propertyEnd]))
            {
                propertyEnd++;
            }

            if (text[offset] == '!')
            {
                tag ??= new PlanSpan(source, offset, propertyEnd - offset);
            }

            offset = SkipToContent(text, propertyEnd, end);
        }

        return (offset, tag);
    }

    private static int SkipToContent(string text, int offset, int end)
    {
        while (offset < end)
        {
            if (text[offset] == '#')
            {
                offset = YamlText.LineEnd(text, offset);
            }
            else if (YamlText.IsBlank(text[offset]) || YamlText.IsBreak(text[offset]))
            {
                offset++;
            }
            else
            {
                break;
            }
        }

        return Math.Min(offset, end);
    }
}
