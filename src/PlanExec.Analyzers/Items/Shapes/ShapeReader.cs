using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Shapes;

/// <summary>Reads the shape of declarations from their symbols.</summary>
internal sealed class ShapeReader(TypeShapeReader types)
{
    /// <summary>The shape of a type, without its members.</summary>
    public DeclarationShape ReadType(INamedTypeSymbol type)
    {
        var invoke = type.DelegateInvokeMethod;
        return new DeclarationShape
        {
            Kind = KindOf(type),
            Name = type.MetadataName,
            Arity = type.Arity,
            HasPositionalProperties = type.IsRecord && type.GetMembers().Any(DeclaredMembers.IsPositional),
            Parameters = invoke is null ? [] : ParametersOf(invoke.Parameters),
            Type = invoke is not null ? types.Read(invoke.ReturnType) : type.EnumUnderlyingType is { } underlying ? types.Read(underlying) : null,
            RefKind = invoke?.RefKind ?? RefKind.None,
            Accessibility = type.DeclaredAccessibility,
            Modifiers = Words((type.IsStatic, "static"), (type is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false }, "abstract"), (type.IsRefLikeType, "ref")),
            FurtherModifiers = Words((type is { TypeKind: TypeKind.Class, IsSealed: true }, "sealed"), (type.IsReadOnly, "readonly")),
            TypeParameters = TypeParametersOf(type.TypeParameters),
            Bases = [.. BasesOf(type).Select(types.Read)],
            Attributes = AttributesOf(type.GetAttributes()),
            ReturnAttributes = invoke is null ? [] : AttributesOf(invoke.GetReturnTypeAttributes()),
        };
    }

    /// <summary>The shape of a member that is no type.</summary>
    public DeclarationShape ReadMember(ISymbol member) => member switch
    {
        IMethodSymbol method => ReadMethod(method),
        IPropertySymbol property => ReadProperty(property),
        IEventSymbol happening => Start(happening) with { Kind = "event", Type = types.Read(happening.Type) },
        IFieldSymbol field => ReadField(field),
        _ => Start(member),
    };

    /// <summary>What a type is, in C#'s words.</summary>
    public static string KindOf(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
        TypeKind.Interface => "interface",
        TypeKind.Enum => "enum",
        TypeKind.Delegate => "delegate",
        _ => type.IsRecord ? "record" : "class",
    };

    private DeclarationShape ReadMethod(IMethodSymbol method) => Start(method) with
    {
        Kind = method.MethodKind switch
        {
            MethodKind.Constructor => "constructor",
            MethodKind.StaticConstructor => "static constructor",
            MethodKind.Destructor => "finalizer",
            MethodKind.UserDefinedOperator or MethodKind.Conversion => "operator",
            _ => "method",
        },
        Arity = method.Arity + (ExtensionOf(method)?.Arity ?? 0),
        Parameters = ParametersOf(method.Parameters, method.IsExtensionMethod),
        Type = method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor ? null : types.Read(method.ReturnType),
        RefKind = method.RefKind,
        TypeParameters = method.IsOverride || !method.ExplicitInterfaceImplementations.IsEmpty
            ? default
            : TypeParametersOf((ExtensionOf(method)?.TypeParameters ?? []).AddRange(method.TypeParameters)),
        ReturnAttributes = AttributesOf(method.GetReturnTypeAttributes()),
    };

    private DeclarationShape ReadProperty(IPropertySymbol property) => Start(property) with
    {
        Kind = property.IsIndexer ? "indexer" : "property",
        Arity = ExtensionOf(property)?.Arity ?? 0,
        Parameters = ParametersOf(property.Parameters),
        Type = types.Read(property.Type),
        RefKind = property.RefKind,
        Accessors = [.. new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>().Select(accessor => AccessorOf(accessor, property))],
        TypeParameters = TypeParametersOf(ExtensionOf(property)?.TypeParameters ?? []),
    };

    private DeclarationShape ReadField(IFieldSymbol field) => Start(field) with
    {
        Kind = field.ContainingType.TypeKind == TypeKind.Enum ? "enum member" : "field",
        Type = types.Read(field.Type),
        RefKind = field.RefKind,
        Constant = field.HasConstantValue ? Constants.Text(field.ConstantValue) : null,
    };

    /// <summary>What all members have.</summary>
    private DeclarationShape Start(ISymbol member) => new()
    {
        Kind = "member",
        Name = NameOf(member),
        Receiver = ExtensionOf(member)?.ExtensionParameter is { } receiver ? ParameterOf(receiver, isThis: false) : null,
        Accessibility = member.DeclaredAccessibility,
        Modifiers = Words(
            (member.IsStatic && member is not IFieldSymbol { IsConst: true }, "static"),
            (member.IsAbstract && (member.IsStatic || member.ContainingType.TypeKind != TypeKind.Interface), "abstract"),
            (member is IFieldSymbol { IsConst: true }, "const"),
            (member is IFieldSymbol { IsReadOnly: true }, "readonly"),
            (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }, "required")),
        FurtherModifiers = Words(
            (member is { IsAbstract: true, IsStatic: false, ContainingType.TypeKind: TypeKind.Interface }, "abstract"),
            (member.IsSealed, "sealed"),
            (member.IsVirtual, "virtual"),
            (member.IsOverride, "override"),
            (member is IMethodSymbol { IsReadOnly: true } || (member is IPropertySymbol property && new[] { property.GetMethod, property.SetMethod }.All(accessor => accessor?.IsReadOnly != false)), "readonly"),
            (member is IFieldSymbol { IsVolatile: true }, "volatile")),
        Attributes = AttributesOf(member.GetAttributes()),
    };

    /// <summary>Explicit implementations of one interface's members of a name are overloads of one another.</summary>
    private string NameOf(ISymbol member)
    {
        ISymbol? implemented = member switch
        {
            IMethodSymbol { ExplicitInterfaceImplementations: [var method, ..] } => method,
            IPropertySymbol { ExplicitInterfaceImplementations: [var property, ..] } => property,
            IEventSymbol { ExplicitInterfaceImplementations: [var happening, ..] } => happening,
            _ => null,
        };
        var name = implemented is null
            ? TypeShapeReader.WithoutWrapper(member.Name)
            : $"{types.Read(implemented.ContainingType).QualifiedText}.{implemented.Name}";
        return ExtensionOf(member) is null ? name : $"extension {name}";
    }

    private static INamedTypeSymbol? ExtensionOf(ISymbol member) => member.ContainingType is { IsExtension: true } extension ? extension : null;

    private static AccessorShape AccessorOf(IMethodSymbol accessor, IPropertySymbol property) => new(
        accessor.MethodKind == MethodKind.PropertyGet ? "get" : accessor.IsInitOnly ? "init" : "set",
        accessor.DeclaredAccessibility == property.DeclaredAccessibility ? null : accessor.DeclaredAccessibility);

    private ImmutableArray<ParameterShape> ParametersOf(ImmutableArray<IParameterSymbol> parameters, bool isExtension = false) =>
        [.. parameters.Select(parameter => ParameterOf(parameter, isExtension && parameter.Ordinal == 0))];

    private ParameterShape ParameterOf(IParameterSymbol parameter, bool isThis) => new(
        parameter.Name,
        types.Read(parameter.Type),
        parameter.RefKind,
        Words((isThis, "this"), (parameter.IsParams, "params")),
        DefaultOf(parameter),
        AttributesOf(parameter.GetAttributes()));

    private static string? DefaultOf(IParameterSymbol parameter)
    {
        if (parameter.HasExplicitDefaultValue)
        {
            return parameter.ExplicitDefaultValue is { } value ? Constants.Text(value) : "default";
        }

        // Written, but not understood: such as a constant that the code does not have.
        return parameter.IsOptional && !parameter.IsParams ? "" : null;
    }

    private ImmutableArray<TypeParameterShape> TypeParametersOf(ImmutableArray<ITypeParameterSymbol> parameters) =>
    [
        .. parameters.Select(parameter => new TypeParameterShape(
            parameter.Name,
            parameter.Variance,
            Words(
                (parameter.HasReferenceTypeConstraint, parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class"),
                (parameter is { HasValueTypeConstraint: true, HasUnmanagedTypeConstraint: false }, "struct"),
                (parameter.HasUnmanagedTypeConstraint, "unmanaged"),
                (parameter.HasNotNullConstraint, "notnull"),
                (parameter.AllowsRefLikeType, "allows ref struct"),
                (parameter.HasConstructorConstraint, "new()")),
            [.. parameter.ConstraintTypes.Select(types.Read)])),
    ];

    private ImmutableArray<AttributeShape> AttributesOf(ImmutableArray<AttributeData> attributes) =>
    [
        .. attributes.Where(attribute => attribute.AttributeClass is not null).Select(attribute => new AttributeShape(
            types.Read(attribute.AttributeClass!),
            attribute.AttributeConstructor is null ? default : [.. attribute.ConstructorArguments.Select(Constants.Text)],
            [.. attribute.NamedArguments.Select(argument => (argument.Key, Constants.Text(argument.Value)))])),
    ];

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private static ImmutableArray<string> Words(params (bool Holds, string Word)[] words) => [.. words.Where(word => word.Holds).Select(word => word.Word)];
}
