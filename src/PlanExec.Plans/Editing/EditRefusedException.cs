using System.Diagnostics.CodeAnalysis;

using PlanExec.Plans.Yaml;

namespace PlanExec.Plans.Editing;

/// <summary>Ends an edit that can't be made safely; <see cref="PlanEditor"/> turns it into a refusal.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It never leaves the editor: a refusal has a place and a sentence.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It never leaves the editor.")]
internal sealed class EditRefusedException(PlanSpan? span, string message) : Exception(message)
{
    public static EditRefusedException At(YamlNode node, string message) => new(YamlText.FirstLine(node.Span), message);

    public PlanEditNote ToNote() => new(span, Message);
}
