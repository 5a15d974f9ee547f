using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>Finds planned types that can't have the planned bases that they name. Each is a file of its own to the compiler, so it sees none of this.</summary>
internal static class ImpossibleBases
{
    private const string Hidden = "it is internal and what derives from it is public";

    /// <summary>The bases that can't be, with what each is.</summary>
    public static IEnumerable<(PlannedBase Named, string Fact)> Find(IReadOnlyCollection<PlannedBase> bases) =>
        from named in bases
        let fact = Refuse(named.Type.Syntax, named.Base.Syntax)
        where fact is not null
        select (named, fact);

    private static string? Refuse(MemberDeclarationSyntax derived, MemberDeclarationSyntax parent) => (derived, parent) switch
    {
        (InterfaceDeclarationSyntax, InterfaceDeclarationSyntax) when IsHidden(derived, parent) => Hidden,
        (_, InterfaceDeclarationSyntax) => null,
        (InterfaceDeclarationSyntax, _) => "an interface extends interfaces only, and it is none",
        _ when IsStruct(derived) => "a struct implements interfaces only, and it is none",
        (_, EnumDeclarationSyntax) => "it is an enum",
        (_, DelegateDeclarationSyntax) => "it is a delegate",
        _ when IsStruct(parent) => "it is a struct",
        _ when parent.Modifiers.Any(SyntaxKind.SealedKeyword) => "it is sealed",
        _ when parent.Modifiers.Any(SyntaxKind.StaticKeyword) => "it is static",
        (RecordDeclarationSyntax, ClassDeclarationSyntax) => "a record derives from records only, and it is none",
        (ClassDeclarationSyntax, RecordDeclarationSyntax) => "only records derive from a record, and it is one",
        _ when IsHidden(derived, parent) => Hidden,
        (RecordDeclarationSyntax record, RecordDeclarationSyntax ancestor) when FindUnsettable(record, ancestor) is { } name =>
            $"its abstract property '{name}' has no 'init', and parameter '{name}' would override it with one",
        _ => null,
    };

    /// <summary>The property for which a parameter would stand that is settable in more than it overrides.</summary>
    private static string? FindUnsettable(RecordDeclarationSyntax derived, RecordDeclarationSyntax parent)
    {
        var parameters = derived.ParameterList?.Parameters.Select(parameter => parameter.Identifier.ValueText) ?? [];
        var declared = new HashSet<string>(derived.Members.OfType<PropertyDeclarationSyntax>().Select(property => property.Identifier.ValueText));
        return parameters.Except(declared).FirstOrDefault(name => parent.Members.OfType<PropertyDeclarationSyntax>().Any(property =>
            property.Identifier.ValueText == name
            && property.Modifiers.Any(SyntaxKind.AbstractKeyword)
            && property.AccessorList?.Accessors.Any(accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is false));
    }

    private static bool IsStruct(MemberDeclarationSyntax type) => type.Kind() is SyntaxKind.StructDeclaration or SyntaxKind.RecordStructDeclaration;

    private static bool IsHidden(MemberDeclarationSyntax derived, MemberDeclarationSyntax parent) =>
        derived.Modifiers.Any(SyntaxKind.PublicKeyword) && parent.Modifiers.Any(SyntaxKind.InternalKeyword);
}
