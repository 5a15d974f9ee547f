using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>
/// Gives bodies to the declarations of a plan. What follows from the declarations alone (auto-properties that something sets, a constructor that sets planned properties)
/// is finished; every other body throws <see cref="NotImplementedException"/> with the item's id.
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
        EnumDeclarationSyntax or DelegateDeclarationSyntax => type,
        TypeDeclarationSyntax declaration => CompleteMembers(declaration),
        _ => type,
    };

    /// <summary>Completes one member of a type that exists.</summary>
    /// <param name="member">The member as planned.</param>
    /// <param name="type">The type of which it becomes a part.</param>
    /// <param name="values">What gives its properties their values.</param>
    public IEnumerable<MemberDeclarationSyntax> Complete(MemberDeclarationSyntax member, BaseTypeDeclarationSyntax type, PlannedValues values) =>
        type is EnumDeclarationSyntax ? [member] : CompleteMember(member, values, type);

    /// <summary>A constructor or a property to which the plan gives nothing that it could hold, as what is to be written still.</summary>
    public MemberDeclarationSyntax WithoutValue(MemberDeclarationSyntax member) => member switch
    {
        ConstructorDeclarationSyntax constructor => constructor.WithBody(Block(ThrowStatement())),
        PropertyDeclarationSyntax { AccessorList.Accessors.Count: 1 } property => Throwing(property.WithInitializer(null)),
        PropertyDeclarationSyntax property => property.WithInitializer(null).WithSemicolonToken(default),
        _ => member,
    };

    /// <summary>Whether a declaration is an extension block: 4.14 and 5.x give its class different names.</summary>
    public static bool IsExtension(SyntaxNode declaration) => declaration is TypeDeclarationSyntax
        and not (ClassDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax);

    /// <summary><c>throw new System.NotImplementedException("ITEM-1")</c>, to be simplified where it is put.</summary>
    public ThrowExpressionSyntax Throw() => ThrowExpression(NewException());

    /// <summary>The same as a statement.</summary>
    public StatementSyntax ThrowStatement() => SyntaxFactory.ThrowStatement(NewException());

    /// <summary>The same as a body.</summary>
    public ArrowExpressionClauseSyntax ThrowArrow() => ArrowExpressionClause(Throw());

    private ObjectCreationExpressionSyntax NewException() =>
        ObjectCreationExpression(ParseTypeName("global::System.NotImplementedException").WithAdditionalAnnotations(Simplifier.Annotation))
            .WithArgumentList(ArgumentList(SingletonSeparatedList(Argument(LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(itemId))))));

    private TypeDeclarationSyntax CompleteMembers(TypeDeclarationSyntax type)
    {
        var values = PlannedValues.Of(type);
        var members = type.Members.SelectMany(member => CompleteMember(member, values, type));
        return (TypeDeclarationSyntax)WithBraces(type.WithMembers(List(members)));
    }

    /// <summary>Whether a member of an interface has a body: a plan that writes none of these leaves it to who implements the interface.</summary>
    private static bool HasBodyInInterface(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax
        || member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.StaticKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.SealedKeyword or SyntaxKind.PartialKeyword)
        || (member.Modifiers.Any(SyntaxKind.PrivateKeyword) && !member.Modifiers.Any(SyntaxKind.ProtectedKeyword))
        || member is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null };

    private IEnumerable<MemberDeclarationSyntax> CompleteMember(MemberDeclarationSyntax member, PlannedValues values, BaseTypeDeclarationSyntax type)
    {
        var isInterface = type is InterfaceDeclarationSyntax;
        return isInterface && !HasBodyInInterface(member) ? [member] : CompleteMember(member, values, holdsNothing: IsExtension(type) || (isInterface && !member.Modifiers.Any(SyntaxKind.StaticKeyword)));
    }

    private IEnumerable<MemberDeclarationSyntax> CompleteMember(MemberDeclarationSyntax member, PlannedValues values, bool holdsNothing)
    {
        if (member.Modifiers.Any(SyntaxKind.AbstractKeyword) || member.Modifiers.Any(SyntaxKind.ExternKeyword))
        {
            return [member];
        }

        // What is marked, such as for a generator of code, is completed by that; else nobody brings the other part.
        if (member.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.PartialKeyword)) is { RawKind: not 0 } partial && member is not BaseTypeDeclarationSyntax)
        {
            return member.AttributeLists.Count > 0 ? [member] : CompleteMember(member.WithModifiers(member.Modifiers.Remove(partial)), values, holdsNothing);
        }

        return member switch
        {
            ConstructorDeclarationSyntax { Body: null, ExpressionBody: null } constructor => [CompleteConstructor(constructor, values)],
            // A finalizer that throws ends the process.
            DestructorDeclarationSyntax { Body: null, ExpressionBody: null } destructor => [destructor.WithBody(Block()).WithSemicolonToken(default)],
            MethodDeclarationSyntax { Body: null, ExpressionBody: null } method => [WithoutAsync(method).WithExpressionBody(ThrowArrow())],
            OperatorDeclarationSyntax { Body: null, ExpressionBody: null } operation => [operation.WithExpressionBody(ThrowArrow())],
            ConversionOperatorDeclarationSyntax { Body: null, ExpressionBody: null } conversion => [conversion.WithExpressionBody(ThrowArrow())],
            IndexerDeclarationSyntax { AccessorList: { } accessors } indexer => [indexer.WithAccessorList(ThrowFrom(accessors))],
            PropertyDeclarationSyntax { AccessorList: { } accessors } property when holdsNothing || property.Type is RefTypeSyntax || property.ExplicitInterfaceSpecifier is not null || !CanBeAutomatic(accessors) => [property.WithAccessorList(ThrowFrom(accessors))],
            PropertyDeclarationSyntax { AccessorList: not null } property => [CompleteAutomatic(property, values)],
            EventFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => CompleteEvent(field, variable)),
            EventDeclarationSyntax { AccessorList: { } accessors } happening => [happening.WithAccessorList(ThrowFrom(accessors))],
            BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => [Complete(member)],
            _ => [member],
        };
    }

    /// <summary>What throws awaits nothing, and can't yield.</summary>
    private static MethodDeclarationSyntax WithoutAsync(MethodDeclarationSyntax method) => method.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)) is { RawKind: not 0 } async
        ? method.WithModifiers(method.Modifiers.Remove(async)).WithLeadingTrivia(method.GetLeadingTrivia())
        : method;

    /// <summary>A constructor whose every parameter is the value of a planned property is finished by setting them.</summary>
    private ConstructorDeclarationSyntax CompleteConstructor(ConstructorDeclarationSyntax constructor, PlannedValues values)
    {
        if (values.HandedOnBy(constructor) is { } primary)
        {
            return HandOn(constructor, primary);
        }

        var assignments = new List<StatementSyntax>();
        foreach (var parameter in constructor.ParameterList.Parameters)
        {
            if (values.SetBy(parameter) is not { } property)
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

    /// <summary>Beside parameters of the type every constructor calls the one that they declare: with what bears the names, else with what is to be written still.</summary>
    private ConstructorDeclarationSyntax HandOn(ConstructorDeclarationSyntax constructor, ParameterListSyntax primary)
    {
        var own = constructor.ParameterList.Parameters;
        var handed = primary.Parameters.Select(parameter => own.FirstOrDefault(other => string.Equals(other.Identifier.ValueText, parameter.Identifier.ValueText, StringComparison.OrdinalIgnoreCase))).ToArray();
        var arguments = primary.Parameters.Zip(handed, (parameter, value) => Argument(value is not null
            ? IdentifierName(value.Identifier.WithoutTrivia())
            : DefaultOf(parameter.Type!.WithoutTrivia())));
        var calling = constructor.WithInitializer(ConstructorInitializer(SyntaxKind.ThisConstructorInitializer, ArgumentList(SeparatedList(arguments))));
        return WithBody(calling, own.All(handed.Contains) && handed.All(value => value is not null) ? [] : [ThrowStatement()]);
    }

    private static ExpressionSyntax DefaultOf(TypeSyntax type) => type is NullableTypeSyntax or PredefinedTypeSyntax { Keyword.RawKind: not ((int)SyntaxKind.StringKeyword or (int)SyntaxKind.ObjectKeyword) }
        ? DefaultExpression(type)
        : PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, DefaultExpression(type));

    /// <summary>A property that the plan gives no value is to be written still: what it returned would be the default for ever.</summary>
    private PropertyDeclarationSyntax CompleteAutomatic(PropertyDeclarationSyntax property, PlannedValues values) => values.InitialValueOf(property) is { } parameter
        ? property.WithInitializer(EqualsValueClause(IdentifierName(parameter.Identifier.WithoutTrivia()))).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
        : values.IsNeverSet(property) ? Throwing(property)
        : property;

    private PropertyDeclarationSyntax Throwing(PropertyDeclarationSyntax property) => property.AccessorList!.Accessors is [{ AttributeLists.Count: 0, Modifiers.Count: 0 }]
        ? property.WithAccessorList(null).WithExpressionBody(ThrowArrow()).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
        : property.WithAccessorList(ThrowFrom(property.AccessorList)).WithSemicolonToken(default);

    private EventDeclarationSyntax CompleteEvent(EventFieldDeclarationSyntax field, VariableDeclaratorSyntax variable) =>
        EventDeclaration(field.Declaration.Type, variable.Identifier)
            .WithAttributeLists(field.AttributeLists)
            .WithModifiers(field.Modifiers)
            .WithAccessorList(AccessorList(List([ThrowFrom(AccessorDeclaration(SyntaxKind.AddAccessorDeclaration)), ThrowFrom(AccessorDeclaration(SyntaxKind.RemoveAccessorDeclaration))])));

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
