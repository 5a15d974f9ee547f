using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>A type as a plan writes it in C#. It is compared by name with types that the code has; nothing looks it up.</summary>
internal abstract class WrittenType
{
    /// <summary>Reads the name of a type; null where it is no C#, which is a fault of its own.</summary>
    public static WrittenType? TryRead(PlanText text) => CodeInPlan.TryParseType(text) is { } syntax ? new WrittenTypeReader().Read(syntax) : null;

    /// <summary>Whether a type is the one that is written.</summary>
    /// <param name="type">The type.</param>
    /// <param name="self">What <c>Type</c> stands for; null where it is a name as any other.</param>
    public abstract bool Fits(ITypeSymbol type, INamedTypeSymbol? self = null);

    protected static bool Fit(IReadOnlyList<WrittenType> written, IReadOnlyList<ITypeSymbol> types, INamedTypeSymbol? self)
    {
        if (written.Count != types.Count)
        {
            return false;
        }

        for (var i = 0; i < written.Count; i++)
        {
            if (!written[i].Fits(types[i], self))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary><c>*</c> as a type argument, or one that is left out: any type.</summary>
internal sealed class WrittenAnyType : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) => true;
}

/// <summary><c>Type</c>: the candidate itself.</summary>
internal sealed class WrittenSelf : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, self?.OriginalDefinition);
}

/// <summary>A keyword such as <c>int</c>.</summary>
internal sealed class WrittenKeyword(SpecialType special) : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) => type.SpecialType == special;
}

/// <summary><c>dynamic</c>.</summary>
internal sealed class WrittenDynamic : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) => type.TypeKind == TypeKind.Dynamic;
}

/// <summary>A type parameter of the method in whose declaration it stands: its place counts, not its name.</summary>
internal sealed class WrittenTypeParameter(int ordinal) : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) =>
        type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter && parameter.Ordinal == ordinal;
}

/// <summary>A name, simple or qualified at a dot. Without type arguments it fits every arity.</summary>
/// <param name="parts">The parts of the name, the last first.</param>
/// <param name="isWhole">Whether it begins with <c>global::</c>.</param>
/// <param name="isAttribute">Whether <c>Attribute</c> may be left out at its end.</param>
internal sealed class WrittenName(IReadOnlyList<WrittenNamePart> parts, bool isWhole, bool isAttribute) : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self)
    {
        ISymbol? current = type;
        for (var i = 0; i < parts.Count; i++)
        {
            if (current is null || !Fits(parts[i], current, self, isAttribute && i == 0))
            {
                return false;
            }

            current = (ISymbol?)current.ContainingType ?? current.ContainingNamespace;
        }

        return !isWhole || current is INamespaceSymbol { IsGlobalNamespace: true };
    }

    private static bool Fits(WrittenNamePart part, ISymbol symbol, INamedTypeSymbol? self, bool isAttribute) =>
        (symbol.Name == part.Name || (isAttribute && IsShortened(part.Name, symbol.Name)))
        && (part.Arguments is null || (symbol is INamedTypeSymbol named && Fit(part.Arguments, named.TypeArguments, self)));

    private static bool IsShortened(string written, string name) =>
        name.Length == written.Length + nameof(Attribute).Length
        && name.StartsWith(written, StringComparison.Ordinal)
        && name.EndsWith(nameof(Attribute), StringComparison.Ordinal);
}

/// <summary>A part of a name.</summary>
/// <param name="Name">The identifier.</param>
/// <param name="Arguments">Its type arguments; null where none are written.</param>
internal sealed record WrittenNamePart(string Name, IReadOnlyList<WrittenType>? Arguments);

/// <summary>A type with <c>?</c>: of values <see cref="Nullable{T}"/>, of references one that is not declared to be never null.</summary>
internal sealed class WrittenNullable(WrittenType inner) : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? inner.Fits(nullable.TypeArguments[0], self)
            : !type.IsValueType && type.NullableAnnotation != NullableAnnotation.NotAnnotated && inner.Fits(type, self);
}

/// <summary>An array.</summary>
internal sealed class WrittenArray(WrittenType element, int rank) : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) =>
        type is IArrayTypeSymbol array && array.Rank == rank && element.Fits(array.ElementType, self);
}

/// <summary>A pointer.</summary>
internal sealed class WrittenPointer(WrittenType target) : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) => type is IPointerTypeSymbol pointer && target.Fits(pointer.PointedAtType, self);
}

/// <summary>A tuple. The names of its elements do not count.</summary>
internal sealed class WrittenTuple(IReadOnlyList<WrittenType> elements) : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) =>
        type is INamedTypeSymbol { IsTupleType: true } tuple && Fit(elements, [.. tuple.TupleElements.Select(element => element.Type)], self);
}

/// <summary>A function pointer.</summary>
/// <param name="parts">The types of its parameters, and of what it returns.</param>
internal sealed class WrittenFunctionPointer(IReadOnlyList<WrittenType> parts) : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) =>
        type is IFunctionPointerTypeSymbol { Signature: var signature }
        && Fit(parts, [.. signature.Parameters.Select(parameter => parameter.Type), signature.ReturnType], self);
}

/// <summary>What a plan can't write otherwise: it fits nothing.</summary>
internal sealed class WrittenNothing : WrittenType
{
    public override bool Fits(ITypeSymbol type, INamedTypeSymbol? self) => false;
}
