using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Shapes;

/// <summary>Reads the shape of types.</summary>
/// <param name="name">How a type is named that was not found; null for by its simple name, in any namespace.</param>
internal sealed class TypeShapeReader(Func<IErrorTypeSymbol, string>? name = null)
{
    private static readonly SymbolDisplayFormat brief =
        SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly Regex wrapper = new(Regex.Escape(PlannedTree.Wrapper) + @"\d+\.", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The shape of a type.</summary>
    public TypeShape Read(ITypeSymbol type)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        Write(type, parts);
        return new TypeShape(parts.ToImmutable(), type.ToDisplayString(brief), WithoutWrapper(type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)));
    }

    /// <summary>A text without the namespaces in which planned types stand while they are looked at.</summary>
    public static string WithoutWrapper(string text) => text.Contains(PlannedTree.Wrapper) ? wrapper.Replace(text, "") : text;

    private void Write(ITypeSymbol type, ImmutableArray<string>.Builder parts)
    {
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                parts.Add(NameOf(parameter));
                break;
            case IArrayTypeSymbol array:
                Write(array.ElementType, parts);
                parts.Add($"[{array.Rank}]");
                break;
            case IPointerTypeSymbol pointer:
                Write(pointer.PointedAtType, parts);
                parts.Add("pointer");
                break;
            case IFunctionPointerTypeSymbol function:
                WriteFunction(function.Signature, parts);
                return;
            case IDynamicTypeSymbol:
                parts.Add("dynamic");
                break;
            case INamedTypeSymbol { IsTupleType: true, TupleElements: { IsDefault: false } elements }:
                parts.Add("(");
                foreach (var element in elements)
                {
                    Write(element.Type, parts);
                    parts.Add(TypeShape.ElementName + (element.IsExplicitlyNamedTupleElement ? element.Name : ""));
                }

                parts.Add(")");
                return;
            case INamedTypeSymbol named:
                WriteNamed(named, parts);
                break;
        }

        if (Known(type).IsReferenceType || type is ITypeParameterSymbol)
        {
            parts.Add(type.NullableAnnotation switch
            {
                NullableAnnotation.Annotated => TypeShape.MayBeNull,
                NullableAnnotation.NotAnnotated => TypeShape.NeverNull,
                _ => TypeShape.NotAnnotated,
            });
        }
    }

    private void WriteNamed(INamedTypeSymbol type, ImmutableArray<string>.Builder parts)
    {
        type = Known(type) as INamedTypeSymbol ?? type;
        parts.Add(type is IErrorTypeSymbol error ? name?.Invoke(error) ?? AnyNamespace(error) : QualifiedName(type));
        if (type.IsUnboundGenericType)
        {
            return;
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            foreach (var argument in current.TypeArguments)
            {
                parts.Add("<");
                Write(argument, parts);
            }
        }
    }

    /// <summary>The type that is meant where it can't be reached from here.</summary>
    private static ITypeSymbol Known(ITypeSymbol type) =>
        type is IErrorTypeSymbol { Arity: 0, CandidateSymbols: [INamedTypeSymbol { Arity: 0 } only] } ? only : type;

    private void WriteFunction(IMethodSymbol signature, ImmutableArray<string>.Builder parts)
    {
        parts.Add($"function {signature.CallingConvention} {string.Join(" ", signature.UnmanagedCallingConventionTypes.Select(QualifiedName))}");
        foreach (var parameter in signature.Parameters)
        {
            parts.Add($"{parameter.RefKind}");
            Write(parameter.Type, parts);
        }

        parts.Add($"returns {signature.RefKind}");
        Write(signature.ReturnType, parts);
    }

    /// <summary>The name of a type whose namespace is not certain.</summary>
    public static string AnyNamespace(INamedTypeSymbol type) => TypeShape.AnyNamespace + type.MetadataName;

    /// <summary>A type parameter by its place: it may bear another name in the code.</summary>
    private static string NameOf(ITypeParameterSymbol parameter)
    {
        if (parameter.DeclaringMethod is not null)
        {
            return $"method parameter {parameter.Ordinal}";
        }

        var before = 0;
        for (var container = parameter.ContainingType?.ContainingType; container is not null; container = container.ContainingType)
        {
            before += container.Arity;
        }

        return $"type parameter {before + parameter.Ordinal}";
    }

    private static string QualifiedName(INamedTypeSymbol type)
    {
        var full = type.OriginalDefinition.MetadataName;
        for (var container = type.ContainingType; container is not null; container = container.ContainingType)
        {
            full = $"{container.MetadataName}+{full}";
        }

        for (var container = type.ContainingNamespace; container is { IsGlobalNamespace: false }; container = container.ContainingNamespace)
        {
            full = container.Name.StartsWith(PlannedTree.Wrapper, StringComparison.Ordinal) ? full : $"{container.Name}.{full}";
        }

        return full;
    }
}
