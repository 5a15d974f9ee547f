using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>be</c>: modifiers and accessibility.</summary>
internal static class ModifierKey
{
    public static SelectionPart? Read(Selection selection) => selection.Be.Count == 0 ? null : new KeyPart("be", CompiledSelection.SpanOf(selection, "be"), "be ", Found)
    {
        Values =
        [
            .. selection.Be.Select(word => new KeyValue(
                word.Span,
                $"'{Modifiers.Word(word.Value)}'",
                candidate => Modifiers.Has(candidate.Symbol, word.Value))
            {
                Written = Modifiers.Word(word.Value),
                TextFor = word.Value == ElementModifier.Readonly ? TextOfReadonly : null,
            }),
        ],
    };

    /// <summary>C# has no such word for properties.</summary>
    private static string TextOfReadonly(Candidate candidate) => candidate.Symbol is IPropertySymbol ? "'readonly' (without 'set')" : "'readonly'";

    private static string Found(Candidate candidate) => $"is '{Modifiers.Text(candidate.Symbol)}'";
}
