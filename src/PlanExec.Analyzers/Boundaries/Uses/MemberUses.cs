using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>All uses that are looked for in one member: those that its tokens name, and those that come in without a name.</summary>
internal sealed class MemberUses(SemanticModel model, UseTargets targets, WatchedPairs watched, EntryNames names, CancellationToken cancellationToken)
{
    /// <summary>The uses in the order of the source, each told once.</summary>
    /// <param name="member">A member, the head of a type, or the statements of a file.</param>
    /// <param name="tokens">The tokens that may name something.</param>
    /// <param name="from">The component that the code belongs to; null where it belongs to none.</param>
    /// <param name="isTold">Whether a use is one that is told; what isn't stands for no other.</param>
    public IReadOnlyList<Use> Find(SyntaxNode member, IReadOnlyCollection<SyntaxToken> tokens, Component? from, Func<Use, Component?, bool> isTold)
    {
        var named = new NamedUses(model, targets, cancellationToken);
        var uses = tokens.SelectMany(named.Of).Where(IsWatched).ToList();
        if (!names.IsExhaustive && !MayInfer(tokens, watched.Of(from)))
        {
            return uses;
        }

        var told = new HashSet<(SyntaxNode Unit, UseTarget To)>(uses.Select(use => (UseUnit.Of(use.Token), use.To)));
        var inferred = new InferredUses(model, targets, from, IsWatched, cancellationToken);
        foreach (var use in ExecutableCode.In(member).SelectMany(inferred.In).Where(IsWatched).OrderBy(use => use.Token.SpanStart))
        {
            var unit = UseUnit.Of(use.Token);
            if (!IsOfDeclaredResult(unit, use.To) && told.Add((unit, use.To)))
            {
                uses.Add(use);
            }
        }

        return [.. uses.OrderBy(use => use.Token.SpanStart)];

        bool IsWatched(Use use) => watched.Contains(from, use.To) && isTold(use, from);
    }

    /// <summary>Whether one of the tokens means something that can bring in what is looked for; only then is all that the code does looked at.</summary>
    private bool MayInfer(IReadOnlyCollection<SyntaxToken> tokens, bool[] marked) => names.CalledByPunctuation.IsMarked(marked) || names.CalledAnywhere.IsMarked(marked) || tokens.Any(token =>
        token.Parent is not SimpleNameSyntax name || names.Brings(model.GetSymbolInfo(name, cancellationToken).Symbol, marked));

    /// <summary>Whether a unit returns a value from a method whose declaration names what it returns: the declaration is the use.</summary>
    private bool IsOfDeclaredResult(SyntaxNode unit, UseTarget to)
    {
        var value = unit switch
        {
            ReturnStatementSyntax { Expression: { } returned } => returned,
            YieldStatementSyntax { Expression: { } yielded } => yielded,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => null,
        };
        if (value is null || model.GetEnclosingSymbol(value.SpanStart, cancellationToken) is not IMethodSymbol method)
        {
            return false;
        }

        var isInferred = method.MethodKind == MethodKind.AnonymousFunction
            && value.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not ParenthesizedLambdaExpressionSyntax { ReturnType: not null };
        return !isInferred && TypeParts.InOrBehind(method.ReturnType).Any(part => targets.Of(part).Contains(to));
    }
}
