using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>Writes the lines of a call. The first answer or fault is the last line: whatever comes after it is not told.</summary>
internal sealed class ReplyWriter(Stream output, KeyRedaction redaction)
{
    private readonly object gate = new();
    private bool isOver;

    public void Write(WireReply reply)
    {
        reply.Text = redaction.In(reply.Text);
        reply.Sentence = redaction.In(reply.Sentence);
        reply.Model = redaction.In(reply.Model);
        reply.Endpoint = redaction.In(reply.Endpoint);
        var line = WireLine.Write(reply);
        lock (gate)
        {
            if (isOver)
            {
                return;
            }

            isOver = reply.Type != WireReply.Progress;
            try
            {
                output.Write(line);
                output.Flush();
            }
            catch (IOException)
            {
                // Nobody reads any longer; the end of the input says so too.
                isOver = true;
            }
        }
    }
}
