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
    public string[] Spellings => SpellingsOf(Name, IsAttribute);

    public bool IsQualified => Syntax is not SimpleNameSyntax;

    /// <summary>The names that a type may have that is named so.</summary>
    public static string[] SpellingsOf(string name, bool isAttribute) => isAttribute ? [name, name + Suffix] : [name];

    /// <summary>What stands there with another name for the type.</summary>
    public string With(string other)
    {
        var simple = Syntax is QualifiedNameSyntax qualified ? qualified.Right : Syntax is AliasQualifiedNameSyntax alias ? alias.Name : (SimpleNameSyntax)Syntax;
        return Syntax.ReplaceToken(simple.Identifier, SyntaxFactory.Identifier(other)).ToString();
    }
}

/// <summary>The names in the declarations of a planned type, each where it stands first.</summary>
internal sealed class WrittenTypeNames
{
    private readonly PlannedType type;
    private readonly Dictionary<(string Name, int Arity), SimpleNameSyntax> first = [];

    public WrittenTypeNames(PlannedType type)
    {
        this.type = type;
        foreach (var name in type.Parts.SelectMany(part => part.DescendantNodes()).OfType<SimpleNameSyntax>())
        {
            foreach (var spelling in UnresolvedName.SpellingsOf(name.Identifier.ValueText, IsAttribute(name)).Where(spelling => !first.ContainsKey((spelling, name.Arity))))
            {
                first.Add((spelling, name.Arity), name);
            }
        }
    }

    /// <summary>The place of a type's name that was not found; null where the plan does not write it, such as where another mistake brought it.</summary>
    public UnresolvedName? TryFind(IErrorTypeSymbol error)
    {
        if (!first.TryGetValue((error.Name, error.Arity), out var name))
        {
            return null;
        }

        var whole = name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified
            : name.Parent is AliasQualifiedNameSyntax alias && alias.Name == name ? alias
            : (NameSyntax)name;
        return new UnresolvedName(name.Identifier.ValueText, name.Arity, whole, type.Code.Locate(whole.SpanStart, whole.Span.Length), IsAttribute(name));
    }

    private static bool IsAttribute(SimpleNameSyntax name) => name.FirstAncestorOrSelf<NameSyntax>(part => part.Parent is not NameSyntax)?.Parent is AttributeSyntax;
}
