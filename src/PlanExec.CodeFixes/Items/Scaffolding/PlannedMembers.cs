using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>
/// Gives bodies to the declarations of a plan. What follows from the declarations alone (auto-properties, a constructor that sets planned properties) is
/// finished; every other body throws <see cref="NotImplementedException"/> with the item's id.
/// </summary>
internal sealed class PlannedMembers
{
    private readonly string itemId;

    public PlannedMembers(string itemId)
    {
        this.itemId = itemId;
    }

    /// <summary>Completes a type and the types nested in it.</summary>
    public MemberDeclarationSyntax Complete(MemberDeclarationSyntax type) => type switch
    {
        InterfaceDeclarationSyntax or EnumDeclarationSyntax or DelegateDeclarationSyntax => WithBraces(type),
        TypeDeclarationSyntax declaration => CompleteMembers(declaration),
        _ => type,
    };

    /// <summary>Completes one member of a type that exists.</summary>
    /// <param name="member">The member as planned.</param>
    /// <param name="type">The type of which it becomes a part.</param>
    /// <param name="properties">The names of what a constructor may set.</param>
    public IEnumerable<MemberDeclarationSyntax> Complete(MemberDeclarationSyntax member, BaseTypeDeclarationSyntax type, string[] properties) =>
        type is InterfaceDeclarationSyntax or EnumDeclarationSyntax ? [member] : CompleteMember(member, properties, isExtension: false);

    /// <summary>Whether a declaration is an extension block: 4.14 and 5.x give its class different names.</summary>
    public static bool IsExtension(SyntaxNode declaration) => declaration is TypeDeclarationSyntax
        and not (ClassDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax);

    /// <summary>The names of what a constructor of the type may set.</summary>
    private static string[] SettableMembers(TypeDeclarationSyntax type) =>
    [
        .. type.Members
            .Where(member => !member.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(member => member switch
            {
                PropertyDeclarationSyntax { ExpressionBody: null, ExplicitInterfaceSpecifier: null, Type: not RefTypeSyntax } property => [property.Identifier.ValueText],
                FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
                _ => Enumerable.Empty<string>(),
            }),
    ];

    /// <summary><c>throw new System.NotImplementedException("ITEM-1")</c>, to be simplified where it is put.</summary>
    public ThrowExpressionSyntax Throw() => ThrowExpression(NewException());

    /// <summary>The same as a statement.</summary>
    public StatementSyntax ThrowStatement() => SyntaxFactory.ThrowStatement(NewException());

    private ObjectCreationExpressionSyntax NewException() =>
        ObjectCreationExpression(ParseTypeName("global::System.NotImplementedException").WithAdditionalAnnotations(Simplifier.Annotation))
            .WithArgumentList(ArgumentList(SingletonSeparatedList(Argument(LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(itemId))))));

    private TypeDeclarationSyntax CompleteMembers(TypeDeclarationSyntax type)
    {
        var isExtension = IsExtension(type);
        var members = type.Members.SelectMany(member => CompleteMember(member, SettableMembers(type), isExtension));
        return (TypeDeclarationSyntax)WithBraces(type.WithMembers(List(members)));
    }

