using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>The tokens that a run and an item may take. Items that are built side by side share the run's.</summary>
internal sealed class BuildBudget
{
    /// <summary>What a run may take where the plan sets no limit, in tokens.</summary>
    public const int DefaultOfRun = 200_000;

    /// <summary>What an item may take of it, in tokens: a brief, an answer, two repairs.</summary>
    public const int DefaultOfItem = 60_000;

    private readonly int ofRun;
    private int spent;

    /// <summary>Creates the budget of a run.</summary>
    public BuildBudget(int ofRun = DefaultOfRun, int ofItem = DefaultOfItem)
    {
        this.ofRun = ofRun;
        OfItem = Math.Min(ofRun, ofItem);
    }

    /// <summary>What one item may take, in tokens.</summary>
    public int OfItem { get; }

    /// <summary>What is left of the run, in tokens; never less than 0.</summary>
    public int Left => Math.Max(0, ofRun - Volatile.Read(ref spent));

    /// <summary>The budget of a run as the plan sets it under <c>builder.budget</c>.</summary>
    public static BuildBudget Of(Plan plan) => new(plan.Builder.Budget?.Value ?? DefaultOfRun);

    /// <summary>Takes tokens that have been used.</summary>
    public void Spend(int tokens) => Interlocked.Add(ref spent, tokens);

    /// <summary>What a text takes, in tokens: about four characters each.</summary>
    public static int Estimate(string text) => (text.Length + 3) / 4;
}
