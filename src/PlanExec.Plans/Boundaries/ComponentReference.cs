namespace PlanExec.Plans;

/// <summary>Which instances of a template a name stands for.</summary>
public enum CaptureBinding
{
    /// <summary>Those whose names fit the pattern: it has no capture.</summary>
    Named,

    /// <summary>The one with the same value as everywhere else in the line (<c>$module</c>).</summary>
    Same,

    /// <summary>Those with another value (<c>$other</c>).</summary>
    Other,

    /// <summary>All (<c>$any</c>).</summary>
    Any,
}

/// <summary>A component's name, or a pattern over names, where a rule or <c>uses</c> names it.</summary>
/// <param name="Pattern">What is written.</param>
/// <param name="Components">The components of the plan that it stands for, or templates of whose instances it stands for some; empty where it stands
/// for none (a fault of its own).</param>
public sealed record ComponentReference(NamePattern Pattern, IReadOnlyList<Component> Components)
{
    /// <summary>Which instances of those components that are templates it stands for.</summary>
    public CaptureBinding Binding { get; } = BindingOf(Pattern.Text.Value);

    /// <summary>Whether it is a name written out, without <c>*</c> and capture.</summary>
    public bool IsLiteral => Pattern.IsLiteral && Binding == CaptureBinding.Named;

    private static CaptureBinding BindingOf(string name) => Capture.WordsIn(name).FirstOrDefault() switch
    {
        null => CaptureBinding.Named,
        Capture.OtherWord => CaptureBinding.Other,
        Capture.AnyWord => CaptureBinding.Any,
        _ => CaptureBinding.Same,
    };
}
