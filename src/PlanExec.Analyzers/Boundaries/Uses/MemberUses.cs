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
    /// <param name="weightOf">How heavy a use is; 0 where it is not told. A use stands for others of its component that are as heavy or lighter.</param>
    public IReadOnlyList<Use> Find(SyntaxNode member, IReadOnlyCollection<SyntaxToken> tokens, Component? from, Func<Use, Component?, int> weightOf)
    {
        var named = new NamedUses(model, targets, cancellationToken);
        var weighed = tokens.SelectMany(named.Of).Select(use => (Use: use, Weight: Weight(use))).Where(item => item.Weight > 0).ToList();
        var uses = weighed.ConvertAll(item => item.Use);
        if (!names.IsExhaustive && !MayInfer(tokens, watched.Of(from)))
        {
            return uses;
        }

        var told = weighed.GroupBy(item => (Unit: UseUnit.Of(item.Use.Token), item.Use.To)).ToDictionary(group => group.Key, group => group.Max(item => item.Weight));
        var inferred = new InferredUses(model, targets, from, Weight, cancellationToken);
        foreach (var use in ExecutableCode.In(member).SelectMany(inferred.In).OrderBy(use => use.Token.SpanStart))
        {
            var (unit, weight) = (UseUnit.Of(use.Token), Weight(use));
            if ((told.TryGetValue((unit, use.To), out var before) ? before : 0) < weight && !IsOfDeclaredResult(unit, part => targets.Of(part).Contains(use.To) && Weight(use with { Symbol = part }) >= weight))
            {
                told[(unit, use.To)] = weight;
                uses.Add(use);
            }
        }

        return [.. uses.OrderBy(use => use.Token.SpanStart)];

        int Weight(Use use) => watched.Contains(from, use.To) ? weightOf(use, from) : 0;
    }

    /// <summary>Whether one of the tokens means something that can bring in what is looked for; only then is all that the code does looked at.</summary>
    private bool MayInfer(IReadOnlyCollection<SyntaxToken> tokens, bool[] marked) => names.CalledByPunctuation.IsMarked(marked) || names.CalledAnywhere.IsMarked(marked) || tokens.Any(token =>
        token.Parent is not SimpleNameSyntax name || names.Brings(model.GetSymbolInfo(name, cancellationToken).Symbol, marked));

    /// <summary>Whether a unit returns a value from a method whose declaration names what it returns: the declaration is the use.</summary>
    private bool IsOfDeclaredResult(SyntaxNode unit, Func<INamedTypeSymbol, bool> standsForIt)
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
        return !isInferred && TypeParts.InOrBehind(method.ReturnType).Any(standsForIt);
    }
}
