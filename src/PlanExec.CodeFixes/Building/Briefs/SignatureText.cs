using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>Declarations of types without bodies, as the item's project may use them.</summary>
internal static class SignatureText
{
    private static readonly SymbolDisplayFormat ofMember = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeExplicitInterface | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat ofType = ofMember
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword)
        .WithMemberOptions(SymbolDisplayMemberOptions.None);

    /// <summary>The declaration of a type with those members that another type may use.</summary>
    public static string Of(INamedTypeSymbol type, Compilation user, ExcludedFiles excluded)
    {
        var place = type.ContainingNamespace is { IsGlobalNamespace: false } container ? $"// namespace {container.ToDisplayString()}\n" : "";
        if (type is { TypeKind: TypeKind.Delegate, DelegateInvokeMethod: { } invoke })
        {
            return $"{place}{Accessibility(type)}delegate {invoke.ReturnType.ToDisplayString(ofMember)} {type.ToDisplayString(ofMember)}({string.Join(", ", invoke.Parameters.Select(parameter => parameter.ToDisplayString(ofMember)))});";
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return $"{place}{Accessibility(type)}enum {type.Name} {{ {string.Join(", ", type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => field.Name))} }}";
        }

        var members = type.GetMembers()
            .Where(member => IsShown(member) && user.IsSymbolAccessibleWithin(member, user.Assembly) && !excluded.Contains(member))
            .Select(member => $"    {member.ToDisplayString(ofMember)}{(member is IPropertySymbol ? "" : ";")}");
        return $"{place}{Header(type)}\n{{\n{string.Join("\n", members)}\n}}";
    }

    private static string Header(INamedTypeSymbol type)
    {
        var isClass = type.TypeKind == TypeKind.Class;
        var modifiers = Accessibility(type)
            + (type.IsStatic ? "static " : isClass && type.IsAbstract ? "abstract " : isClass && type.IsSealed ? "sealed " : type is { TypeKind: TypeKind.Struct, IsReadOnly: true } ? "readonly " : "");
        var bases = (type.BaseType is { SpecialType: SpecialType.None } parent && isClass ? [parent] : Array.Empty<INamedTypeSymbol>())
            .Concat(type.Interfaces.Where(contract => !(type.IsRecord && contract is { Name: "IEquatable", ContainingNamespace.Name: nameof(System) })))
            .Select(one => one.ToDisplayString(ofMember))
            .ToArray();
        return modifiers + type.ToDisplayString(ofType) + (bases.Length == 0 ? "" : " : " + string.Join(", ", bases));
    }

    private static string Accessibility(INamedTypeSymbol type) => type.DeclaredAccessibility == Microsoft.CodeAnalysis.Accessibility.Public ? "public " : "internal ";

    /// <summary>What somebody wrote; of a record also what its parameters declare.</summary>
    private static bool IsShown(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion) } => false,
        IMethodSymbol { IsImplicitlyDeclared: true } => false,
        INamedTypeSymbol => false,
        _ => member is IPropertySymbol || !member.IsImplicitlyDeclared,
    };
}
