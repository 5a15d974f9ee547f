using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// What a line of <c>apis</c> names, looked up: a documentation id (<c>M:System.Console.WriteLine(System.String)</c>), or a namespace, a type or a member by its
/// full name, a member also with the types of its parameters.
/// </summary>
internal sealed class WrittenApi
{
    private const string ConstructorName = ".ctor";

    public WrittenApi(string text, Compilation compilation)
    {
        var written = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        if (written.Length > 2 && written[1] == ':')
        {
            var symbols = DocumentationCommentId.GetSymbolsForDeclarationId(written, compilation);
            Parameters = Inside(written);
            Parts = [.. written.Substring(2).Split('(', '~')[0].Split('.').Select(part => part.Split('`')[0].Replace('#', '.'))];
            Namespace = symbols.OfType<INamespaceSymbol>().FirstOrDefault()?.ToDisplayString();
            Symbols = [.. symbols.Where(symbol => symbol is not INamespaceSymbol)];
            return;
        }

        var opening = written.IndexOf('(');
        var name = opening < 0 ? written : written.Substring(0, opening);
        var parameters = Parameters = Inside(written);
        Parts = [.. SplitName(name).Where(part => part.Length > 0).Select(WithoutArity)];
        var types = parameters is null ? Types(name, compilation) : [];
        Symbols = types.Length > 0 ? types : Members(name, parameters, compilation);
        Namespace = Symbols.Count == 0 && FindNamespace(name, compilation) is not null ? name : null;
    }

    /// <summary>The types or members; empty where a namespace is meant, or nothing that is known here.</summary>
    public IReadOnlyList<ISymbol> Symbols { get; }

    /// <summary>The parts of the name, outermost first, without type arguments.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The namespace; null where none is meant.</summary>
    public string? Namespace { get; }

    /// <summary>What is written between the parentheses; null where there are none.</summary>
    public string? Parameters { get; }

    /// <summary>The types of a member's parameters in the ways in which a line may write them.</summary>
    public static IEnumerable<string> ParametersIn(ISymbol member, bool isId) => isId
        ? [Inside(member.GetDocumentationCommentId() ?? "") ?? ""]
        : [ParametersOf(member), ParametersOf(member, isQualified: true)];

    private static string? Inside(string written) => written.IndexOf('(') is >= 0 and var opening && written.LastIndexOf(')') is var closing && closing > opening
        ? written.Substring(opening + 1, closing - opening - 1)
        : null;

    private static ISymbol[] Members(string name, string? parameters, Compilation compilation)
    {
        var dot = name.EndsWith(ConstructorName, StringComparison.Ordinal) ? name.Length - ConstructorName.Length : name.LastIndexOf('.');
        if (dot <= 0)
        {
            return [];
        }

        var member = name.Substring(dot).TrimStart('.');
        return
        [
            .. Types(name.Substring(0, dot).TrimEnd('.'), compilation)
                .Cast<INamedTypeSymbol>()
                .SelectMany(type => member == "ctor" || member == type.Name ? [.. type.InstanceConstructors] : type.GetMembers(WithoutArity(member)).AsEnumerable())
                .Where(symbol => parameters is null || ParametersOf(symbol) == parameters || ParametersOf(symbol, isQualified: true) == parameters),
        ];
    }

    private static string ParametersOf(ISymbol symbol, bool isQualified = false)
    {
        var format = isQualified
            ? SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted).RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes)
            : SymbolDisplayFormat.CSharpErrorMessageFormat;
        var parameters = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        return string.Concat(string.Join(",", parameters.Select(parameter => parameter.Type.ToDisplayString(format))).Where(character => character is not (' ' or '?')));
    }

    /// <summary>The types of a full name, of any arity where none is written; nested ones behind a dot, too.</summary>
    private static ISymbol[] Types(string name, Compilation compilation)
    {
        var parts = SplitName(name);
        for (var length = parts.Length - 1; length >= 0; length--)
        {
            if (FindNamespace(string.Join(".", parts.Take(length)), compilation) is { } container)
            {
                IEnumerable<INamespaceOrTypeSymbol> found = [container];
                foreach (var part in parts.Skip(length))
                {
                    var arity = part.Contains('<') ? part.Count(character => character == ',') + 1 : (int?)null;
                    found = found.SelectMany(symbol => symbol.GetTypeMembers(WithoutArity(part))).Where(type => arity is null || type.Arity == arity);
                }

                return [.. found];
            }
        }

        return [];
    }

    private static string WithoutArity(string part) => part.IndexOf('<') is > 0 and var opening ? part.Substring(0, opening) : part;

    /// <summary>The parts between dots, of which those inside <c>&lt;…&gt;</c> are none.</summary>
    private static string[] SplitName(string name)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < name.Length; i++)
        {
            depth += name[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (name[i] == '.' && depth == 0)
            {
                parts.Add(name.Substring(start, i - start));
                start = i + 1;
            }
        }

        parts.Add(name.Substring(start));
        return [.. parts];
    }

    private static INamespaceSymbol? FindNamespace(string name, Compilation compilation) =>
        NamespaceSearch.Find(compilation.GlobalNamespace, name.Split(['.'], StringSplitOptions.RemoveEmptyEntries));
}
