using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>The name of a type in a planned signature that nothing in scope explains.</summary>
/// <param name="Name">The simple name as written.</param>
/// <param name="Arity">The number of its type arguments.</param>
/// <param name="Syntax">Where it stands first, with what qualifies it.</param>
/// <param name="Place">The same in the plan file.</param>
/// <param name="IsAttribute">Whether the class it names may end in <c>Attribute</c>.</param>
internal sealed record UnresolvedName(string Name, int Arity, NameSyntax Syntax, PlanSpan Place, bool IsAttribute)
{
    private const string Suffix = nameof(Attribute);

    /// <summary>The names that a type may have which is meant.</summary>
    public string[] Spellings => IsAttribute ? [Name, Name + Suffix] : [Name];

    public bool IsQualified => Syntax is not SimpleNameSyntax;

    /// <summary>Whether a type that was not found is the one of this name.</summary>
    public bool IsThatOf(IErrorTypeSymbol error) => error.Arity == Arity && (error.Name == Name || (IsAttribute && error.Name == Name + Suffix));

    /// <summary>What stands there with another name for the type.</summary>
    public string With(string other)
    {
        var simple = Syntax is QualifiedNameSyntax qualified ? qualified.Right : Syntax is AliasQualifiedNameSyntax alias ? alias.Name : (SimpleNameSyntax)Syntax;
        return Syntax.ReplaceToken(simple.Identifier, SyntaxFactory.Identifier(other)).ToString();
    }

    /// <summary>The place of a type's name that was not found; null where the plan does not write it, such as where another mistake brought it.</summary>
    public static UnresolvedName? TryFind(IErrorTypeSymbol error, PlannedType type)
    {
        foreach (var name in type.Parts.SelectMany(part => part.DescendantNodes()).OfType<SimpleNameSyntax>())
        {
            var isAttribute = name.FirstAncestorOrSelf<NameSyntax>(part => part.Parent is not NameSyntax)?.Parent is AttributeSyntax;
            var whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified
                : name.Parent is AliasQualifiedNameSyntax alias && alias.Name == name ? alias
                : (NameSyntax)name;
            var found = new UnresolvedName(name.Identifier.ValueText, name.Arity, whole, type.Code.Locate(whole.SpanStart, whole.Span.Length), isAttribute);
            if (found.IsThatOf(error))
            {
                return found;
            }
        }

        return null;
    }
}
