namespace PlanExec.Model;

/// <summary>What a text takes, where the server does not count: a token for four characters of Latin script, for one of any other, as common tokenizers do on average.</summary>
internal static class TokenEstimate
{
    public static int Of(string text)
    {
        var quarters = 0L;
        foreach (var character in text)
        {
            quarters += character < '\u0250' ? 1 : 4;
        }

        return (int)Math.Min(int.MaxValue, (quarters + 3) / 4);
    }
}
