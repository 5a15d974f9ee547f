using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers;

/// <summary>Automatic properties with nothing but <c>get</c> that neither an initial value nor a constructor sets: what they return is always the default.</summary>
internal static class UnsetProperty
{
    /// <summary>Such a property as a body that is still to be written; null for any other member.</summary>
    /// <param name="member">A member of the code.</param>
    /// <param name="promisesBehavior">Whether the plan says what it does, so that an empty constructor is still to be written.</param>
    public static StubBody? Find(ISymbol member, bool promisesBehavior) =>
        member is IPropertySymbol { SetMethod: null, IsAbstract: false, IsExtern: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct } property
        && property.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax() is PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body: null, ExpressionBody: null }], Initializer: var initial } declaration
        && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        && (initial is null || StubBody.IsDefault(initial.Value, property.Type))
        && !MaySet(property, promisesBehavior)
            ? new StubBody(property.Locations[0], "nothing sets it") { Remedy = "set it in a constructor, give it a value, or write its body" }
            : null;

    /// <summary>Whether a constructor sets it, or is still to be written itself, which is told there.</summary>
    private static bool MaySet(IPropertySymbol property, bool promisesBehavior) => (property.IsStatic ? property.ContainingType.StaticConstructors : property.ContainingType.InstanceConstructors)
        .Any(constructor => StubBody.Find(constructor, promisesBehavior) is not null
            || constructor.DeclaringSyntaxReferences.Concat(constructor.PartialImplementationPart?.DeclaringSyntaxReferences ?? [])
                .Select(reference => reference.GetSyntax())
                .OfType<ConstructorDeclarationSyntax>()
                .Any(declaration => Sets(declaration, property.Name)));

    private static bool Sets(ConstructorDeclarationSyntax constructor, string name) => constructor.DescendantNodes()
        .Select(node => node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PrefixUnaryExpressionSyntax change => change.Operand,
            PostfixUnaryExpressionSyntax change => change.Operand,
            _ => null,
        })
        .Any(target => target?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(part => part.Identifier.ValueText == name) == true);
}
