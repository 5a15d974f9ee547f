using System.Text.RegularExpressions;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>
/// Takes secrets out of what is sent to a model: what PLAN0008 knows by its shape, and in source also the passwords of connection strings, texts
/// under a name that speaks of a secret, and what a comment says one is. What only looks like a secret goes too: a model misses it less than its owner would the secret.
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

    // What people tell each other in comments: "password is …".
    private static readonly Regex toldInComment = new(
        """(?<told>(?://|/\*|^[ \t]*\*)[^\r\n]{0,200}?\b(?:password|passwd|pwd|passphrase|secret|api[ _-]?key|access[ _-]?key)\b[ \t]*(?:is|=|:)[ \t]*["'`]?)(?=[^\s"'`]*[0-9])(?=[^\s"'`]*[A-Za-z])(?<value>[^\s"'`(){}\[\]<>]{6,})""",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        longest);

    /// <summary>The text without its secrets. A text in which they can't be looked for in time is left out as a whole.</summary>
    public static string Redact(string text)
    {
        try
        {
            var rest = privateKey.Replace(text, Mark);
            rest = namedText.Replace(rest, "${name}${sign}${quote}" + Mark);
            rest = connectionPart.Replace(rest, "${name}${sign}" + Mark);
            rest = toldInComment.Replace(rest, "${told}" + Mark);
            return SecretShapes.Mask(rest);
        }
        catch (RegexMatchTimeoutException)
        {
            return Mark;
        }
    }
}
