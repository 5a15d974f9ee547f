using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The framework that a test's code is compiled against. They come from a package, so no test needs the network.</summary>
public sealed class ReferenceAssemblies
{
    // The same references for every test: Roslyn then reads their metadata and makes their symbols once.
    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    private ReferenceAssemblies(string targetFramework, Func<ImmutableArray<PortableExecutableReference>> resolve)
    {
        TargetFramework = targetFramework;
        _references = new(() => ImmutableArray<MetadataReference>.CastUp(resolve()));
    }

    /// <summary>The newest framework that there is.</summary>
    public static ReferenceAssemblies Default => Net.Net80;

    /// <summary>The target framework's short name.</summary>
    public string TargetFramework { get; }

    /// <summary>The references.</summary>
    public Task<ImmutableArray<MetadataReference>> ResolveAsync(string language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_references.Value);
    }

    /// <summary>.NET.</summary>
    public static class Net
    {
        /// <summary>.NET 8.</summary>
        public static ReferenceAssemblies Net80 { get; } = new("net8.0", () => Basic.Reference.Assemblies.Net80.References.All);
    }

    /// <summary>.NET Standard.</summary>
    public static class NetStandard
    {
        /// <summary>.NET Standard 2.0.</summary>
        public static ReferenceAssemblies NetStandard20 { get; } =
            new("netstandard2.0", () => Basic.Reference.Assemblies.NetStandard20.References.All);
    }

    /// <summary>.NET Framework.</summary>
    public static class NetFramework
    {
        /// <summary>.NET Framework 4.7.2.</summary>
        public static class Net472
        {
            /// <summary>The assemblies that a class library refers to.</summary>
            public static ReferenceAssemblies Default { get; } = new("net472", () => Basic.Reference.Assemblies.Net472.References.All);
        }
    }
}
