using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>A built neighbour of the item in its component, as an example of style: the one most like it, of a size that can be read.</summary>
internal static class StyleExample
{
    private const int MaximumLength = 6_000;
    private const int MinimumLength = 120;

    /// <summary>The text of the file; null where there is none to show.</summary>
    public static async Task<string?> FindAsync(BuildTarget target, ExcludedFiles excluded, CancellationToken cancellationToken)
    {
        var wanted = target.Types.OrderByDescending(type => type.HasStubs).FirstOrDefault()?.Declaration;
        var own = new HashSet<DocumentId>(target.Types.SelectMany(type => type.Parts).Select(part => part.Document));
        var candidates = new List<(int Score, string Path, TypeDeclarationSyntax Type, string Text)>();
        foreach (var document in target.Project.Documents.Where(document => !own.Contains(document.Id) && !excluded.Contains(document.FilePath)))
        {
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (text.Length is >= MinimumLength and <= MaximumLength
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
                && !SourceNamespaces.Of(root.SyntaxTree, cancellationToken).IsGenerated
                && TypesIn(root) is { Length: > 0 } types
                && !types.Any(type => type.Members.Any(Stub.IsStub)))
            {
                candidates.Add((ScoreOf(types, wanted), document.FilePath ?? document.Name, types[0], text));
            }
        }

        return candidates
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Path, StringComparer.Ordinal)
            .FirstOrDefault(candidate => IsOfComponent(candidate.Type, target, cancellationToken))
            .Text;
    }

    private static TypeDeclarationSyntax[] TypesIn(CompilationUnitSyntax root) =>
        [.. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>()];

    private static bool IsOfComponent(TypeDeclarationSyntax type, BuildTarget target, CancellationToken cancellationToken) =>
        target.Plan.Compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type, cancellationToken) is { } symbol
        && target.Plan.Components.OwnerOf(symbol)?.Name.Value == target.Owner?.Name.Value;

    private static int ScoreOf(TypeDeclarationSyntax[] types, MemberDeclarationSyntax? wanted)
    {
        var bases = new HashSet<string>((wanted as TypeDeclarationSyntax)?.BaseList?.Types.Select(type => MemberSignature.TextOf(type.Type)) ?? [], StringComparer.Ordinal);
        return (types.Any(type => type.RawKind == wanted?.RawKind) ? 2 : 0)
            + (types.Any(type => type.BaseList?.Types.Any(one => bases.Contains(MemberSignature.TextOf(one.Type))) == true) ? 4 : 0)
            + (types.Any(type => type.Members.OfType<BaseMethodDeclarationSyntax>().Any()) ? 1 : 0);
    }
}
