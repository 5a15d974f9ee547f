using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace PlanExec.Package.Tests;

[Collection(Packed.Builds)]
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
                "tools/Microsoft.Extensions.Configuration.Abstractions.dll",
                "tools/Microsoft.Extensions.DependencyInjection.Abstractions.dll",
                "tools/Microsoft.Extensions.Diagnostics.Abstractions.dll",
                "tools/Microsoft.Extensions.FileProviders.Abstractions.dll",
                "tools/Microsoft.Extensions.Hosting.Abstractions.dll",
                "tools/Microsoft.Extensions.Logging.Abstractions.dll",
                "tools/Microsoft.Extensions.Options.dll",
                "tools/Microsoft.Extensions.Primitives.dll",
                "tools/OpenAI.dll",
                "tools/PlanExec.Model.deps.json",
                "tools/PlanExec.Model.dll",
                "tools/PlanExec.Model.runtimeconfig.json",
                "tools/System.ClientModel.dll",
                "tools/System.Diagnostics.DiagnosticSource.dll",
                "tools/System.IO.Pipelines.dll",
                "tools/System.Memory.Data.dll",
                "tools/System.Net.ServerSentEvents.dll",
                "tools/System.Text.Encodings.Web.dll",
                "tools/System.Text.Json.dll",
            ],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Brings_a_worker_that_runs_and_says_what_it_lacks()
    {
        var folder = Directory.CreateTempSubdirectory("planexec-tools-").FullName;
        try
        {
            await ZipFile.ExtractToDirectoryAsync(package.PackageFile, folder);
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", Path.Combine(folder, "tools", "PlanExec.Model.dll"), "--allow-ci"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            };
            foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PLANEXEC_", StringComparison.Ordinal) || name.StartsWith("OPENAI_", StringComparison.Ordinal)).ToList())
                start.Environment.Remove(name);
            start.Environment["XDG_CONFIG_HOME"] = start.Environment["APPDATA"] = folder;
            using var worker = Process.Start(start)!;

            await worker.StandardInput.WriteLineAsync("{\"type\":\"ask\",\"messages\":[{\"role\":\"user\",\"text\":\"a\"}],\"maximumTokens\":1}");

            Assert.Contains("not-configured", await worker.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
