using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace PlanExec.CodeFixes;

/// <summary>The attributes that say about null what a type can't, such as <c>[NotNullWhen(true)]</c>: whoever implements or overrides a member must promise the same, and a generator of declarations leaves them out.</summary>
internal sealed class FlowAttributes(SyntaxGenerator generator)
{
    private static readonly HashSet<string> names = new(StringComparer.Ordinal)
    {
        "AllowNullAttribute", "DisallowNullAttribute", "MaybeNullAttribute", "NotNullAttribute", "MaybeNullWhenAttribute", "NotNullWhenAttribute", "NotNullIfNotNullAttribute",
        "DoesNotReturnAttribute", "DoesNotReturnIfAttribute",
    };

    /// <summary>A declaration with those that the member has which it implements or overrides.</summary>
    public SyntaxNode Add(SyntaxNode declaration, ISymbol member)
    {
        var parameters = member switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => ImmutableArray<IParameterSymbol>.Empty,
        };
        var written = declaration.DescendantNodes().OfType<ParameterSyntax>().Take(parameters.Length).ToList();
        var changed = declaration.ReplaceNodes(written, (original, _) => Add(original, parameters[written.IndexOf(original)].GetAttributes(), generator.AddAttributes));
        changed = Add(changed, member.GetAttributes(), generator.AddAttributes);
        return member is IMethodSymbol returning ? Add(changed, returning.GetReturnTypeAttributes(), generator.AddReturnAttributes) : changed;
    }

    private SyntaxNode Add(SyntaxNode declaration, ImmutableArray<AttributeData> attributes, Func<SyntaxNode, IEnumerable<SyntaxNode>, SyntaxNode> add)
    {
        var flow = attributes.Where(IsFlow).Select(generator.Attribute).ToArray();
        return flow.Length == 0 ? declaration : add(declaration, flow);
    }

    private static bool IsFlow(AttributeData attribute) =>
        attribute.AttributeClass is { } type && names.Contains(type.Name) && type.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis";
}
