using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>The using directives of a new file: what the plan offers and what its names need, less what nothing in the file uses.</summary>
internal static class ScaffoldUsings
{
    private const string UnnecessaryUsing = "CS8019";

    /// <summary>Those of the item's own code and of the plan, as far as their namespaces exist.</summary>
    public static IEnumerable<UsingDirectiveSyntax> Offered(PlannedType type, LoadedPlan plan, Compilation compilation) => type.Item.Usings
        .Concat(plan.Plan.Usings
            .Where(name => NamespaceExists(compilation, name.Value))
            .Select(name => UsingDirective(ParseName(name.Value))))
        .GroupBy(directive => directive.ToString(), StringComparer.Ordinal)
        .Select(group => group.First());

    /// <summary>Adds directives for names that nothing in scope explains, where one namespace alone has a type of that name.</summary>
    public static async Task<Document> AddMissingAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var unresolved = root.DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => IsFreeTypeName(name) && model.GetSymbolInfo(name, cancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true })
            .Select(name => (name.Identifier.ValueText, name.Arity))
            .Distinct()
            .ToArray();
        var added = unresolved
            .Select(name => NamespacesOf(name.ValueText, name.Arity, model.Compilation).Take(2).ToArray())
            .Where(found => found.Length == 1)
            .Select(found => found[0])
            .Distinct(StringComparer.Ordinal)
            .Select(name => UsingDirective(ParseName(name)))
            .ToArray();
        return added.Length == 0 ? document : document.WithSyntaxRoot(root.AddUsings(added));
    }

    /// <summary>Removes the directives that the compiler finds unnecessary, and sorts the rest.</summary>
    public static async Task<Document> TidyAsync(Document document, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var unnecessary = model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Id == UnnecessaryUsing)
            .Select(diagnostic => diagnostic.Location.SourceSpan)
            .ToArray();
        var kept = root.Usings
            .Where(directive => !unnecessary.Any(span => span.Contains(directive.Span)))
            .GroupBy(directive => directive.ToString(), StringComparer.Ordinal)
            .Select(group => group.First().WithoutTrivia())
            .OrderByDescending(IsSystem)
            .ThenBy(directive => directive.NamespaceOrType.ToString(), StringComparer.Ordinal);
        return document.WithSyntaxRoot(root.WithUsings(List(kept)));
    }

    private static bool IsSystem(UsingDirectiveSyntax directive) =>
        directive.Name?.ToString() is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Whether a name is looked up in what is in scope.</summary>
    public static bool IsFreeTypeName(SimpleNameSyntax name) =>
        name.Parent is not (UsingDirectiveSyntax or BaseNamespaceDeclarationSyntax or MemberAccessExpressionSyntax)
        && !(name.Parent is QualifiedNameSyntax qualified && qualified.Right == name)
        && name.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.Span.Contains(name.Span) != true;

    private static bool NamespaceExists(Compilation compilation, string qualifiedName) =>
        NamespaceSearch.Find(compilation.GlobalNamespace, qualifiedName.Split('.')) is not null;

    /// <summary>The namespaces that have a type of a name, or an attribute.</summary>
    public static IEnumerable<string> NamespacesOf(string name, int arity, Compilation compilation, Func<INamedTypeSymbol, bool>? isMeant = null)
    {
        string[] spellings = [name, name + "Attribute"];
        foreach (var current in NamespaceSearch.WithNested(compilation.GlobalNamespace))
        {
            if (!current.IsGlobalNamespace
                && spellings.SelectMany(spelling => current.GetTypeMembers(spelling, arity)).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) && isMeant?.Invoke(type) != false))
            {
                yield return current.ToDisplayString();
            }
        }
    }
}
