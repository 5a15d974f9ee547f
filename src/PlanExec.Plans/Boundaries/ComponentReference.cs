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
    // A pattern may stand for hundreds of components, and each pair of the plan is asked about.
    private const int LongList = 8;

    private HashSet<Component>? set;

    /// <summary>Which instances of those components that are templates it stands for.</summary>
    public CaptureBinding Binding { get; } = BindingOf(Pattern.Text.Value);

    /// <summary>Whether it is a name written out, without <c>*</c> and capture.</summary>
    public bool IsLiteral => Pattern.IsLiteral && Binding == CaptureBinding.Named;

    /// <summary>Whether it stands for a component, which may be an instance of a template.</summary>
    /// <param name="component">The component.</param>
    /// <param name="value">The value that the capture has in the line; null where the line gives it none.</param>
    public bool StandsFor(Component component, string? value)
    {
        if (!Contains(component.Definition))
        {
            return false;
        }

        return component.Template is null || Binding switch
        {
            CaptureBinding.Same => component.Value == value,
            CaptureBinding.Other => value is not null && component.Value != value,
            CaptureBinding.Any => true,
            _ => Pattern.Matches(component.Name.Value),
        };
    }

    /// <summary>What is written, with the value of the capture in its place where the line gives it one.</summary>
    /// <param name="value">The value that the capture has in the line; null where the line gives it none.</param>
    public string NameFor(string? value) =>
        Binding == CaptureBinding.Same && value is not null ? Capture.Fill(Pattern.Text.Value, value) : Pattern.Text.Value;

    private bool Contains(Component definition) => Components.Count < LongList
        ? Components.Contains(definition)
        : (set ??= [.. Components]).Contains(definition);

    private static CaptureBinding BindingOf(string name) => Capture.FirstWordIn(name) switch
    {
        null => CaptureBinding.Named,
        Capture.OtherWord => CaptureBinding.Other,
        Capture.AnyWord => CaptureBinding.Any,
        _ => CaptureBinding.Same,
    };
}
