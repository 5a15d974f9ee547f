using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Patterns;

/// <summary>Parameters as a plan writes them: their types and how they are passed. <c>(...)</c> is any.</summary>
internal sealed class WrittenParameters
{
    private readonly bool areAny;
    private readonly IReadOnlyList<(WrittenType Type, RefKind Passing)> parameters;

    public WrittenParameters(BaseParameterListSyntax list, WrittenTypeReader reader)
    {
        areAny = list.Parameters is [{ Identifier.ValueText: CodeInPlan.Anything, Type: IdentifierNameSyntax { Identifier.ValueText: CodeInPlan.Anything } }];
        parameters = [.. list.Parameters.Select(parameter => (parameter.Type is { } type ? reader.Read(type) : new WrittenNothing(), PassingOf(parameter)))];
    }

    /// <summary>Whether the parameters of a member are those that are written. <c>Type</c> stands for <paramref name="self"/>.</summary>
    public bool Fit(ImmutableArray<IParameterSymbol> found, INamedTypeSymbol self)
    {
        if (areAny || found.Length != parameters.Count)
        {
            return areAny;
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].RefKind != parameters[i].Passing || !parameters[i].Type.Fits(found[i].Type, self))
            {
                return false;
            }
        }

        return true;
    }

    private static RefKind PassingOf(ParameterSyntax parameter)
    {
        var isReadonly = parameter.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        return parameter.Modifiers.Any(SyntaxKind.RefKeyword) ? isReadonly ? RefKind.RefReadOnlyParameter : RefKind.Ref
            : parameter.Modifiers.Any(SyntaxKind.OutKeyword) ? RefKind.Out
            : parameter.Modifiers.Any(SyntaxKind.InKeyword) ? RefKind.In
            : RefKind.None;
    }
}

/// <summary>The accessors of a property as a plan writes them. One that is not written may be there all the same.</summary>
internal sealed class WrittenAccessors(AccessorListSyntax? list)
{
    private readonly IReadOnlyList<(SyntaxKind Kind, IReadOnlyList<Plans.ElementModifier> Modifiers)> accessors =
    [
        .. list?.Accessors.Select(accessor => (accessor.Kind(), Modifiers.In(accessor.Modifiers))) ?? [],
    ];

    /// <summary>Whether a property has them.</summary>
    public bool Fit(IPropertySymbol property) => accessors.All(written =>
    {
        var found = written.Kind switch
        {
            SyntaxKind.GetAccessorDeclaration => property.GetMethod,
            SyntaxKind.InitAccessorDeclaration => property.SetMethod is { IsInitOnly: true } setter ? setter : null,
            _ => property.SetMethod is { IsInitOnly: false } setter ? setter : null,
        };
        return found is not null && written.Modifiers.All(modifier => Modifiers.Has(found, modifier));
    });
}
