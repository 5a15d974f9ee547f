using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>What a token names. One token can name several components: an alias of a constructed type, or a query keyword that calls several methods.</summary>
internal sealed class NamedUses(SemanticModel model, ComponentMap components, CancellationToken cancellationToken)
{
    public IEnumerable<Use> Of(SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name when name.Identifier == token => Resolve(name),
        QueryClauseSyntax or SelectOrGroupClauseSyntax when token == token.Parent.GetFirstToken() => ResolveQueryKeyword(token),
        _ => [],
    };

    private IEnumerable<Use> Resolve(SimpleNameSyntax name)
    {
        // A using directive by itself is no use: what it brings in is found where the code says it.
        if (name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
        {
            return [];
        }

        if (name is IdentifierNameSyntax identifier && model.GetAliasInfo(identifier, cancellationToken) is { } alias)
        {
            return Uses(name.Identifier, TypeParts.In(alias.Target));
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

    private IEnumerable<Use> Uses(SyntaxToken token, IEnumerable<ISymbol> targets)
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
    private Use? ResolveType(SimpleNameSyntax name, INamedTypeSymbol type)
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
    private Use? ResolveMember(SimpleNameSyntax name, ISymbol member)
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
    private IEnumerable<Use> ResolveQueryKeyword(SyntaxToken token) => Uses(token, QueryMethodsOf(token.Parent!).Where(IsReachedByNameAlone));

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

    private Use? ToUse(SyntaxToken token, ISymbol target) =>
        components.OwnerOf(target) is { } to ? new Use(token, AsDeclared(target), to, IsInferred: false) : null;

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
}
