using System.IO.Compression;
using System.Xml.Linq;

namespace PlanExec.Package.Tests;

[Collection(Packed.Name)]
public sealed class ContentTests(PackedPackage package)
{
    [Fact]
    public void Holds_exactly_these_files()
    {
        using var archive = ZipFile.OpenRead(package.PackageFile);

        // What NuGet itself writes into every package is left out.
        string[] ofNuGet = ["_rels/", "[Content_Types].xml", "package/"];
        var files = archive.Entries.Select(entry => entry.FullName).Where(file => !ofNuGet.Any(start => file.StartsWith(start, StringComparison.Ordinal)));

        Assert.Equal(
            [
                "PlanExec.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/PlanExec.Analyzers.dll",
                "analyzers/dotnet/cs/PlanExec.CodeFixes.dll",
                "analyzers/dotnet/cs/PlanExec.Plans.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/PlanExec.Analyzers.props",
                "build/PlanExec.Analyzers.targets",
                "buildTransitive/PlanExec.Analyzers.props",
                "buildTransitive/PlanExec.Analyzers.targets",
                "icon.png",
                "plans.schema.json",
            ],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_a_development_dependency_without_dependencies()
    {
        var nuspec = XDocument.Parse(Read("PlanExec.Analyzers.nuspec"));
        string? Value(string name) => nuspec.Descendants().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("PlanExec.Analyzers", Value("id"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("README.md", Value("readme"));
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void Brings_the_schema_of_the_repository() =>
        Assert.Equal(File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, "plans.schema.json")), Read("plans.schema.json"));

    [Fact]
    public void The_smallest_plan_of_the_readme_is_the_one_tested_here() =>
        Assert.Contains(TemporarySolution.Plan.ReplaceLineEndings("\n"), Read("README.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);

    private string Read(string file)
    {
        using var archive = ZipFile.OpenRead(package.PackageFile);
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }
}
