using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Describes a parameter where the others are described: the compiler warns of one that is left out.</summary>
internal static class ParameterComment
{
    private static readonly Regex lastParameter = new(@"\A.*^[ \t]*///.*?(</param>|<param[^>]*/>)[^\r\n]*(\r?\n)", RegexOptions.Singleline | RegexOptions.Multiline, TimeSpan.FromSeconds(1));

    /// <summary>The declaration with a comment about the parameter, if it has one about another.</summary>
    public static SyntaxNode Add(SyntaxNode declaration, string name)
    {
        var comment = declaration.GetLeadingTrivia().ToFullString();
        if (lastParameter.Match(comment) is not { Success: true } match)
        {
            return declaration;
        }

        var line = match.Value.TrimEnd('\r', '\n');
        var start = line.LastIndexOf('\n') + 1;
        var indentation = line.Substring(start, line.IndexOf('/', start) - start);
        var added = $"{indentation}/// <param name=\"{name}\">The {WordsOf(name)}.</param>{match.Groups[2].Value}";
        return declaration.WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia(comment.Insert(match.Length, added)));
    }

    private static string WordsOf(string name) => string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
}
