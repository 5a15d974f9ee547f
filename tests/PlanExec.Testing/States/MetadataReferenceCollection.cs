using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>References beyond the reference assemblies.</summary>
public class MetadataReferenceCollection : List<MetadataReference>
{
    /// <summary>Adds an assembly that is loaded from a file.</summary>
    public void Add(Assembly assembly) => Add(assembly.Location);

    /// <summary>Adds the assembly at <paramref name="path"/>.</summary>
    public void Add(string path) => Add(MetadataReference.CreateFromFile(path));
}
