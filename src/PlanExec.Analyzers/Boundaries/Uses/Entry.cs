using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Uses;

/// <summary>An operation through which types may come in that the source does not name there.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Token">The narrowest token that stands for it.</param>
internal sealed record Entry(IOperation Operation, SyntaxToken Token)
{
    /// <summary>The types that come in: of the value, and those whose members are called.</summary>
    public IEnumerable<INamedTypeSymbol> Brought { get; init; } = [];

    /// <summary>The members that are called without their names.</summary>
    public IEnumerable<ISymbol> Called { get; init; } = [];

    /// <summary>What the operation works on; what an operand carries has come in before.</summary>
    public IEnumerable<IOperation?> Operands { get; init; } = [];

    /// <summary>The member or local that is read or called, as it is declared.</summary>
    public ISymbol? Declared { get; init; }

    /// <summary>Whether the value gets its type from where it goes, so that what names the type there is the use.</summary>
    public bool IsMadeForTarget { get; init; }
}
