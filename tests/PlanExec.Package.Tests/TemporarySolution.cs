using System.Text.Json;

namespace PlanExec.Package.Tests;

/// <summary>A solution in a temporary folder, built by the real <c>dotnet build</c>.</summary>
public sealed class TemporarySolution
{
    private readonly PackedPackage package;
    private readonly List<string> projects = [];

    internal TemporarySolution(PackedPackage package, string folder)
    {
        this.package = package;
        Folder = folder;

        // Adds to the user's configuration instead of replacing it. What the user has unpacked already is not fetched again.
        WriteFile("nuget.config", $"""
            <configuration>
              <packageSources><add key="planexec-tests" value="{package.SourceFolder}" /></packageSources>
              <fallbackPackageFolders><add key="user" value="{PackedPackage.UserPackagesFolder}" /></fallbackPackageFolders>
            </configuration>
            """);

        // An analyzer that can't be loaded or throws is only a warning by itself. Both files also end the search upward.
        WriteFile("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <WarningsAsErrors>AD0001;CS8032;CS8033;CS8034;CS9057</WarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        WriteFile("Directory.Build.targets", "<Project />");
    }

    public string Folder { get; }

    public static string Plan => """
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders], uses: [Shared]}
          Billing: {namespaces: [Shop.Billing], uses: []}
          Shared:  {namespaces: [Shop.Shared], shared: true}
        items:
          ORD-1: {title: Order numbers, component: Orders, code: "public sealed class OrderNumber { public OrderNumber(string value); public string Value { get; } }"}

        """;

    /// <summary>What the plan's item asks for.</summary>
    public static string OrderNumber => """
        namespace Shop.Orders
        {
            public sealed class OrderNumber { public OrderNumber(string value) { Value = value; } public string Value { get; } }
        }
        """;

    public static string Invoice => """
        namespace Shop.Billing
        {
            public class Invoice { }
        }
        """;

    /// <summary>Uses <see cref="Invoice"/>, which the plan does not allow.</summary>
    public static string Violation => """
        namespace Shop.Orders
        {
            public class OrderService
            {
                public Shop.Billing.Invoice Bill = null;
            }
        }
        """;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public TemporarySolution WriteFile(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content);
        return this;
    }

    public TemporarySolution WritePlan() => WriteFile("plan.yaml", Plan);

    public TemporarySolution DeleteFile(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    /// <summary>Adds <c>src/name/name.csproj</c>.</summary>
    /// <param name="items">Of the project file; the package by default.</param>
    public TemporarySolution AddProject(string name, string? items = null, string properties = "", string targetFrameworks = "net10.0")
    {
        var property = targetFrameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        projects.Add($"src/{name}/{name}.csproj");
        return WriteFile(projects[^1], $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{property}>{targetFrameworks}</{property}>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {items ?? package.Reference}
              </ItemGroup>
            </Project>
            """);
    }

    /// <summary>Builds the solution.</summary>
    public BuildOutput Build(params string[] arguments) => Run(["build", WriteSolution(), "-tl:off", .. arguments]);

    /// <summary>Builds one file, as it is.</summary>
    public BuildOutput BuildFile(string file, params string[] arguments) => Run(["build", PathOf(file), "-tl:off", .. arguments]);

    public BuildOutput Clean() => Run(["clean", WriteSolution(), "-tl:off"]);

    /// <summary>The additional files that an editor would see of a project: without a build.</summary>
    public IReadOnlyList<AdditionalFile> AdditionalFilesOf(string project)
    {
        var file = PathOf($"src/{project}/{project}.csproj");
        Run(["restore", file]).ShouldSucceed();
        var items = JsonDocument.Parse(Run(["msbuild", file, "-getItem:AdditionalFiles"]).ShouldSucceed().Text)
            .RootElement.GetProperty("Items").GetProperty("AdditionalFiles");
        return [.. items.EnumerateArray().Select(item => new AdditionalFile(
            Path.GetRelativePath(Folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'),
            item.TryGetProperty("PlanExecKind", out var kind) ? kind.GetString()! : ""))];
    }

    /// <summary>The line on which a text stands, counted from 1.</summary>
    public int LineOf(string file, string text) =>
        Array.FindIndex(File.ReadAllLines(PathOf(file)), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    private BuildOutput Run(IEnumerable<string> arguments) => Dotnet.Run(Folder, package.PackagesFolder, arguments);

    private string WriteSolution()
    {
        WriteFile("All.slnx", $"<Solution>{string.Concat(projects.Select(project => $"""<Project Path="{project}" />"""))}</Solution>");
        return PathOf("All.slnx");
    }
}

/// <summary>An additional file of a project.</summary>
/// <param name="File">Relative to the solution.</param>
/// <param name="Kind">What it is to PlanExec; empty where it is something else.</param>
public sealed record AdditionalFile(string File, string Kind);