    private IEnumerable<MemberDeclarationSyntax> CompleteMember(MemberDeclarationSyntax member, string[] properties, bool isExtension)
    {
        if (member.Modifiers.Any(SyntaxKind.AbstractKeyword) || member.Modifiers.Any(SyntaxKind.ExternKeyword))
        {
            return [member];
        }

        // What is marked, such as for a generator of code, is completed by that; else nobody brings the other part.
        if (member.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword)) is { RawKind: not 0 } partial && member is not BaseTypeDeclarationSyntax)
        {
            return member.AttributeLists.Count > 0 ? [member] : CompleteMember(member.WithModifiers(member.Modifiers.Remove(partial)), properties, isExtension);
        }

        return member switch
        {
            ConstructorDeclarationSyntax { Body: null, ExpressionBody: null } constructor => [CompleteConstructor(constructor, properties)],
            // A finalizer that throws ends the process.
            DestructorDeclarationSyntax { Body: null, ExpressionBody: null } destructor => [destructor.WithBody(Block()).WithSemicolonToken(default)],
            MethodDeclarationSyntax { Body: null, ExpressionBody: null } method => [method.WithExpressionBody(ThrowArrow())],
            OperatorDeclarationSyntax { Body: null, ExpressionBody: null } operation => [operation.WithExpressionBody(ThrowArrow())],
            ConversionOperatorDeclarationSyntax { Body: null, ExpressionBody: null } conversion => [conversion.WithExpressionBody(ThrowArrow())],
            IndexerDeclarationSyntax { AccessorList: { } accessors } indexer => [indexer.WithAccessorList(ThrowFrom(accessors))],
            PropertyDeclarationSyntax { AccessorList: { } accessors } property when isExtension || property.Type is RefTypeSyntax || property.ExplicitInterfaceSpecifier is not null || !CanBeAutomatic(accessors) => [property.WithAccessorList(ThrowFrom(accessors))],
            EventFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => CompleteEvent(field, variable)),
            EventDeclarationSyntax { AccessorList: { } accessors } happening => [happening.WithAccessorList(ThrowFrom(accessors))],
            BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => [Complete(member)],
            _ => [member],
        };
    }

    /// <summary>A constructor whose every parameter is the value of a planned property is finished by setting them.</summary>
    private ConstructorDeclarationSyntax CompleteConstructor(ConstructorDeclarationSyntax constructor, string[] properties)
    {
        var assignments = new List<StatementSyntax>();
        foreach (var parameter in constructor.ParameterList.Parameters)
        {
            var property = properties.FirstOrDefault(name => string.Equals(name, parameter.Identifier.ValueText, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                return WithBody(constructor, [ThrowStatement()]);
            }

            ExpressionSyntax target = property == parameter.Identifier.ValueText
                ? MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ThisExpression(), IdentifierName(property))
                : IdentifierName(property);
            assignments.Add(ExpressionStatement(
                AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, target, IdentifierName(parameter.Identifier))));
        }

        return WithBody(constructor, assignments);
    }

    private EventDeclarationSyntax CompleteEvent(EventFieldDeclarationSyntax field, VariableDeclaratorSyntax variable) =>
        EventDeclaration(field.Declaration.Type, variable.Identifier)
            .WithAttributeLists(field.AttributeLists)
            .WithModifiers(field.Modifiers)
            .WithAccessorList(AccessorList(List([ThrowFrom(AccessorDeclaration(SyntaxKind.AddAccessorDeclaration)), ThrowFrom(AccessorDeclaration(SyntaxKind.RemoveAccessorDeclaration))])));

    private ArrowExpressionClauseSyntax ThrowArrow() => ArrowExpressionClause(Throw());

    private AccessorListSyntax ThrowFrom(AccessorListSyntax accessors) =>
        accessors.WithAccessors(List(accessors.Accessors.Select(accessor => accessor is { Body: null, ExpressionBody: null } ? ThrowFrom(accessor) : accessor)));

    private AccessorDeclarationSyntax ThrowFrom(AccessorDeclarationSyntax accessor) =>
        accessor.WithExpressionBody(ThrowArrow()).WithSemicolonToken(Token(SyntaxKind.SemicolonToken));

    private static bool CanBeAutomatic(AccessorListSyntax accessors) =>
        accessors.Accessors.Any(SyntaxKind.GetAccessorDeclaration) && accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null });

    private static ConstructorDeclarationSyntax WithBody(ConstructorDeclarationSyntax constructor, IEnumerable<StatementSyntax> statements) =>
        constructor.WithBody(Block(statements)).WithSemicolonToken(default);

    /// <summary><c>class X;</c> is newer than many projects' language version; records have always been written so.</summary>
    private static MemberDeclarationSyntax WithBraces(MemberDeclarationSyntax type) =>
        type is TypeDeclarationSyntax { OpenBraceToken.RawKind: 0 } bare and not RecordDeclarationSyntax
            ? bare.WithSemicolonToken(default)
                .WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken))
            : type;
}
