using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Patterns;

/// <summary>Reads types from the C# of a plan.</summary>
/// <param name="self">The name that stands for the candidate; null where there is none.</param>
/// <param name="typeParameters">The type parameters of the method in whose declaration the type stands.</param>
internal sealed class WrittenTypeReader(string? self = null, IReadOnlyList<string>? typeParameters = null)
{
    /// <summary>Reads a type.</summary>
    public WrittenType Read(TypeSyntax syntax) => syntax switch
    {
        OmittedTypeArgumentSyntax or IdentifierNameSyntax { Identifier.ValueText: CodeInPlan.Anything } => new WrittenAnyType(),
        PredefinedTypeSyntax keyword => new WrittenKeyword(SpecialTypeOf(keyword.Keyword.Kind())),
        IdentifierNameSyntax { Identifier.ValueText: "nint" } => new WrittenKeyword(SpecialType.System_IntPtr),
        IdentifierNameSyntax { Identifier.ValueText: "nuint" } => new WrittenKeyword(SpecialType.System_UIntPtr),
        IdentifierNameSyntax { Identifier.ValueText: "dynamic" } => new WrittenDynamic(),
        IdentifierNameSyntax { Identifier.ValueText: var name } when name == self => new WrittenSelf(),
        IdentifierNameSyntax { Identifier.ValueText: var name } when OrdinalOf(name) is { } ordinal => new WrittenTypeParameter(ordinal),
        NameSyntax name => ReadName(name, isAttribute: false),
        NullableTypeSyntax nullable => new WrittenNullable(Read(nullable.ElementType)),
        ArrayTypeSyntax array => ReadArray(array),
        PointerTypeSyntax pointer => new WrittenPointer(Read(pointer.ElementType)),
        TupleTypeSyntax tuple => new WrittenTuple([.. tuple.Elements.Select(element => Read(element.Type))]),
        FunctionPointerTypeSyntax function => new WrittenFunctionPointer([.. function.ParameterList.Parameters.Select(parameter => Read(parameter.Type))]),
        RefTypeSyntax reference => Read(reference.Type),
        ScopedTypeSyntax scoped => Read(scoped.Type),
        _ => new WrittenNothing(),
    };

    /// <summary>Reads the name of an attribute's class, at whose end <c>Attribute</c> may be left out.</summary>
    public WrittenType ReadAttribute(NameSyntax name) => ReadName(name, isAttribute: true);

    private WrittenName ReadName(NameSyntax name, bool isAttribute)
    {
        var parts = new List<WrittenNamePart>();
        var current = name;
        while (current is QualifiedNameSyntax qualified)
        {
            parts.Add(ReadPart(qualified.Right));
            current = qualified.Left;
        }

        // The only alias that a plan knows is 'global'.
        var alias = current as AliasQualifiedNameSyntax;
        parts.Add(ReadPart(alias?.Name ?? (SimpleNameSyntax)current));
        return new WrittenName(parts, alias is not null, isAttribute);
    }

    private WrittenNamePart ReadPart(SimpleNameSyntax name) => new(
        name.Identifier.ValueText,
        name is GenericNameSyntax generic ? [.. generic.TypeArgumentList.Arguments.Select(Read)] : null);

    /// <summary>The outermost array is written first.</summary>
    private WrittenType ReadArray(ArrayTypeSyntax array) =>
        array.RankSpecifiers.Reverse().Aggregate(Read(array.ElementType), (element, specifier) => new WrittenArray(element, specifier.Rank));

    private int? OrdinalOf(string name)
    {
        for (var i = 0; i < (typeParameters?.Count ?? 0); i++)
        {
            if (typeParameters![i] == name)
            {
                return i;
            }
        }

        return null;
    }

    private static SpecialType SpecialTypeOf(SyntaxKind keyword) => keyword switch
    {
        SyntaxKind.BoolKeyword => SpecialType.System_Boolean,
        SyntaxKind.ByteKeyword => SpecialType.System_Byte,
        SyntaxKind.SByteKeyword => SpecialType.System_SByte,
        SyntaxKind.ShortKeyword => SpecialType.System_Int16,
        SyntaxKind.UShortKeyword => SpecialType.System_UInt16,
        SyntaxKind.IntKeyword => SpecialType.System_Int32,
        SyntaxKind.UIntKeyword => SpecialType.System_UInt32,
        SyntaxKind.LongKeyword => SpecialType.System_Int64,
        SyntaxKind.ULongKeyword => SpecialType.System_UInt64,
        SyntaxKind.CharKeyword => SpecialType.System_Char,
        SyntaxKind.FloatKeyword => SpecialType.System_Single,
        SyntaxKind.DoubleKeyword => SpecialType.System_Double,
        SyntaxKind.DecimalKeyword => SpecialType.System_Decimal,
        SyntaxKind.StringKeyword => SpecialType.System_String,
        SyntaxKind.ObjectKeyword => SpecialType.System_Object,
        _ => SpecialType.System_Void,
    };
}
