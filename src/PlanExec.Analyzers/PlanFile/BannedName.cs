using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>The form of what <c>apis</c> names: a namespace, type or member in C#, or a documentation id.</summary>
internal static class BannedName
{
    private const string ConstructorName = "..ctor";
    private const string Name = @"[\p{L}_][\p{L}\p{Nd}_]*";
    private const string Type = Name + @"(`\d+)?(\." + Name + @"(`\d+)?)*";
    private const string Member = Type + @"\.#?[\p{L}_][^\s.()~]*";

    private static readonly CSharpParseOptions options = new(LanguageVersion.Preview, DocumentationMode.None);

    private static readonly Regex word = new(@"(?<![\w.`@])\w+(?![\w.])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>How an id looks that begins with a letter and a colon, and an example of it.</summary>
    private static readonly IReadOnlyDictionary<char, (Regex Form, string Example)> ids = new Dictionary<char, (Regex Form, string Example)>
    {
        ['N'] = (Form(Name + @"(\." + Name + ")*"), "N:System.Net"),
        ['T'] = (Form(Type), "T:System.Random"),
        ['F'] = (Form(Member), "F:System.Int32.MaxValue"),
        ['E'] = (Form(Member), "E:System.Console.CancelKeyPress"),
        ['P'] = (Form(Member + @"(\([^\s()]*\))?"), "P:System.DateTime.UtcNow"),
        ['M'] = (Form(Member + @"(\([^\s()]*\))?(~[^\s()~]+)?"), "M:System.Console.WriteLine(System.String)"),
    };

    /// <summary>What is wrong with a name under <c>ban</c> or <c>instead</c>; null where nothing is.</summary>
    public static PlanFault? FaultOf(PlanText text)
    {
        if (CodeInPlan.ExcessFault(text) is { } deep)
        {
            return deep;
        }

        var name = text.Text.Trim();
        if (name.Length > 1 && name[1] == ':')
        {
            return !ids.TryGetValue(name[0], out var id)
                ? CodeInPlan.Whole(text, "is not a documentation id, which begins with N:, T:, M:, P:, F: or E:; write one, or the name in C#")
                : KeywordIn(name) is { } keyword ? CodeInPlan.Whole(text, $"is not a documentation id, for '{keyword}' is C#: an id has the full names of types, such as {id.Example}; write it so, or the name in C#")
                : id.Form.IsMatch(name.Substring(2)) && IsBalanced(name) ? null
                : CodeInPlan.Whole(text, $"is not a documentation id; write it without blanks, such as {id.Example}, or the name in C#");
        }

        if (name.Contains("::"))
        {
            return CodeInPlan.Whole(text, "has an alias; write the full name without '::' and what stands before it");
        }

        var parameters = text.Text.IndexOf('(');
        if (parameters < 0)
        {
            return CodeInPlan.FaultIn(text, ParseName(text.Text), 0, "is not the name of a namespace, type or member in C#");
        }

        // '(int, string)' is parsed as the type arguments '<int, string>' would be.
        const string Fact = "is not the name of a member in C#";
        var types = text.Text.Substring(parameters).TrimEnd();
        if (types[types.Length - 1] != ')')
        {
            return CodeInPlan.Whole(text, Fact + ": ')' is missing at its end");
        }

        var isEmpty = string.IsNullOrWhiteSpace(types.Substring(1, types.Length - 2));
        return CodeInPlan.FaultIn(text, ParseName(text.Text.Substring(0, parameters)), 0, Fact)
            ?? (isEmpty ? null : CodeInPlan.FaultIn(text, SyntaxFactory.ParseTypeName($"M<{types.Substring(1, types.Length - 2)}>", options: options), 1 - parameters, Fact));
    }

    /// <summary>A keyword for a type among the parameters of an id; null where there is none.</summary>
    private static string? KeywordIn(string id) => id.IndexOf('(') is >= 0 and var parameters
        ? word.Matches(id, parameters).Cast<Match>().Select(match => match.Value).FirstOrDefault(found => SyntaxFacts.IsPredefinedType(SyntaxFacts.GetKeywordKind(found)))
        : null;

    /// <summary>A constructor may be written as metadata calls it, which is no C#.</summary>
    private static TypeSyntax ParseName(string name)
    {
        var trimmed = name.TrimEnd();
        var isConstructor = trimmed.EndsWith(ConstructorName, StringComparison.Ordinal);
        return SyntaxFactory.ParseTypeName(isConstructor ? trimmed.Substring(0, trimmed.Length - ConstructorName.Length) : name, options: options);
    }

    private static Regex Form(string form) => new($"^{form}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static bool IsBalanced(string id)
    {
        var open = new Stack<char>();
        foreach (var character in id)
        {
            switch (character)
            {
                case '{' or '[' or '(':
                    open.Push(character);
                    break;
                case '}' or ']' or ')':
                    if (open.Count == 0 || (open.Pop(), character) is not (('{', '}') or ('[', ']') or ('(', ')')))
                    {
                        return false;
                    }

                    break;
            }
        }

        return open.Count == 0;
    }
}
