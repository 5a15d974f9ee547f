using System.Text;
using System.Text.RegularExpressions;

namespace PlanExec.Plans;

/// <summary>What keys, tokens and passwords look like, wherever they stand.</summary>
public static class SecretShapes
{
    /// <summary>What stands in the place of a secret.</summary>
    public const string MaskOfSecret = "[redacted]";

    // 'Pwd=' with a password of three characters.
    private const int ShortestSecret = 7;

    private static readonly TimeSpan longest = TimeSpan.FromSeconds(1);

    // What a secret begins with is looked for first: it is hardly ever there.
    private static readonly Shape[] shapes =
    [
        new("sk-ant-", "an API key of Anthropic", "sk-ant-[A-Za-z0-9_-]{20,}"),
        new("sk-", "an API key of OpenAI", @"sk-(?=[A-Za-z0-9_-]*[0-9])(?=[A-Za-z0-9_-]*[A-Za-z])(?!(?:[a-z0-9]+-)+[a-z0-9]+(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{20,}"),
        new("AKIA", "an access key of AWS", "AKIA[0-9A-Z]{16}(?![0-9A-Za-z])"),
        new("ASIA", "an access key of AWS", "ASIA[0-9A-Z]{16}(?![0-9A-Za-z])"),
        new("aws_secret_access_key", "a secret key of AWS", @"aws_secret_access_key['""]?\s*[=:]\s*['""]?[A-Za-z0-9/+]{40}"),
        new("AIza", "an API key of Google", "AIza[0-9A-Za-z_-]{35}"),
        new("ghp_", "a token of GitHub", "ghp_[A-Za-z0-9]{30,}"),
        new("gho_", "a token of GitHub", "gho_[A-Za-z0-9]{30,}"),
        new("ghu_", "a token of GitHub", "ghu_[A-Za-z0-9]{30,}"),
        new("ghs_", "a token of GitHub", "ghs_[A-Za-z0-9]{30,}"),
        new("ghr_", "a token of GitHub", "ghr_[A-Za-z0-9]{30,}"),
        new("github_pat_", "a token of GitHub", "github_pat_[A-Za-z0-9_]{30,}"),
        new("glpat-", "a token of GitLab", "glpat-[A-Za-z0-9_-]{20,}"),
        new("xox", "a token of Slack", "xox[abeoprs]-[A-Za-z0-9-]{10,}"),
        new("sk_live_", "a key of Stripe", "sk_live_[A-Za-z0-9]{16,}"),
        new("sk_test_", "a key of Stripe", "sk_test_[A-Za-z0-9]{16,}"),
        new("rk_live_", "a key of Stripe", "rk_live_[A-Za-z0-9]{16,}"),
        new("whsec_", "a key of Stripe", "whsec_[A-Za-z0-9]{16,}"),
        new("Bearer ", "a bearer token", @"Bearer (?=[A-Za-z0-9._~+/-]*[0-9])[A-Za-z0-9._~+/-]{20,}=*"),
        new("eyJ", "a JSON web token", @"eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*"),
        new("AccountKey=", "a key of Azure Storage", "AccountKey=[A-Za-z0-9+/]{40,}=*"),
        new("SharedAccessKey=", "a key of Azure", "SharedAccessKey=[A-Za-z0-9+/]{30,}=*"),
        new("AZURE_OPENAI_API_KEY", "an API key of Azure", @"AZURE_OPENAI_API_KEY['""]?\s*[=:]\s*['""]?[A-Za-z0-9]{32,}"),
        new("Password=", "a connection string with a password", @"Password=(?![*<{$%…])[^;\s'""]{3,}"),
        new("Pwd=", "a connection string with a password", @"Pwd=(?![*<{$%…])[^;\s'""]{3,}"),
        new("://", "an address with a password", @"://[A-Za-z0-9._%+-]*:(?![*<{$%…])[^\s:@/'""*<{$]{3,}@"),
        new("-----BEGIN ", "a private key", "-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----"),
    ];

    /// <summary>The places of a text that look like secrets, from the first to the last; they may overlap.</summary>
    public static IReadOnlyList<(string Noun, int Start, int Length)> FindIn(string text) =>
        [.. shapes.SelectMany(shape => shape.In(text).Select(match => (shape.Noun, match.Index, match.Length))).OrderBy(found => found.Index)];

    /// <summary>A text without its secrets: a mark stands in the place of each.</summary>
    public static string Mask(string text)
    {
        if (text.Length < ShortestSecret)
        {
            return text;
        }

        var masked = new StringBuilder();
        var end = 0;
        foreach (var (_, start, length) in FindIn(text))
        {
            if (start >= end)
            {
                masked.Append(text, end, start - end).Append(MaskOfSecret);
            }

            end = Math.Max(end, start + length);
        }

        return end == 0 ? text : masked.Append(text, end, text.Length - end).ToString();
    }

    /// <param name="Start">What it begins with, exactly.</param>
    /// <param name="Noun">What a message calls it.</param>
    /// <param name="Expression">The whole of it.</param>
    private sealed record Shape(string Start, string Noun, string Expression)
    {
        private readonly Regex expression = new(@"\G(?:" + Expression + ")", RegexOptions.CultureInvariant, longest);

        public IEnumerable<Match> In(string text)
        {
            var end = 0;
            for (var start = text.IndexOf(Start, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Start, end, StringComparison.Ordinal))
            {
                end = start + Start.Length;
                if (!IsWithinWord(text, start) && expression.Match(text, start) is { Success: true } match)
                {
                    // What begins within a secret is part of it.
                    end = start + match.Length;
                    yield return match;
                }
            }
        }

        private bool IsWithinWord(string text, int start) =>
            start > 0 && char.IsLetterOrDigit(Start[0]) && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-');
    }
}
