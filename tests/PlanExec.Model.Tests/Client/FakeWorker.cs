using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Model.Tests.Client;

/// <summary>A program in the worker's place that does not do what a worker should. Each lies in a folder of its own.</summary>
internal sealed class FakeWorker : IDisposable
{
    private const string Usings = "using System; using System.Diagnostics; using System.Threading; ";

    private readonly string folder = Directory.CreateTempSubdirectory("planexec-worker-").FullName;

    /// <param name="statements">What it does.</param>
    /// <param name="runtime">The version of .NET that it wants; null for the one that runs the tests.</param>
    public FakeWorker(string statements, string? runtime = null)
    {
        File = Path.Combine(folder, "PlanExec.Model.dll");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("PlanExec.Model", [CSharpSyntaxTree.ParseText(Usings + statements)], references, new(OutputKind.ConsoleApplication));
        var result = compilation.Emit(File);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        System.IO.File.WriteAllText(
            Path.ChangeExtension(File, ".runtimeconfig.json"),
            $$"""{"runtimeOptions": {"framework": {"name": "Microsoft.NETCore.App", "version": "{{runtime ?? Environment.Version.ToString(3)}}"} } }""");
    }

    public string File { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
