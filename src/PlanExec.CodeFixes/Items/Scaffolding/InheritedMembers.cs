using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.CodeFixes;

/// <summary>What a type must have because of its base class and its interfaces, beyond what the plan lists.</summary>
internal sealed class InheritedMembers
{
    private static readonly SyntaxToken end = SyntaxFactory.Token(SyntaxKind.SemicolonToken);

    private readonly SyntaxGenerator generator;
    private readonly INamedTypeSymbol type;
    private readonly Compilation compilation;
    private readonly ArrowExpressionClauseSyntax arrow;
    private readonly FlowAttributes flow;

    public InheritedMembers(SyntaxGenerator generator, INamedTypeSymbol type, Compilation compilation, PlannedMembers members)
    {
        this.generator = generator;
        this.type = type;
        this.compilation = compilation;
        arrow = members.ThrowArrow();
        flow = new FlowAttributes(generator);
    }

    /// <summary>Declarations of the interface members and abstract members that the type has no implementation for.</summary>
    public IEnumerable<SyntaxNode> Implement() => type.TypeKind is TypeKind.Class or TypeKind.Struct
        ? MissingOverrides().Select(Override).Concat(MissingImplementations().Select(Implement)).Select(WithArrows).ToArray()
        : [];

    private IEnumerable<ISymbol> MissingImplementations() => type.AllInterfaces
        .SelectMany(contract => contract.GetMembers())
        .Where(member => member.IsAbstract && IsDeclarable(member) && type.FindImplementationForInterfaceMember(member) is null);

