using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace PlanExec.Package.Tests;

/// <summary>The package, packed once for all tests under a version that no cache can know, and a temporary folder for what is tried with it; both are deleted at the end.</summary>
public sealed class PackedPackage : IDisposable
{
    private static readonly Lazy<(string Folder, string Version)> packed = new(Pack);

    private int solutions;

    public PackedPackage()
    {
        Root = NewFolder();
        PackagesFolder = Path.Combine(Root, "packages");
        (SourceFolder, Version) = packed.Value;
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

    public void Dispose() => Delete(Root);

    private static (string Folder, string Version) Pack()
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(folder);
        var version = "0.0.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

        // Of the assemblies that the repository analyzes itself with: they have a folder of their own (see UseFromSource.targets), so
        // this disturbs no build that is still running. For the same reason nothing is restored, and only the package's version differs.
        Dotnet.Run(
            RepositoryRoot,
            UserPackagesFolder,
            "pack", "src/PlanExec.Package", "-c", "Release", "-o", folder, "--no-restore", $"-p:PackageVersion={version}", "-p:PlanExecBootstrap=true", "-tl:off")
            .ShouldSucceed();
        return (folder, version);
    }

    private static string NewFolder() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "planexec-" + Guid.NewGuid().ToString("N")[..12])).FullName;

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A folder that the compiler server still holds is the operating system's to clean up.")]
    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception)
        {
        }
    }
}

/// <summary>The tests that build, in two rows beside each other: a build waits as much as it works, and more at a time would only be in each other's way.</summary>
[CollectionDefinition(Builds)]
public sealed class Packed : ICollectionFixture<PackedPackage>
{
    /// <summary>What builds show.</summary>
    public const string Builds = "Builds";

    /// <summary>What fixes change.</summary>
    public const string Fixes = "Fixes";
}

/// <summary>The other row.</summary>
[CollectionDefinition(Packed.Fixes)]
public sealed class PackedForFixes : ICollectionFixture<PackedPackage>;
