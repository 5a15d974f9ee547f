using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Analyzers.Tests;

/// <summary>Assemblies that lie where NuGet and the SDK put them.</summary>
internal static class Packages
{
    /// <summary>An assembly of a package, in the folder in which NuGet unpacks it.</summary>
    public static PortableExecutableReference Reference(string package, string assembly, string source) =>
        At($"/packages/{package.ToLowerInvariant()}/2.0.1/lib/netstandard2.0/{assembly}.dll", source);

    /// <summary>An assembly in a file of its own.</summary>
    public static PortableExecutableReference At(string path, string source)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            [CSharpSyntaxTree.ParseText(source)],
            Net80.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: path);
    }
}
