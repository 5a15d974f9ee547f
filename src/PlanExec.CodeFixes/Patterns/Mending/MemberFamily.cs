using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>The members that must look alike: what a member overrides and implements, and what overrides and implements that.</summary>
internal static class MemberFamily
{
    /// <summary>The whole family, the member among them.</summary>
    public static async Task<IReadOnlyCollection<ISymbol>> FindAsync(ISymbol member, Solution solution, CancellationToken cancellationToken)
    {
        var family = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Stack<ISymbol>([member]);
        while (pending.Count > 0)
        {
            var current = pending.Pop().OriginalDefinition;
            if (!family.Add(current))
            {
                continue;
            }

            var related = MemberOrigins.DirectlyOf(current).ToList();
            related.AddRange(current.ContainingType.TypeKind == TypeKind.Interface
                ? await SymbolFinder.FindImplementationsAsync(current, solution, cancellationToken: cancellationToken).ConfigureAwait(false)
                : await SymbolFinder.FindOverridesAsync(current, solution, cancellationToken: cancellationToken).ConfigureAwait(false));
            foreach (var found in related)
            {
                pending.Push(found);
            }
        }

        return family;
    }
}
