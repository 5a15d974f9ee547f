using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>Methods that the compiler calls because of their names, where no operation tells which.</summary>
/// <param name="model">What binds the code.</param>
/// <param name="position">Where it stands: extensions must be in sight.</param>
internal sealed class CalledByPattern(SemanticModel model, int position)
{
    /// <summary>What goes through the elements of a type: the method, and what is called of the enumerator.</summary>
    public IEnumerable<ISymbol> Enumeration(ITypeSymbol? type)
    {
        if (Find(type, "GetEnumerator") is not { } start)
        {
            return [];
        }

        var enumerator = start.ReturnType;
        return [start, .. Of(enumerator, "Current"), .. Of(enumerator, "MoveNext"), .. Disposal.MethodsOf(enumerator, isAsynchronous: false, model.Compilation)];
    }

    /// <summary>What gives the address of a type in a <c>fixed</c> statement; null of an array, a string or a pointer.</summary>
    public IMethodSymbol? Pinning(ITypeSymbol? type) => Find(type, "GetPinnableReference");

    private IEnumerable<ISymbol> Of(ITypeSymbol enumerator, string name) =>
        model.LookupSymbols(position, enumerator, name).Where(member => member is IPropertySymbol or IMethodSymbol { Parameters.IsEmpty: true }).Take(1);

    /// <summary>The method of the type, else an extension of it.</summary>
    private IMethodSymbol? Find(ITypeSymbol? type, string name)
    {
        if (type is not (INamedTypeSymbol { SpecialType: not SpecialType.System_String } or ITypeParameterSymbol))
        {
            return null;
        }

        var methods = model.LookupSymbols(position, type, name, includeReducedExtensionMethods: true).OfType<IMethodSymbol>().Where(method => !method.IsStatic && method.Parameters.IsEmpty).ToList();
        return methods.Find(method => method.ReducedFrom is null && !method.ContainingType.IsExtension) ?? methods.FirstOrDefault();
    }
}
