using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>The names of bans, and the keywords and punctuation that call methods without their names.</summary>
internal sealed partial class EntryNameCollector
{
    /// <summary>The keywords by which extension methods of some names are called.</summary>
    private static readonly ILookup<string, string> keywords = new[]
    {
        ("GetEnumerator", "foreach"), ("GetAsyncEnumerator", "foreach"), ("GetAwaiter", "await"), ("GetPinnableReference", "fixed"),
        ("Dispose", "using"), ("Dispose", "foreach"), ("DisposeAsync", "using"), ("DisposeAsync", "foreach"),
        ("Cast", "from"), ("Cast", "join"), ("SelectMany", "from"), ("SelectMany", "select"), ("Select", "select"), ("Select", "let"), ("Where", "where"),
        ("Join", "join"), ("GroupJoin", "join"), ("GroupBy", "group"), ("OrderBy", "orderby"), ("OrderByDescending", "orderby"), ("ThenBy", "orderby"), ("ThenByDescending", "orderby"),
    }.ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>A banned type is named, or its static members are by a directive; a banned member is named, or called by a keyword.</summary>
    private void AddBanned(ISymbol symbol, TargetSet ban)
    {
        switch (symbol)
        {
            case INamedTypeSymbol type:
                AddType(type, ban);
                AddBannedExtensions(type, ban);
                banned[type] = ban.Union(banned.TryGetValue(type, out var ofMembers) ? ofMembers : TargetSet.Empty);
                break;
            case IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var made }:
                AddType(made, ban);
                banned[made] = ban.Union(banned.TryGetValue(made, out var others) ? others : TargetSet.Empty);
                names.AddMember("new", ban);
                names.AddMember("this", ban);
                names.AddMember("base", ban);
                madeAnyhow = madeAnyhow.Union(ban);
                break;
            case IMethodSymbol { MethodKind: MethodKind.Conversion } or IPropertySymbol { IsIndexer: true }:
                calledAnywhere = calledAnywhere.Union(ban);
                break;
            case IPropertySymbol { Name: "Length" or "Count" } or IMethodSymbol { Name: nameof(string.Substring) }:
                // Called for ranges and for what counts from the end, and by patterns of lists.
                names.AddMember(symbol.Name, ban);
                calledByPunctuation = calledByPunctuation.Union(ban);
                break;
            default:
                names.AddMember(symbol.Name, ban);
                AddKeywords(symbol, ban);
                break;
        }
    }

    /// <summary>The extensions of a static class are called without its name.</summary>
    private void AddBannedExtensions(INamedTypeSymbol type, TargetSet ban)
    {
        foreach (var member in type.IsStatic ? type.GetTypeMembers().Where(nested => nested.IsExtension).Append(type).SelectMany(container => container.GetMembers()) : [])
        {
            names.AddMember(member.Name, ban);
            AddKeywords(member, ban);
        }
    }

    /// <summary>Some extension methods are called by keywords that stand as words in a text, others by punctuation.</summary>
    private void AddKeywords(ISymbol extension, TargetSet brought)
    {
        if (BearerTypes.IsCalledByKeyword(extension))
        {
            // Of enumerators, a spread has no keyword.
            if (!keywords.Contains(extension.Name) || extension.Name == "GetEnumerator")
            {
                calledByPunctuation = calledByPunctuation.Union(brought);
            }

            foreach (var keyword in keywords[extension.Name])
            {
                names.AddMember(keyword, brought);
            }
        }
    }
}
