namespace PlanExec.Plans;

/// <summary>Finds keys and passwords in a plan file, be it in values or in comments.</summary>
internal static class Secrets
{
    private const string Remedy = "a plan is read by many and kept for ever; remove it here, and have the secret revoked";

    private static readonly string[] credentials =
    [
        "endpoint", "url", "uri", "host", "server", "baseurl", "address", "key", "apikey", "token", "secret", "password", "credential", "credentials",
        "model", "deployment", "provider", "organization", "authorization", "bearer",
    ];

    /// <summary>Reports each secret of a file, once; what a fault of this kind already names in the same line is not told again.</summary>
    public static void Find(FaultList faults)
    {
        var text = faults.Source.Text;
        var told = new HashSet<int>(faults.ToList().Where(fault => fault.Id == DiagnosticIds.Secret).Select(fault => fault.Span.LineNumber));
        var end = 0;
        foreach (var (noun, start, length) in SecretShapes.FindIn(text))
        {
            var span = new PlanSpan(faults.Source, start, length);
            if (start >= end && !told.Contains(span.LineNumber))
            {
                faults.Secret(span, $"This looks like {noun}; {Remedy}");
                end = start + length;
            }
        }
    }

    /// <summary>Whether a key asks for an endpoint, a key or a model.</summary>
    public static bool NamesCredential(string key)
    {
        var plain = new string([.. key.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
        return credentials.Any(word => plain == word || (word.Length > 4 && plain.Contains(word)) || plain.EndsWith("key", StringComparison.Ordinal));
    }
}
