using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Finds in one tree the places that name a component by one of the candidate names. One token can name several components: an alias of a constructed type,
/// or a query keyword that calls several methods.
/// </summary>
internal sealed class NamedUses
{
    private readonly SemanticModel model;
    private readonly ComponentMap components;
    private readonly CandidateNames names;
    private readonly CancellationToken cancellationToken;

    public NamedUses(SemanticModel model, ComponentMap components, CandidateNames names, CancellationToken cancellationToken)
    {
        this.model = model;
        this.components = components;
        this.names = names;
        this.cancellationToken = cancellationToken;
    }

    public IEnumerable<NamedUse> Find()
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var aliases = AliasesOf(root);

        // A using directive by itself is no use: what it brings in is found where the code says it.
        foreach (var token in root.DescendantTokens(node => node is not UsingDirectiveSyntax))
        {
            var uses = token.Parent switch
            {
                SimpleNameSyntax name when IsCandidate(name.Identifier) => Resolve(name),
                QueryClauseSyntax or SelectOrGroupClauseSyntax when names.ContainsQueryMethod => ResolveQueryKeyword(token),
                _ => [],
            };
            foreach (var use in uses)
            {
                yield return use;
            }
        }

        bool IsCandidate(SyntaxToken identifier) => names.Contains(identifier.ValueText) || aliases.Contains(identifier.ValueText);
    }

    private static HashSet<string> AliasesOf(SyntaxNode root) =>
    [
        .. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(directive => directive.Alias is not null)
            .Select(directive => directive.Alias!.Name.Identifier.ValueText),
    ];

    private IEnumerable<NamedUse> Resolve(SimpleNameSyntax name)
    {
        if (name is IdentifierNameSyntax identifier && model.GetAliasInfo(identifier, cancellationToken) is { } alias)
        {
            return Uses(name.Identifier, TypesIn(alias.Target));
        }

        var use = SymbolOf(name) switch
        {
            INamedTypeSymbol type => ResolveType(name, type),
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => ToUse(name.Identifier, constructor.ContainingType),
            { ContainingType: not null } member when IsReachedByNameAlone(member) => ResolveMember(name, member),
            _ => null,
        };
        return use is { } found ? [found] : [];
    }

    private IEnumerable<NamedUse> Uses(SyntaxToken token, IEnumerable<ISymbol> targets)
    {
        foreach (var target in targets)
        {
            if (ToUse(token, target) is { } use)
            {
                yield return use;
            }
        }
    }

    /// <summary>Of <c>Outer.Inner</c> the type that is meant counts, not those that lead to it.</summary>
    private NamedUse? ResolveType(SimpleNameSyntax name, INamedTypeSymbol type)
    {
        var use = ToUse(name.Identifier, type);
        var qualified = QualifiedFormOf(name);
        var next = qualified.Parent switch
        {
            QualifiedNameSyntax outer when outer.Left == qualified => outer.Right,
            MemberAccessExpressionSyntax access when access.Expression == qualified => access.Name,
            _ => null,
        };
        return use is not null && next is not null && SymbolOf(next) is INamedTypeSymbol nested && components.OwnerOf(nested) == use.Value.To ? null : use;
    }

    /// <summary>Of <c>Type.Member</c> the type is the fault; a member counts where nothing before it names the same component.</summary>
    private NamedUse? ResolveMember(SimpleNameSyntax name, ISymbol member)
    {
        var use = ToUse(name.Identifier, member);
        var qualifier = name.Parent switch
        {
            QualifiedNameSyntax outer when outer.Right == name => outer.Left,
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            _ => null,
        };
        return use is not null && qualifier is not null && SymbolOf(qualifier) is INamedTypeSymbol type && components.OwnerOf(type) == use.Value.To ? null : use;
    }

    /// <summary>A query keyword says the name of the method that it calls: <c>select</c> is a call of <c>Select</c>.</summary>
    private IEnumerable<NamedUse> ResolveQueryKeyword(SyntaxToken token) => token == token.Parent!.GetFirstToken()
        ? Uses(token, QueryMethodsOf(token.Parent!).Where(IsReachedByNameAlone))
        : [];

    private IEnumerable<ISymbol> QueryMethodsOf(SyntaxNode clause)
    {
        var symbols = clause switch
        {
            OrderByClauseSyntax orderBy => orderBy.Orderings.Select(ordering => model.GetSymbolInfo(ordering, cancellationToken).Symbol),
            QueryClauseSyntax query => model.GetQueryClauseInfo(query, cancellationToken) is var info
                ? [info.CastInfo.Symbol, info.OperationInfo.Symbol]
                : [],
            SelectOrGroupClauseSyntax final => [model.GetSymbolInfo(final, cancellationToken).Symbol],
            _ => [],
        };
        return symbols.OfType<ISymbol>();
    }

    private NamedUse? ToUse(SyntaxToken token, ISymbol target) =>
        components.OwnerOf(target) is { } to ? new NamedUse(token, AsDeclared(target), to) : null;

    /// <summary>A call such as <c>text.Twice()</c> shows the method as one of the receiver's; it is told as one of the class that declares it.</summary>
    private static ISymbol AsDeclared(ISymbol target) => target is IMethodSymbol { ReducedFrom: { } declared } ? declared : target;

    /// <summary>Best effort where the code does not compile, and for the method groups that <c>nameof</c> takes.</summary>
    private ISymbol? SymbolOf(SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node, cancellationToken);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    /// <summary>Whether code names the member without holding an object of its type: static members, and extensions of other types.</summary>
    private static bool IsReachedByNameAlone(ISymbol member) =>
        member.IsStatic || member is IMethodSymbol { IsExtensionMethod: true } || member.ContainingType.IsExtension;

    private static SyntaxNode QualifiedFormOf(SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while ((node.Parent is QualifiedNameSyntax outer && outer.Right == node)
            || (node.Parent is AliasQualifiedNameSyntax aliased && aliased.Name == node)
            || (node.Parent is MemberAccessExpressionSyntax access && access.Name == node))
        {
            node = node.Parent;
        }

        return node;
    }

    /// <summary>The named types that make up a type.</summary>
    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => TypesIn(array.ElementType),
        IPointerTypeSymbol pointer => TypesIn(pointer.PointedAtType),
        IFunctionPointerTypeSymbol { Signature: var signature } =>
            signature.Parameters.Select(parameter => parameter.Type).Append(signature.ReturnType).SelectMany(TypesIn),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.SelectMany(element => TypesIn(element.Type)),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(TypesIn)
            .Concat(named.ContainingType is { } container ? container.TypeArguments.SelectMany(TypesIn) : [])
            .Prepend(named),
        _ => [],
    };
}
