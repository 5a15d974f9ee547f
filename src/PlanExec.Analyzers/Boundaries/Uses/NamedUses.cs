using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>What a token names. One token can name several components: an alias of a constructed type, or a query keyword that calls several methods.</summary>
internal sealed class NamedUses(SemanticModel model, UseTargets targets, CancellationToken cancellationToken)
{
    public IEnumerable<Use> Of(SyntaxToken token) => token.Parent switch
    {
        SimpleNameSyntax name when name.Identifier == token => Resolve(name),
        ConstructorInitializerSyntax initializer when initializer.ThisOrBaseKeyword == token && SymbolOf(initializer) is { } constructor => ToMemberUses(token, constructor),
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
            return [.. TypeParts.In(alias.Target).SelectMany(type => ToUses(name.Identifier, type)), .. ConstructorUses(name)];
        }

        return SymbolOf(name) switch
        {
            INamedTypeSymbol type => name.IsVar && type.Name != name.Identifier.ValueText ? [] : [.. ResolveType(name, type), .. ConstructorUses(name)],
            IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => [.. ToUses(name.Identifier, constructor.ContainingType), .. ToMemberUses(name.Identifier, constructor)],
            ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => [],
            { ContainingType: not null } member => [.. IsReachedByNameAlone(member) ? ResolveMember(name, member) : [], .. ToMemberUses(name.Identifier, member)],
            _ => [],
        };
    }

    /// <summary>Of <c>Outer.Inner</c> the type that is meant counts, not those that lead to it.</summary>
    private IEnumerable<Use> ResolveType(SimpleNameSyntax name, INamedTypeSymbol type)
    {
        var qualified = QualifiedFormOf(name);
        var next = qualified.Parent switch
        {
            QualifiedNameSyntax outer when outer.Left == qualified => outer.Right,
            MemberAccessExpressionSyntax access when access.Expression == qualified => access.Name,
            _ => null,
        };
        var uses = ToUses(name.Identifier, type);
        return next is not null && SymbolOf(next) is INamedTypeSymbol nested ? uses.Where(use => !targets.Of(nested).Contains(use.To)) : uses;
    }

    /// <summary>The constructor that <c>new Type(…)</c> calls, or the head of a type its base's.</summary>
    private IEnumerable<Use> ConstructorUses(SimpleNameSyntax name) => targets.Apis.IsEmpty
        ? []
        : QualifiedFormOf(name).Parent switch
        {
            BaseObjectCreationExpressionSyntax or PrimaryConstructorBaseTypeSyntax when SymbolOf(QualifiedFormOf(name).Parent!) is IMethodSymbol constructor => ToMemberUses(name.Identifier, constructor),
            SimpleBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax derived } when BaseConstructors.CalledUnsaid(derived, model, cancellationToken) is { } constructor => ToMemberUses(name.Identifier, constructor),
            _ => [],
        };

    /// <summary>
    /// Of <c>Type.Member</c> the type is the fault; a member counts where nothing before it names the same component. A type parameter's constraint has named it.
    /// </summary>
    private IEnumerable<Use> ResolveMember(SimpleNameSyntax name, ISymbol member)
    {
        var qualifier = name.Parent switch
        {
            QualifiedNameSyntax outer when outer.Right == name => outer.Left,
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            _ => null,
        };
        var uses = ToUses(name.Identifier, member);
        return (qualifier is null ? null : SymbolOf(qualifier)) switch
        {
            INamedTypeSymbol type => uses.Where(use => !targets.Of(type).Contains(use.To)),
            ITypeParameterSymbol parameter => uses.Where(use => !TypeParts.InOrBehind(parameter).Any(part => targets.Of(part).Contains(use.To))),
            _ => uses,
        };
    }

    /// <summary>A query keyword says the name of the method that it calls: <c>select</c> is a call of <c>Select</c>.</summary>
    private IEnumerable<Use> ResolveQueryKeyword(SyntaxToken token) => QueryMethodsOf(token.Parent!)
        .SelectMany(method => (IEnumerable<Use>)[.. IsReachedByNameAlone(method) ? ToUses(token, method) : [], .. ToMemberUses(token, method)]);

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

    private IEnumerable<Use> ToUses(SyntaxToken token, ISymbol symbol) => (symbol as INamedTypeSymbol ?? symbol.ContainingType) is { } type
        ? targets.Of(type).Select(to => new Use(token, AsDeclared(symbol), to, IsInferred: false))
        : [];

    /// <summary>Of a member that is banned by itself, each use is one: also those of an object that came in before.</summary>
    private IEnumerable<Use> ToMemberUses(SyntaxToken token, ISymbol member) =>
        targets.OfMember(AsDeclared(member)).Select(to => new Use(token, AsDeclared(member), to, IsInferred: false));

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
