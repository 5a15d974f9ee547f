using Microsoft.CodeAnalysis.CSharp;

namespace Microsoft.CodeAnalysis.CSharp.Testing;

/// <summary>The options that analyzer tests and code fix tests share.</summary>
internal static class CSharpTestOptions
{
    public static CSharpCompilationOptions Compilation { get; } = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true);

    // Preview, so that the syntax of C# 14 can also be tested on the oldest Roslyn, where it was one.
    public static CSharpParseOptions Parse { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);
}
