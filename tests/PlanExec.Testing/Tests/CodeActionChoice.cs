using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which of the actions that a fix offers a test applies.</summary>
internal sealed record CodeActionChoice(int? Index, string? EquivalenceKey)
{
    /// <summary>The action, or null if there is none such.</summary>
    public CodeAction? Select(IEnumerable<CodeAction> offered, IVerifier verifier)
    {
        // What a menu shows are the leaves.
        var actions = offered.SelectMany(Leaves).ToImmutableArray();
        if (Index is not { } index)
        {
            return actions.FirstOrDefault(action => EquivalenceKey is null || action.EquivalenceKey == EquivalenceKey);
        }

        if (index >= actions.Length)
        {
            return null;
        }

        if (EquivalenceKey is not null)
        {
            verifier.Equal(EquivalenceKey, actions[index].EquivalenceKey, "The code action equivalence key and index must be consistent when both are specified.");
        }

        return actions[index];
    }

    private static IEnumerable<CodeAction> Leaves(CodeAction action) =>
        action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);
}
