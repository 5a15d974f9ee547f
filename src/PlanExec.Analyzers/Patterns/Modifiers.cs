using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>Which modifiers a type or member has, written or by what it is.</summary>
internal static class Modifiers
{
    private static readonly IReadOnlyList<ElementModifier> all = [.. Enum.GetValues(typeof(ElementModifier)).Cast<ElementModifier>()];

    /// <summary>Whether a type or member has a modifier.</summary>
    public static bool Has(ISymbol symbol, ElementModifier modifier) => modifier switch
    {
        ElementModifier.Public => symbol.DeclaredAccessibility == Accessibility.Public,
        ElementModifier.ProtectedInternal => symbol.DeclaredAccessibility == Accessibility.ProtectedOrInternal,
        ElementModifier.Protected => symbol.DeclaredAccessibility == Accessibility.Protected,
        ElementModifier.Internal => symbol.DeclaredAccessibility == Accessibility.Internal && !IsFileLocal(symbol),
        ElementModifier.PrivateProtected => symbol.DeclaredAccessibility == Accessibility.ProtectedAndInternal,
        ElementModifier.Private => symbol.DeclaredAccessibility == Accessibility.Private,
        ElementModifier.File => IsFileLocal(symbol),
        ElementModifier.Abstract => symbol.IsAbstract && symbol is not INamedTypeSymbol { TypeKind: TypeKind.Interface },
        ElementModifier.Sealed => symbol.IsSealed || symbol is INamedTypeSymbol { IsStatic: true },
        ElementModifier.Static => symbol.IsStatic,
        ElementModifier.Readonly => IsReadonly(symbol),
        ElementModifier.Ref => IsRef(symbol),
        ElementModifier.Virtual => symbol.IsVirtual,
        ElementModifier.Override => symbol.IsOverride,
        ElementModifier.Required => symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true },
        ElementModifier.Const => symbol is IFieldSymbol { IsConst: true },
        ElementModifier.Volatile => symbol is IFieldSymbol { IsVolatile: true },
        ElementModifier.Extern => symbol.IsExtern,
        ElementModifier.Async => symbol is IMethodSymbol { IsAsync: true },
        ElementModifier.Partial => IsWritten(symbol, SyntaxKind.PartialKeyword),
        ElementModifier.New => IsWritten(symbol, SyntaxKind.NewKeyword),
        ElementModifier.Unsafe => IsWritten(symbol, SyntaxKind.UnsafeKeyword),
        _ => false,
    };

    /// <summary>The modifiers that a type or member has, as C# writes them.</summary>
    public static string Text(ISymbol symbol) => string.Join(" ", all.Where(modifier => Has(symbol, modifier)).Select(Word));

    /// <summary>A modifier as C# writes it.</summary>
    public static string Word(ElementModifier modifier) => modifier switch
    {
        ElementModifier.ProtectedInternal => "protected internal",
        ElementModifier.PrivateProtected => "private protected",
        _ => char.ToLowerInvariant(modifier.ToString()[0]) + modifier.ToString().Substring(1),
    };

    /// <summary>The modifiers that a declaration writes.</summary>
    public static IReadOnlyList<ElementModifier> In(SyntaxTokenList tokens)
    {
        var words = new HashSet<string>(tokens.Select(token => token.ValueText), StringComparer.Ordinal);
        return [.. all.Where(modifier => modifier switch
        {
            ElementModifier.ProtectedInternal => words.Contains("protected") && words.Contains("internal"),
            ElementModifier.PrivateProtected => words.Contains("private") && words.Contains("protected"),
            ElementModifier.Protected => words.Contains("protected") && !words.Contains("internal") && !words.Contains("private"),
            ElementModifier.Internal => words.Contains("internal") && !words.Contains("protected"),
            ElementModifier.Private => words.Contains("private") && !words.Contains("protected"),
            _ => words.Contains(Word(modifier)),
        })];
    }

    private static bool IsFileLocal(ISymbol symbol) => symbol is INamedTypeSymbol { IsFileLocal: true };

    /// <summary>What never changes after construction.</summary>
    private static bool IsReadonly(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.IsReadOnly || field.IsConst,
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true },
        IMethodSymbol method => method.IsReadOnly,
        INamedTypeSymbol type => type.IsReadOnly,
        _ => false,
    };

    private static bool IsRef(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.IsRefLikeType,
        IFieldSymbol field => field.RefKind != RefKind.None,
        IPropertySymbol property => property.RefKind != RefKind.None,
        IMethodSymbol method => method.RefKind != RefKind.None,
        _ => false,
    };

    private static bool IsWritten(ISymbol symbol, SyntaxKind keyword) =>
        symbol.DeclaringSyntaxReferences.Length > 0
        && Declarations.SyntaxOf(symbol).Any(syntax => syntax is MemberDeclarationSyntax declaration && declaration.Modifiers.Any(keyword));
}
