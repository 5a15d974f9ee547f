using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Shapes;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A type that an item plans, or one that is nested in it, with its members, as they are bound where they belong; free of symbols.</summary>
/// <param name="Type">The planned type, of a nested one the outermost.</param>
/// <param name="Shape">What it is declared as.</param>
/// <param name="Syntax">The declaration in the plan.</param>
/// <param name="Place">Where the plan names it.</param>
/// <param name="Members">Its members that are no types.</param>
/// <param name="Nested">The types in it.</param>
internal sealed record PlannedTypeDeclaration(
    PlannedType Type,
    DeclarationShape Shape,
    SyntaxNode Syntax,
    PlanSpan Place,
    ImmutableArray<PlannedMember> Members,
    ImmutableArray<PlannedTypeDeclaration> Nested)
{
    /// <summary>The simple name.</summary>
    public string Name => DeclaredName.Of(Syntax).ValueText;

    /// <summary>The type with those that are nested in it, at any depth.</summary>
    public IEnumerable<PlannedTypeDeclaration> WithNested() => Nested.SelectMany(nested => nested.WithNested()).Prepend(this);

    /// <summary>The header as the plan writes it, in one line.</summary>
    public string Text => PlannedText.OfType(Syntax);
}

/// <summary>A member that an item plans.</summary>
/// <param name="Type">The planned type, of a member of a nested one the outermost.</param>
/// <param name="Shape">What it is declared as.</param>
/// <param name="Syntax">The declaration in the plan: of a field the variable, of a primary constructor the type, of a property of a record perhaps the parameter.</param>
/// <param name="Place">Where the plan names it.</param>
internal sealed record PlannedMember(PlannedType Type, DeclarationShape Shape, SyntaxNode Syntax, PlanSpan Place)
{
    /// <summary>As the plan writes it, in one line.</summary>
    public string Text => PlannedText.Of(Syntax);

    /// <summary>What a menu calls it.</summary>
    public string Name => Syntax switch
    {
        OperatorDeclarationSyntax operation => $"operator {operation.OperatorToken}",
        ConversionOperatorDeclarationSyntax conversion => $"operator {conversion.Type}",
        DestructorDeclarationSyntax destructor => $"~{destructor.Identifier}",
        _ => DeclaredName.Of(Syntax).ValueText,
    };

    /// <summary>Whether the parameters of the type declare it as its constructor.</summary>
    public bool IsPrimaryConstructor => Syntax is TypeDeclarationSyntax;

    /// <summary>Whether a parameter of a record declares it as a property.</summary>
    public bool IsPositional => Syntax is ParameterSyntax;
}
