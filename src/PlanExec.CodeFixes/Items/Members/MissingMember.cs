using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>A planned member, or a nested type, that a type of the code lacks.</summary>
/// <param name="Item">The item that plans it.</param>
/// <param name="Place">Where the plan names it.</param>
/// <param name="Syntax">Its declaration in the plan: of a field the variable, of a primary constructor the type.</param>
/// <param name="IsPrimaryConstructor">Whether it is the constructor that the parameters of the type declare.</param>
/// <param name="IsImplicit">Whether the compiler gives it to the type, until another constructor is declared.</param>
/// <param name="Container">The type that lacks it.</param>
/// <param name="Before">What the code has for the members that the plan declares before it, the nearest first.</param>
/// <param name="After">The same for those behind it.</param>
internal sealed record MissingMember(
    PlannedItem Item, PlanSpan Place, SyntaxNode Syntax, bool IsPrimaryConstructor, bool IsImplicit, INamedTypeSymbol Container, IReadOnlyList<ISymbol> Before, IReadOnlyList<ISymbol> After)
{
    /// <summary>Where it stands in the plan, as diagnostics tell it.</summary>
    public string Key => $"{Place.Source.Path}:{Place.Start}";

    /// <summary>All that the types of a compilation lack of an item, and the constructors that they have only as long as they declare none.</summary>
    public static IEnumerable<MissingMember> Of(ItemStates states, string itemId) => states.Of(itemId).SelectMany(Of);

    private static IEnumerable<MissingMember> Of(PlannedTypeState type)
    {
        if (type.Symbol is not { } container)
        {
            return [];
        }

        // In the order of the plan, whatever they are.
        var all = type.Members.Select(member => (member.Member.Place, member.Member.Syntax, member.Symbol, member.State, IsConstructor: member.Member.IsPrimaryConstructor))
            .Concat(type.Nested.Select(nested => (nested.Declaration.Place, nested.Declaration.Syntax, Symbol: (ISymbol?)nested.Symbol, nested.State, IsConstructor: false)))
            .OrderBy(entry => entry.Syntax.SpanStart)
            .ToArray();
        return all
            .Select((entry, index) => (entry, index))
            .Where(found => found.entry.State == BuildState.Missing || found.entry.Symbol is IMethodSymbol { IsImplicitlyDeclared: true })
            .Select(found => new MissingMember(
                type.Declaration.Type.Item,
                found.entry.Place,
                found.entry.Syntax,
                found.entry.IsConstructor,
                found.entry.State != BuildState.Missing,
                container,
                [.. all.Take(found.index).Reverse().Select(other => other.Symbol).OfType<ISymbol>()],
                [.. all.Skip(found.index + 1).Select(other => other.Symbol).OfType<ISymbol>()]))
            .Concat(type.Nested.SelectMany(Of));
    }
}
