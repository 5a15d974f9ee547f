using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PlanExec.CodeFixes;

namespace PlanExec.Model.Tests.Client;

/// <summary>The worker lies beside the analyzers of the project, and only beside those that run.</summary>
public sealed class WorkerLocationTests : IDisposable
{
    private static readonly string own = typeof(WorkerModelClient).Assembly.Location;

    private readonly string folder = Directory.CreateTempSubdirectory("planexec-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void In_the_package_it_lies_in_the_folder_of_tools()
    {
        var worker = Write("a/tools/PlanExec.Model.dll");
        var analyzer = Copy(own, "a/analyzers/dotnet/cs/PlanExec.CodeFixes.dll");

        Assert.Equal(worker, WorkerLocation.Find([Write("other/Other.dll"), analyzer]));
    }

    [Fact]
    public void Built_from_source_it_lies_below_the_analyzers()
    {
        var worker = Write("bin/tools/PlanExec.Model.dll");

        Assert.Equal(worker, WorkerLocation.Find([Copy(own, "bin/PlanExec.CodeFixes.dll")]));
    }

    [Fact]
    public void Another_build_of_that_name_does_not_count()
    {
        Write("a/tools/PlanExec.Model.dll");
        var other = Copy(typeof(Plans.Plan).Assembly.Location, "a/analyzers/dotnet/cs/PlanExec.CodeFixes.dll");
        Write("b/tools/PlanExec.Model.dll");
        var text = Write("b/analyzers/dotnet/cs/PlanExec.CodeFixes.dll");

        Assert.Null(WorkerLocation.Find([other, text, Path.Combine(folder, "none", "PlanExec.CodeFixes.dll")]));
    }

    [Fact]
    public void Where_there_is_none_none_is_found() => Assert.Null(WorkerLocation.Find([Copy(own, "a/analyzers/dotnet/cs/PlanExec.CodeFixes.dll")]));

    [Fact]
    public void The_host_that_runs_this_is_found() => Assert.True(File.Exists(DotnetHost.Find()));

    [Theory]
    [InlineData("PlanExec.Plans")]
    [InlineData("PlanExec.Analyzers")]
    [InlineData("PlanExec.CodeFixes")]
    [InlineData("YamlDotNet")]
    public void No_other_assembly_knows_the_network(string name)
    {
        using var assembly = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
        var metadata = assembly.GetMetadataReader();

        Assert.DoesNotContain(metadata.TypeReferences, handle => metadata.GetString(metadata.GetTypeReference(handle).Namespace).StartsWith("System.Net", StringComparison.Ordinal));
    }

    private string Write(string path)
    {
        var file = PathOf(path);
        File.WriteAllText(file, "");
        return file;
    }

    private string Copy(string source, string path)
    {
        var file = PathOf(path);
        File.Copy(source, file);
        return file;
    }

    private string PathOf(string path)
    {
        var file = Path.Combine(folder, Path.Combine(path.Split('/')));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
