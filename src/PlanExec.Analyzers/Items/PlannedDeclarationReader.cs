using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Shapes;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Reads what a plan declares from its symbols, and from its syntax what it leaves open.</summary>
internal sealed class PlannedDeclarationReader(PlannedTree tree, TypeShapeReader types)
{
    private readonly ShapeReader shapes = new(types);

    /// <summary>A type with all that is in it.</summary>
    public PlannedTypeDeclaration Read(INamedTypeSymbol type)
    {
        var parts = type.DeclaringSyntaxReferences.Select(reference => tree.ToPlan(reference.GetSyntax())).Cast<MemberDeclarationSyntax>().ToArray();
        return new PlannedTypeDeclaration(
            tree.Type,
            ReadShape(type, parts),
            parts[0],
            PlaceOf(parts[0]),
            [.. DeclaredMembers.Of(type).Where(member => !member.DeclaringSyntaxReferences.IsEmpty && (!member.IsImplicitlyDeclared || DeclaredMembers.IsPositional(member))).Select(ReadMember)],
            [.. type.GetTypeMembers().Where(nested => !nested.IsExtension).Select(Read)]);
    }

    private DeclarationShape ReadShape(INamedTypeSymbol type, MemberDeclarationSyntax[] parts)
    {
        var modifiers = parts.SelectMany(part => part.Modifiers).ToArray();
        var isAddition = modifiers.Any(token => token.IsKind(SyntaxKind.PartialKeyword));
        var shape = shapes.ReadType(type);
        var writtenBases = parts.OfType<BaseTypeDeclarationSyntax>().Any(part => part.BaseList is not null);
        return shape with
        {
            Accessibility = modifiers.Any(IsAccessibility) ? shape.Accessibility : null,

            // One part of a partial type need not say what another does.
            Modifiers = isAddition ? default : shape.Modifiers,
            FurtherModifiers = [.. shape.FurtherModifiers.Concat(isAddition ? shape.Modifiers : []).Where(word => modifiers.Any(token => token.ValueText == word))],
            TypeParameters = isAddition && !parts.OfType<TypeDeclarationSyntax>().Any(part => part.ConstraintClauses.Count > 0) ? default : shape.TypeParameters,
            Type = type.TypeKind == TypeKind.Enum && !writtenBases ? null : shape.Type,
            Bases = type.TypeKind == TypeKind.Enum || !writtenBases ? [] : [.. WrittenBases(type).Select(types.Read)],
        };
    }

    private PlannedMember ReadMember(ISymbol member)
    {
        var syntax = tree.ToPlan(member.DeclaringSyntaxReferences[0].GetSyntax());
        var modifiers = syntax switch
        {
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } => field.Modifiers,
            MemberDeclarationSyntax declaration and not TypeDeclarationSyntax => declaration.Modifiers,
            _ => default,
        };

        // What a type's own parameters bring is public.
        var isStated = syntax is ParameterSyntax or TypeDeclarationSyntax || modifiers.Any(IsAccessibility);
        var shape = shapes.ReadMember(member);
        return new PlannedMember(
            tree.Type,
            shape with
            {
                Accessibility = isStated ? shape.Accessibility : null,
                FurtherModifiers = [.. shape.FurtherModifiers.Where(word => modifiers.Any(token => token.ValueText == word))],
                Constant = syntax is EnumMemberDeclarationSyntax { EqualsValue: null } ? null : shape.Constant,
            },
            syntax,
            PlaceOfMember(syntax));
    }

    private PlanSpan PlaceOf(SyntaxNode declaration)
    {
        var token = DeclaredName.Of(declaration);
        return tree.Type.Code.Locate(token.SpanStart, token.Span.Length);
    }

    /// <summary>A constructor that the parameters of a type declare stands where they begin: the name is that of the type.</summary>
    private PlanSpan PlaceOfMember(SyntaxNode declaration) => declaration is TypeDeclarationSyntax { ParameterList: { } parameters }
        ? tree.Type.Code.Locate(parameters.SpanStart, 1)
        : PlaceOf(declaration);

    private static IEnumerable<INamedTypeSymbol> WrittenBases(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent && type.TypeKind == TypeKind.Class
            ? type.Interfaces.Insert(0, parent)
            : type.Interfaces;

    /// <summary>Whether a modifier says who may see a declaration.</summary>
    public static bool IsAccessibility(SyntaxToken token) =>
        token.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword;
}
