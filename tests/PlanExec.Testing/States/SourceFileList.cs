using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files by path, where a file without one is called <c>Test0.cs</c>, <c>Test1.cs</c> and so on.</summary>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    /// <summary>Adds a file under the next default name.</summary>
    public void Add(string content) => Add(SourceText.From(content));

    /// <summary>Adds a file under the next default name.</summary>
    public void Add(SourceText content) =>
        Add((string.Create(CultureInfo.InvariantCulture, $"{defaultPrefix}{Count}.{defaultExtension}"), content));
}
