namespace PlanExec.Package.Tests;

/// <summary>The repository's sample, outside the repository and with the package.</summary>
internal static class Sample
{
    private const string Targets = "Directory.Build.targets";

    public static TemporarySolution Copy(PackedPackage package)
    {
        // In the repository the sample's own targets bring the analyzers from source.
        var solution = package.CreateSolution().WriteFile($"Shop/{Targets}", $"<Project><ItemGroup>{package.Reference}</ItemGroup></Project>");
        var sample = Path.Combine(PackedPackage.RepositoryRoot, "samples", "Shop");
        string[] leftOut = ["bin", "obj", Targets];
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(sample, file)))
        {
            if (!file.Split(Path.DirectorySeparatorChar).Intersect(leftOut).Any())
            {
                solution.WriteFile(Path.Combine("Shop", file), File.ReadAllText(Path.Combine(sample, file)));
            }
        }

        return solution;
    }
}
