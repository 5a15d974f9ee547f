using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary>An attribute as a plan writes it: its class, and those arguments that matter.</summary>
internal sealed class WrittenAttribute
{
    private readonly WrittenType type;
    private readonly IReadOnlyList<AttributeArgumentSyntax> arguments;

    public WrittenAttribute(AttributeSyntax syntax)
    {
        type = new WrittenTypeReader().ReadAttribute(syntax.Name);
        arguments = [.. syntax.ArgumentList?.Arguments ?? []];
    }

    /// <summary>Reads an attribute; null where it is no C#, which is a fault of its own.</summary>
    public static WrittenAttribute? TryRead(PlanText text) => CodeInPlan.TryParseAttribute(text) is { } syntax ? new WrittenAttribute(syntax) : null;

    /// <summary>Whether an attribute is the one that is written.</summary>
    public bool Fits(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } attributeClass || !type.Fits(attributeClass))
        {
            return false;
        }

        var position = 0;
        foreach (var argument in arguments)
        {
            var found = argument switch
            {
                { NameEquals.Name.Identifier.ValueText: var name } => Named(attribute, name),
                { NameColon.Name.Identifier.ValueText: var name } => OfParameter(attribute, name),
                _ => At(attribute, position++),
            };
            if (found is not { } constant || !WrittenValue.Fits(argument.Expression, constant))
            {
                return false;
            }
        }

        return true;
    }

    private static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static TypedConstant? OfParameter(AttributeData attribute, string name)
    {
        var parameter = attribute.AttributeConstructor?.Parameters.FirstOrDefault(candidate => candidate.Name == name);
        return parameter is null ? null : attribute.ConstructorArguments[parameter.Ordinal];
    }

    /// <summary>What a <c>params</c> parameter takes is written one after the other.</summary>
    private static TypedConstant? At(AttributeData attribute, int position)
    {
        var given = attribute.ConstructorArguments;
        var last = given.Length - 1;
        if (position >= last && last >= 0 && given[last] is { Kind: TypedConstantKind.Array, IsNull: false } rest && attribute.AttributeConstructor?.Parameters[last].IsParams == true)
        {
            return position - last < rest.Values.Length ? rest.Values[position - last] : null;
        }

        return position <= last ? given[position] : null;
    }
}
