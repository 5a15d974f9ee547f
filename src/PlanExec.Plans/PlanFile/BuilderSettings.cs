namespace PlanExec.Plans;

/// <summary>What a plan says about building with a model. Never an endpoint, key or model.</summary>
public sealed record BuilderSettings
{
    /// <summary>The tokens that one run may take; null where the plan sets no limit.</summary>
    public Located<int>? Budget { get; init; }

    /// <summary>Files that are never sent.</summary>
    public IReadOnlyList<GlobPattern> Exclude { get; init; } = [];
}
