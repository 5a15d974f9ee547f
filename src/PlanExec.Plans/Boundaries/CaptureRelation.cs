namespace PlanExec.Plans.Merging;

/// <summary>How the captures of two templates stand to each other: the same, another, any, or not known because an instance is named.</summary>
internal static class CaptureRelation
{
    public static CaptureBinding Of(Component from, ComponentReference to, Component target) => !from.IsTemplate || !target.IsTemplate
        ? CaptureBinding.Any
        : to.Binding == CaptureBinding.Named && !to.Pattern.IsLiteral ? CaptureBinding.Any : to.Binding;

    public static CaptureBinding Of(ComponentReference from, ComponentReference to, ComponentPair pair)
    {
        if (!pair.From.IsTemplate || !pair.To.IsTemplate)
        {
            return IsInstance(from, pair.From) || IsInstance(to, pair.To) ? CaptureBinding.Named : CaptureBinding.Any;
        }

        return IsInstance(from, pair.From) || IsInstance(to, pair.To) ? CaptureBinding.Named
            : from.Binding is CaptureBinding.Any or CaptureBinding.Named || to.Binding is CaptureBinding.Any or CaptureBinding.Named ? CaptureBinding.Any
            : from.Binding == to.Binding ? CaptureBinding.Same
            : CaptureBinding.Other;
    }

    /// <summary>Of instances that are named nothing is known about other pairs of the same templates.</summary>
    public static bool Overlap(CaptureBinding left, CaptureBinding right) =>
        left != CaptureBinding.Named
        && right != CaptureBinding.Named
        && (left == right || left == CaptureBinding.Any || right == CaptureBinding.Any);

    private static bool IsInstance(ComponentReference reference, Component component) =>
        component.IsTemplate && reference.Binding == CaptureBinding.Named;
}

/// <summary>Two components, and which of their instances are meant where both are templates.</summary>
internal sealed record ComponentPair(Component From, Component To, CaptureBinding Relation);
