using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace PlanExec.Package.Tests;

/// <summary>The package, packed once for all tests under a version that no cache can know, in a temporary folder that is deleted at the end.</summary>
public sealed class PackedPackage : IDisposable
{
    private int solutions;

    public PackedPackage()
    {
        Root = Path.Combine(Path.GetTempPath(), "planexec-" + Guid.NewGuid().ToString("N")[..12]);
        SourceFolder = Path.Combine(Root, "source");
        PackagesFolder = Path.Combine(Root, "packages");
        Version = "0.0.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        Directory.CreateDirectory(SourceFolder);

        // Of the assemblies that the repository analyzes itself with: they have a folder of their own (see UseFromSource.targets), so
        // this disturbs no build that is still running. For the same reason nothing is restored, and only the package's version differs.
        Dotnet.Run(
            RepositoryRoot,
            UserPackagesFolder,
            "pack", "src/PlanExec.Package", "-c", "Release", "-o", SourceFolder, "--no-restore", $"-p:PackageVersion={Version}", "-p:PlanExecBootstrap=true", "-tl:off")
            .ShouldSucceed();
    }

    public static string RepositoryRoot { get; } = typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Where other packages have been unpacked before.</summary>
    public static string UserPackagesFolder { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public string Version { get; }

    public string SourceFolder { get; }

    /// <summary>A folder of its own, so that nothing stays behind in the user's.</summary>
    public string PackagesFolder { get; }

    public string PackageFile => Path.Combine(SourceFolder, $"PlanExec.Analyzers.{Version}.nupkg");

    /// <summary>A reference to the package, as <c>dotnet add package</c> writes it.</summary>
    public string Reference => $"""<PackageReference Include="PlanExec.Analyzers" Version="{Version}" PrivateAssets="all" />""";

    /// <summary>A reference to the package as it is often written by hand.</summary>
    public string BareReference => $"""<PackageReference Include="PlanExec.Analyzers" Version="{Version}" />""";

    private string Root { get; }

    /// <summary>A new and empty solution that can install the package.</summary>
    /// <param name="folderName">Of the solution, to try unusual characters.</param>
    public TemporarySolution CreateSolution(string folderName = "solution") =>
        new(this, Path.Combine(Root, Interlocked.Increment(ref solutions).ToString(CultureInfo.InvariantCulture), folderName));

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A folder that the compiler server still holds is the operating system's to clean up.")]
    public void Dispose()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (Exception)
        {
        }
    }
}

/// <summary>All tests that build: one after the other, because each build keeps several cores busy.</summary>
[CollectionDefinition(Name)]
public sealed class Packed : ICollectionFixture<PackedPackage>
{
    public const string Name = "Packed";
}
