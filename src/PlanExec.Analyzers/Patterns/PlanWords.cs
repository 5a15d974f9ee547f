using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Patterns;

/// <summary>How messages about patterns name code, and what the plan says of it.</summary>
internal static class PlanWords
{
    private const int MostNames = 5;
    private const int LongestText = 80;

    private static readonly SymbolDisplayFormat name = SymbolDisplayFormat.CSharpShortErrorMessageFormat;

    private static readonly SymbolDisplayFormat declaration = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The text of a plan on one line, in quotes.</summary>
    public static string Quote(string text)
    {
        var line = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestText ? $"'{line}'" : $"'{line.Substring(0, LongestText)}…'";
    }

    /// <summary>A type or member, without namespaces.</summary>
    public static string Name(ISymbol symbol) => symbol.ToDisplayString(name);

    /// <summary>A member as it is declared.</summary>
    public static string Declaration(ISymbol member) => member.ToDisplayString(declaration);

    /// <summary>Names in quotes, no more than people read; null where there are none.</summary>
    public static string? List(IEnumerable<string> names)
    {
        var quoted = names.Distinct().Select(found => $"'{found}'").ToList();
        return quoted.Count == 0 ? null
            : quoted.Count <= MostNames ? string.Join(", ", quoted)
            : $"{string.Join(", ", quoted.Take(MostNames))} and {quoted.Count - MostNames} more";
    }
}
