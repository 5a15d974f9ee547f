using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.CodeFixes;

/// <summary>Changes of declarations with which other code still compiles, and does something else.</summary>
internal static class SilentChanges
{
    /// <summary>Whether a parameter can get another name: no attribute names it in a text, and where its type declares it, no member has that name.</summary>
    public static bool MayRename(IParameterSymbol parameter, string name)
    {
        var attributes = parameter.ContainingSymbol is IMethodSymbol method
            ? method.GetAttributes().Concat(method.GetReturnTypeAttributes()).Concat(method.Parameters.SelectMany(other => other.GetAttributes()))
            : [];
        var isOfType = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { Parent.Parent: TypeDeclarationSyntax };
        return !attributes.Any(attribute => attribute.ConstructorArguments.Any(argument => argument.Kind != TypedConstantKind.Array && parameter.Name.Equals(argument.Value)))
            && !(isOfType && parameter.ContainingType.SelfAndBases().Any(type => !type.GetMembers(name).IsEmpty));
    }

    /// <summary>Whether two elements of a tuple change their names, so that who names one gets the other.</summary>
    public static bool SwapNames(SignatureParts parts)
    {
        var (planned, actual) = (parts.PlannedShape, parts.ActualShape);
        return (planned.Type is { } type && actual.Type is { } other && type.HasElementsInOtherOrder(other))
            || planned.Parameters.Zip(actual.Parameters, (one, another) => one.Type.HasElementsInOtherOrder(another.Type)).Any(swaps => swaps);
    }

    /// <summary>
    /// Whether every use of a name that changed methods bear means the method that it meant before (another overload, or an extension, may fit better now), and whether values of an enum that did not change
    /// are what they were.
    /// </summary>
    /// <param name="before">The project of what changed.</param>
    /// <param name="symbols">What changed, as it was.</param>
    /// <param name="after">The project with the changes.</param>
    /// <param name="changed">What changed, as it is there.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<bool> KeepMeaningsAsync(Project before, IReadOnlyCollection<ISymbol> symbols, Project after, IReadOnlyCollection<ISymbol> changed, CancellationToken cancellationToken)
    {
        if (!OtherValues(symbols).SequenceEqual(OtherValues(changed)))
        {
            return false;
        }

        var methods = symbols.OfType<IMethodSymbol>().ToArray();
        var names = new HashSet<string>(methods.Select(method => method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name), StringComparer.Ordinal);
        if (names.Count == 0)
        {
            return true;
        }

        var (old, current) = (IdsOf(methods), IdsOf(changed.OfType<IMethodSymbol>()));
        foreach (var id in before.Solution.ProjectAndDependents(before.Id))
        {
            foreach (var document in before.Solution.GetProject(id)!.Documents)
            {
                var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
                if (names.Any(text.Contains)
                    && !(await MeaningsAsync(document, names, old, cancellationToken).ConfigureAwait(false))
                        .SequenceEqual(await MeaningsAsync(after.Solution.GetDocument(document.Id)!, names, current, cancellationToken).ConfigureAwait(false), StringComparer.Ordinal))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The values beside those that changed, in the order of the declarations.</summary>
    private static IEnumerable<(string Name, object? Value)> OtherValues(IReadOnlyCollection<ISymbol> changed) => changed
        .OfType<IFieldSymbol>()
        .Select(field => field.ContainingType)
        .Where(type => type.TypeKind == TypeKind.Enum)
        .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
        .SelectMany(type => type.GetMembers().OfType<IFieldSymbol>())
        .Where(field => !changed.Contains(field, SymbolEqualityComparer.Default))
        .Select(field => (field.Name, field.ConstantValue));

    private static HashSet<string> IdsOf(IEnumerable<IMethodSymbol> methods) => new(methods.Select(IdOf), StringComparer.Ordinal);

    private static string IdOf(ISymbol symbol) => symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.ToDisplayString();

    /// <summary>What each use of the names means, in one order wherever arguments have moved to.</summary>
    private static async Task<string[]> MeaningsAsync(Document document, HashSet<string> names, HashSet<string> changed, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        return
        [
            .. root!.DescendantNodes().OfType<SimpleNameSyntax>()
                .Where(name => names.Contains(name.Identifier.ValueText))
                .Select(name => model.GetSymbolInfo(name.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>(creation => creation.Type.Span.End == name.Span.End) ?? (SyntaxNode)name, cancellationToken).Symbol)
                .Select(symbol => symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced : symbol)
                .Select(symbol => symbol is null ? "" : IdOf(symbol) is var id && changed.Contains(id) ? "changed" : id)
                .OrderBy(meaning => meaning, StringComparer.Ordinal),
        ];
    }
}
