using System.Globalization;
using System.Text;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>What is compiled: the files of a generated project, those of a folder or one file, and a response file for the SDK's compiler.</summary>
internal sealed class CompilationInput : IDisposable
{
    private readonly string responseFile;

    public CompilationInput(CompilationOptions options)
        : this(folder => options.Corpus is { } corpus
            ? [.. Directory.GetFiles(corpus, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : new CodeGenerator(options.Lines, options.Components, options.Violations, seed: 1).Write(folder))
    {
    }

    /// <summary>One file.</summary>
    public CompilationInput(string source)
        : this(folder =>
        {
            var path = Path.Combine(folder, "Source.cs");
            File.WriteAllText(path, source);
            return [path];
        })
    {
    }

    private CompilationInput(Func<string, IReadOnlyList<string>> write)
    {
        Sources = write(Folder);
        var text = new StringBuilder("/nologo /target:library /nullable:enable /langversion:preview /unsafe /deterministic /nowarn:1591,8632,CS1701\n");
        text.Append(CultureInfo.InvariantCulture, $"/out:\"{Path.Combine(Folder, "Shop.dll")}\"\n");
        foreach (var line in InstalledSdk.References.Select(path => $"/reference:\"{path}\"").Concat(Sources.Select(path => $"\"{path}\"")))
        {
            text.Append(line).Append('\n');
        }

        responseFile = Write("", "compile.rsp", text.ToString());
    }

    /// <summary>The arguments with which the compiler runs PlanExec's analyzers, those beside this program.</summary>
    public static IReadOnlyList<string> PlanExecArguments { get; } =
        [.. new[] { "PlanExec.Analyzers.dll", "PlanExec.Plans.dll", "YamlDotNet.dll" }.Select(file => $"/analyzer:{Path.Combine(AppContext.BaseDirectory, file)}")];

    /// <summary>Where it is written, and what is compiled.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("planexec-benchmark-").FullName;

    /// <summary>The paths of the files.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Compiles in a process of its own, on one processor or on all.</summary>
    public CompilerRun Compile(IEnumerable<string> arguments, int? processor = null) => CompilerRun.Start(responseFile, arguments, processor);

    /// <summary>Writes a file that is compiled with the others, and returns its path.</summary>
    public string Write(string variant, string name, string text)
    {
        var path = Path.Combine(Folder, string.Concat(variant.Where(char.IsAsciiLetterOrDigit)), name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
