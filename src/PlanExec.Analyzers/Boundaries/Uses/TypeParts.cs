using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>What a type is made of: <c>Dictionary&lt;string, Invoice[]&gt;</c> of a dictionary, a string and an invoice.</summary>
internal static class TypeParts
{
    // Constraints may speak about each other in circles.
    private const int DeepestConstraint = 4;

    /// <summary>The named types that make up a type.</summary>
    public static IReadOnlyList<INamedTypeSymbol> In(ISymbol type)
    {
        var parts = new List<INamedTypeSymbol>();
        Add(type, parts, DeepestConstraint);
        return parts;
    }

    /// <summary>Those, and for a type parameter what it is constrained to.</summary>
    public static IReadOnlyList<INamedTypeSymbol> InOrBehind(ITypeSymbol type)
    {
        var parts = new List<INamedTypeSymbol>();
        AddInOrBehind(type, parts);
        return parts;
    }

    /// <summary>Adds them to a list that the caller uses again: the types of all signatures are asked about.</summary>
    public static void AddInOrBehind(ITypeSymbol type, List<INamedTypeSymbol> parts) => Add(type, parts, 0);

    /// <param name="type">A type; another symbol has no parts.</param>
    /// <param name="parts">Where the parts are added.</param>
    /// <param name="depth">How many constraints have been followed to here; at the deepest, none is.</param>
    private static void Add(ISymbol type, List<INamedTypeSymbol> parts, int depth)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Add(array.ElementType, parts, depth);
                break;
            case IPointerTypeSymbol pointer:
                Add(pointer.PointedAtType, parts, depth);
                break;
            case IFunctionPointerTypeSymbol { Signature: var signature }:
                Add(signature.ReturnType, parts, depth);
                foreach (var parameter in signature.Parameters)
                {
                    Add(parameter.Type, parts, depth);
                }

                break;
            case ITypeParameterSymbol parameter when depth < DeepestConstraint:
                foreach (var constraint in parameter.ConstraintTypes)
                {
                    Add(constraint, parts, depth + 1);
                }

                break;
            case INamedTypeSymbol named:
                AddNamed(named, parts);
                break;
        }
    }

    /// <summary>Of a type argument only what is written counts, not what it is constrained to.</summary>
    private static void AddNamed(INamedTypeSymbol named, List<INamedTypeSymbol> parts)
    {
        if (named.TypeKind == TypeKind.Error)
        {
            return;
        }

        if (named.IsTupleType)
        {
            foreach (var element in named.TupleElements)
            {
                Add(element.Type, parts, DeepestConstraint);
            }
        }
        else if (named is { IsImplicitlyDeclared: true, DelegateInvokeMethod: { } invoke })
        {
            // Of a method with a default or an out parameter, which no delegate of the framework has.
            foreach (var type in invoke.Parameters.Select(parameter => parameter.Type).Append(invoke.ReturnType))
            {
                Add(type, parts, DeepestConstraint);
            }
        }
        else if (named.IsAnonymousType)
        {
            foreach (var property in named.GetMembers().OfType<IPropertySymbol>())
            {
                Add(property.Type, parts, DeepestConstraint);
            }
        }
        else
        {
            // An extension block has no name: its operators are those of the class around.
            parts.Add(named.IsExtension ? named.ContainingType : named);
            for (var current = named; current is { IsGenericType: true }; current = current.ContainingType)
            {
                foreach (var argument in current.TypeArguments)
                {
                    Add(argument, parts, DeepestConstraint);
                }
            }
        }
    }
}
