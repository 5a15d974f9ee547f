using System.Text.RegularExpressions;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>
/// Takes secrets out of what is sent to a model: what PLAN0008 knows by its shape, and in source also the passwords of connection strings and texts under a name that speaks of a secret. What only looks
/// like a secret goes too: a model misses it less than its owner would the secret.
/// </summary>
internal static class Redaction
{
    private const string Mark = SecretShapes.MaskOfSecret;

    private static readonly TimeSpan longest = TimeSpan.FromSeconds(1);

    // The header of a private key is what its shape finds; the key is what follows.
    private static readonly Regex privateKey = new("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END ).)*(?:-----END [A-Z0-9 ]+-----)?", RegexOptions.Singleline | RegexOptions.CultureInvariant, longest);

    private static readonly Regex connectionPart = new(
        """(?<=[;"'\s])(?<name>password|pwd|accountkey|sharedaccesskey|sharedaccesssignature|accesskey|secretkey|apikey)(?<sign>=)(?![*<{$%…\s;=])(?<value>[^;"'\s]{3,})(?=[;"'])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        longest);

    private static readonly Regex namedText = new(
        """(?<name>\w*(?:password|passwd|secret|api_?key|access_?key|private_?key|token|credential)\w*["'\]]*)(?<sign>\s*(?:=>|[:=]|,|\()\s*[$@]*)(?<quote>["']{1,3})(?=[^"'\s]*[0-9])(?=[^"'\s]*[A-Za-z])(?<value>[^"'\s{}]{12,})(?=["'])""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        longest);

    /// <summary>The text without its secrets. A text in which they can't be looked for in time is left out as a whole.</summary>
    public static string Redact(string text)
    {
        try
        {
            var rest = privateKey.Replace(text, Mark);
            rest = namedText.Replace(rest, "${name}${sign}${quote}" + Mark);
            rest = connectionPart.Replace(rest, "${name}${sign}" + Mark);
            return SecretShapes.Mask(rest);
        }
        catch (RegexMatchTimeoutException)
        {
            return Mark;
        }
    }
}
