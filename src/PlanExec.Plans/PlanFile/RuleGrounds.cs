namespace PlanExec.Plans;

/// <summary>How loudly a rule speaks, in the words of <c>.editorconfig</c>.</summary>
public enum PlanSeverity
{
    /// <summary>The build fails.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Information.</summary>
    Suggestion,

    /// <summary>Hidden, for fixes only.</summary>
    Silent,

    /// <summary>Not reported.</summary>
    None,
}

/// <summary>Why there is a rule, and how loudly it speaks.</summary>
/// <param name="Because">The reason, if one is written.</param>
/// <param name="Decision">The decision it rests on, if it names one that exists.</param>
/// <param name="Severity">Its own severity, if it has one.</param>
public sealed record RuleGrounds(Located<string>? Because, Decision? Decision, Located<PlanSeverity>? Severity)
{
    /// <summary>Whether the rule is in force: not where it rests on a decision that has not been taken.</summary>
    public bool IsInForce => Decision.HoldsRules(Decision);
}