    private List<ISymbol> MissingOverrides()
    {
        var missing = new List<ISymbol>();
        if (type.IsAbstract)
        {
            return missing;
        }

        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers().Where(IsDeclarable))
            {
                if (MemberOrigins.OverriddenBy(member) is { } original)
                {
                    overridden.Add(original);
                }

                if (member.IsAbstract && !overridden.Contains(member) && !SymbolEqualityComparer.Default.Equals(current, type))
                {
                    missing.Add(member);
                }
            }
        }

        return missing;
    }

    private SyntaxNode Override(ISymbol member) => Declare(member, DeclarationModifiers.Override, WithoutConstraints);

    private SyntaxNode Implement(ISymbol member)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } operation)
        {
            return Operator(operation);
        }

        var declaration = Declare(member, DeclarationModifiers.None.WithIsStatic(member.IsStatic), method => method);
        return HasMemberInTheWay(member)
            ? WithoutConstraints(generator.AsPrivateInterfaceImplementation(declaration, generator.TypeExpression(member.ContainingType))!)
            : generator.WithAccessibility(declaration, Accessibility.Public);
    }

    /// <summary>What a static abstract operator demands; the generator knows those of some kinds only.</summary>
    private MemberDeclarationSyntax Operator(IMethodSymbol operation)
    {
        var type = (TypeSyntax)generator.TypeExpression(operation.ReturnType);
        var parameters = SyntaxFactory.ParameterList(SyntaxFactory.SeparatedList(operation.Parameters.Select(parameter => (ParameterSyntax)generator.ParameterDeclaration(parameter))));
        var modifiers = SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.PublicKeyword), SyntaxFactory.Token(SyntaxKind.StaticKeyword));
        return operation.MethodKind == MethodKind.Conversion
            ? SyntaxFactory.ConversionOperatorDeclaration(SyntaxFactory.Token(operation.Name == WellKnownMemberNames.ImplicitConversionName ? SyntaxKind.ImplicitKeyword : SyntaxKind.ExplicitKeyword), type)
                .WithParameterList(parameters)
                .WithModifiers(modifiers)
            : SyntaxFactory.OperatorDeclaration(type, SyntaxFactory.Token(SyntaxFacts.GetOperatorKind(operation.Name))).WithParameterList(parameters).WithModifiers(modifiers);
    }

    private SyntaxNode Declare(ISymbol member, DeclarationModifiers modifiers, Func<SyntaxNode, SyntaxNode> change) =>
        generator.WithModifiers(change(flow.Add(DeclareAsInherited(member), member)), modifiers);

    /// <summary>With the bodies that planned members get: the generator leaves out those of what is abstract, and knows blocks only.</summary>
    private SyntaxNode WithArrows(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.WithBody(null).WithExpressionBody(arrow).WithSemicolonToken(end),
        OperatorDeclarationSyntax operation => operation.WithExpressionBody(arrow).WithSemicolonToken(end),
        ConversionOperatorDeclarationSyntax conversion => conversion.WithExpressionBody(arrow).WithSemicolonToken(end),
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration, AttributeLists.Count: 0 }] } property =>
            property.WithAccessorList(null).WithExpressionBody(arrow).WithSemicolonToken(end),
        _ => declaration.ReplaceNodes(
            declaration.DescendantNodes().OfType<AccessorDeclarationSyntax>(),
            (_, accessor) => accessor.WithBody(null).WithExpressionBody(arrow).WithSemicolonToken(end)),
    };

    private SyntaxNode DeclareAsInherited(ISymbol member) => member switch
    {
        IMethodSymbol method => generator.MethodDeclaration(method),
        IPropertySymbol { IsIndexer: true } indexer => generator.IndexerDeclaration(indexer),
        IPropertySymbol property => generator.PropertyDeclaration(property),
        IEventSymbol happening => generator.CustomEventDeclaration(happening),
        _ => throw new ArgumentException("Not a member that can be declared.", nameof(member)),
    };

    /// <summary>A member of the same name and parameters, or one that two interfaces demand with different types, can't be implemented implicitly.</summary>
    private bool HasMemberInTheWay(ISymbol member) =>
        type.GetMembers().Any(existing => (existing.Name == member.Name || ImplementsExplicitly(existing, member.Name)) && HasSameParameters(existing, member))
        || MissingImplementations()
            .TakeWhile(earlier => !SymbolEqualityComparer.Default.Equals(earlier, member))
            .Any(earlier => earlier.Name == member.Name && HasSameParameters(earlier, member));

    /// <summary>Who hides one member of a name behind its interface wants none of that name in sight.</summary>
    private static bool ImplementsExplicitly(ISymbol existing, string name) => existing switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations.Any(implemented => implemented.Name == name),
        IPropertySymbol property => property.ExplicitInterfaceImplementations.Any(implemented => implemented.Name == name),
        _ => false,
    };

    private static bool HasSameParameters(ISymbol one, ISymbol other) => (one, other) switch
    {
        (IMethodSymbol first, IMethodSymbol second) => first.Arity == second.Arity && first.Parameters.Select(TypeOf).SequenceEqual(second.Parameters.Select(TypeOf)),
        (IPropertySymbol first, IPropertySymbol second) => first.Parameters.Select(TypeOf).SequenceEqual(second.Parameters.Select(TypeOf)),
        _ => true,
    };

    private static string TypeOf(IParameterSymbol parameter) => parameter.Type.ToDisplayString();

    private static bool IsDeclarable(ISymbol member) => member
        is IPropertySymbol or IEventSymbol
        or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion };

    /// <summary>Overrides and explicit implementations inherit their constraints and must not repeat them.</summary>
    private static SyntaxNode WithoutConstraints(SyntaxNode declaration) =>
        declaration is MethodDeclarationSyntax method ? method.WithConstraintClauses(default) : declaration;

    /// <summary>The constructor of the base class that has to be called with arguments; null where a call without any will do.</summary>
    public IMethodSymbol? FindDemandingBaseConstructor()
    {
        if (type is not { TypeKind: TypeKind.Class, BaseType: { SpecialType: not SpecialType.System_Object } parent })
        {
            return null;
        }

        var accessible = parent.InstanceConstructors
            .Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, type))
            .Where(constructor => !IsCopyConstructor(constructor))
            .OrderBy(constructor => constructor.Parameters.Length)
            .ToArray();
        return accessible.Any(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)) ? null : accessible.FirstOrDefault();
    }

    /// <summary>Whether a constructor copies a record.</summary>
    public static bool IsCopyConstructor(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord
        && constructor.Parameters is [{ Type: var only }]
        && SymbolEqualityComparer.Default.Equals(only, constructor.ContainingType);
}
