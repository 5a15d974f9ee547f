using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>What a type is made of: <c>Dictionary&lt;string, Invoice[]&gt;</c> of a dictionary, a string and an invoice.</summary>
internal static class TypeParts
{
    // Constraints may speak about each other in circles.
    private const int DeepestConstraint = 4;

    /// <summary>The named types that make up a type.</summary>
    public static IEnumerable<INamedTypeSymbol> In(ISymbol type) => type switch
    {
        IArrayTypeSymbol array => In(array.ElementType),
        IPointerTypeSymbol pointer => In(pointer.PointedAtType),
        IFunctionPointerTypeSymbol { Signature: var signature } =>
            signature.Parameters.Select(parameter => parameter.Type).Append(signature.ReturnType).SelectMany(In),
        INamedTypeSymbol { TypeKind: TypeKind.Error } => [],
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.SelectMany(element => In(element.Type)),
        INamedTypeSymbol { IsAnonymousType: true } anonymous => anonymous.GetMembers().OfType<IPropertySymbol>().SelectMany(property => In(property.Type)),
        INamedTypeSymbol { IsGenericType: false } named => [named],
        INamedTypeSymbol named => ArgumentsOf(named).Prepend(named),
        _ => [],
    };

    /// <summary>Those, and for a type parameter what it is constrained to.</summary>
    public static IEnumerable<INamedTypeSymbol> InOrBehind(ITypeSymbol type) => InOrBehind(type, 0);

    private static IEnumerable<INamedTypeSymbol> InOrBehind(ITypeSymbol type, int depth) => type is ITypeParameterSymbol parameter
        ? depth == DeepestConstraint ? [] : parameter.ConstraintTypes.SelectMany(constraint => InOrBehind(constraint, depth + 1))
        : In(type);

    private static IEnumerable<INamedTypeSymbol> ArgumentsOf(INamedTypeSymbol type) =>
        type.TypeArguments.SelectMany(In).Concat(type.ContainingType is { } container ? ArgumentsOf(container) : []);
}
