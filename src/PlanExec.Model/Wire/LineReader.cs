namespace PlanExec.Wire;

/// <summary>Reads the lines of a stream as bytes. A line that is too long ends the reading, so that an endless one does not fill the memory.</summary>
internal sealed class LineReader(Stream stream, int longestLine)
{
    private readonly byte[] buffer = new byte[16 * 1024];
    private int position;
    private int length;

    /// <summary>Whether a line was longer than allowed.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its line break; null at the end of the stream. Waits for it.</summary>
    public byte[]? Read()
    {
        using var line = new MemoryStream();
        while (!IsTooLong)
        {
            if (position == length)
            {
                position = 0;
                length = stream.Read(buffer, 0, buffer.Length);
                if (length == 0)
                {
                    return line.Length == 0 ? null : line.ToArray();
                }
            }

            var end = Array.IndexOf(buffer, (byte)'\n', position, length - position);
            var count = (end < 0 ? length : end) - position;
            IsTooLong = line.Length + count > longestLine;
            line.Write(buffer, position, count);
            position += count;
            if (end >= 0)
            {
                position++;
                return IsTooLong ? null : line.ToArray();
            }
        }

        return null;
    }
}
