using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>kind</c>: what a type or member is.</summary>
internal static class KindKey
{
    public static SelectionPart? Read(Selection selection) => selection.Kind.Count == 0 ? null : new KeyPart("kind", CompiledSelection.SpanOf(selection, "kind"), "be of kind ", Found)
    {
        Values = [.. selection.Kind.Select(kind => new KeyValue(kind.Span, $"'{Word(kind.Value)}'", candidate => Is(candidate.Symbol, kind.Value)))],
    };

    /// <summary>A record is a class or a structure, too. Members of enumerations are of no kind.</summary>
    private static bool Is(ISymbol symbol, ElementKind kind) => symbol is INamedTypeSymbol type
        ? kind switch
        {
            ElementKind.Class => type.TypeKind == TypeKind.Class,
            ElementKind.Struct => type.TypeKind == TypeKind.Struct,
            ElementKind.Interface => type.TypeKind == TypeKind.Interface,
            ElementKind.Enum => type.TypeKind == TypeKind.Enum,
            ElementKind.Record => type.IsRecord,
            ElementKind.Delegate => type.TypeKind == TypeKind.Delegate,
            _ => false,
        }
        : kind == KindOf(symbol);

    private static ElementKind? KindOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => ElementKind.Constructor,
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.BuiltinOperator or MethodKind.Conversion } => ElementKind.Operator,
        IMethodSymbol => ElementKind.Method,
        IPropertySymbol { IsIndexer: true } => ElementKind.Indexer,
        IPropertySymbol => ElementKind.Property,
        IFieldSymbol { ContainingType.TypeKind: not TypeKind.Enum } => ElementKind.Field,
        IEventSymbol => ElementKind.Event,
        _ => null,
    };

    private static string Found(Candidate candidate) => candidate.Symbol switch
    {
        INamedTypeSymbol type => $"is of kind '{Word(type.IsRecord ? ElementKind.Record : FirstOf(type))}'",
        var member => KindOf(member) is { } kind ? $"is of kind '{Word(kind)}'" : "is a member of an enum",
    };

    private static ElementKind FirstOf(INamedTypeSymbol type) =>
        Enum.GetValues(typeof(ElementKind)).Cast<ElementKind>().FirstOrDefault(kind => Is(type, kind));

    private static string Word(ElementKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString().Substring(1);
}
