namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the markup of a test is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary><c>[|…|]</c> needs an analyzer with one descriptor; <c>$$</c> is a position.</summary>
    None = 0,

    /// <summary><c>[|…|]</c> stands for the first descriptor of the first analyzer that has any.</summary>
    UseFirstDescriptor = 1,

    /// <summary><c>$$</c> is part of the code, as raw interpolated strings need it.</summary>
    TreatPositionIndicatorsAsCode = 2,
}
