namespace PlanExec.Benchmarks.Compilations;

/// <summary>The plans that a project is measured with.</summary>
internal static class MeasuredPlans
{
    public const string Ban = "PlanExec: one component banned";

    /// <summary>The plans by what they are for; of a folder of other people's code the one that is given.</summary>
    public static IEnumerable<(string Name, string Plan)> For(CompilationOptions options)
    {
        var components = options.Components;
        var boundaries = GeneratedPlans.Boundaries(components, 0, 0);
        yield return ("PlanExec", options.Plan is { } given ? File.ReadAllText(given) : boundaries);
        if (options.Corpus is null)
        {
            yield return ("PlanExec: 1000 components and 5000 rules", GeneratedPlans.Boundaries(components, 1000 - components, 5000));
            yield return ("PlanExec: 200 patterns", boundaries + GeneratedPlans.Patterns(components));
            yield return ("PlanExec: 10000 items of other projects", GeneratedPlans.Items(components, here: 0));
            yield return ("PlanExec: 10000 items with 100 of this project", GeneratedPlans.Items(components, here: 100));
            yield return (Ban, "version: 1\ncomponents: {Rest: {assemblies: [Shop]}}\napis: [{ban: Shop.C0, in: Rest}]\n");
        }
    }
}
