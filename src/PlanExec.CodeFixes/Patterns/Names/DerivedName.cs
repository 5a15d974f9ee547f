using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>The name that follows from a pattern with at most one star.</summary>
internal static class DerivedName
{
    private const char Star = '*';

    /// <summary>The name with what the pattern wants at its beginning and end; null where the pattern leaves a choice.</summary>
    public static string? Want(string name, string pattern)
    {
        if (pattern.Contains('.') || pattern.Split(Star) is not [var prefix, ..] parts || parts.Length > 2)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return Valid(pattern);
        }

        var suffix = parts[1];

        // 'shipasync' has the end already, but for its capitals.
        var rest = name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - suffix.Length) : name;
        if (rest.StartsWith(prefix, StringComparison.Ordinal))
        {
            return Valid(rest + suffix);
        }

        return Valid(prefix + (prefix.Length > 0 && char.IsLetter(prefix[prefix.Length - 1]) ? char.ToUpperInvariant(rest[0]) + rest.Substring(1) : rest) + suffix);
    }

    /// <summary>The name without what the pattern refuses at its beginning and end; null where nothing would be left of it.</summary>
    public static string? Refuse(string name, string pattern)
    {
        if (pattern.Contains('.') || pattern.Split(Star) is not [var prefix, var suffix] || name.Length <= prefix.Length + suffix.Length)
        {
            return null;
        }

        return Valid(name.Substring(prefix.Length, name.Length - prefix.Length - suffix.Length));
    }

    private static string? Valid(string name) =>
        SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : null;
}
