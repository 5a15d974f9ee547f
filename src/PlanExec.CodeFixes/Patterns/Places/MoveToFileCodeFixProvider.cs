using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>"Move 'Order' to Order.cs", and to the folder of its namespace.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveToFileCodeFixProvider))]
[Shared]
public sealed class MoveToFileCodeFixProvider : PatternCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.PlaceBreaksPattern];

    private protected override IEnumerable<PatternFix> Offer(MendTarget target)
    {
        if (target is not { Symbol: INamedTypeSymbol { ContainingType: null, DeclaringSyntaxReferences.Length: 1 } type, Declaration: MemberDeclarationSyntax declaration, Mismatch: { Key: "place", IsRefused: false }, Document.FilePath: { } path })
        {
            return [];
        }

        var fixes = new List<PatternFix>();
        foreach (var place in target.Mismatch.Values)
        {
            // The type that the file is named after stays there.
            if (place != PlaceKeys.FolderAsNamespace && !PlaceKeys.IsNamedAs(type, path.Replace('\\', '/')))
            {
                fixes.Add(FixTo(target, type, declaration, Path.GetDirectoryName(path) ?? "", target.Document.Folders));
            }
            else if (place == PlaceKeys.FolderAsNamespace && FolderOf(type, target) is var (directory, folders))
            {
                fixes.Add(FixTo(target, type, declaration, directory, folders));
            }
        }

        return fixes;
    }

    private static PatternFix FixTo(MendTarget target, INamedTypeSymbol type, MemberDeclarationSyntax declaration, string directory, IReadOnlyList<string> folders)
    {
        var name = NewFile.NameFor(type, directory, target.Document.Project);
        return new PatternFix($"Move '{type.Name}' to {name}", "Move", async cancellationToken => name is null
            ? null
            : await NewFile.MoveAsync(target.Document, declaration, new NewFile(directory, folders, name), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The folder that follows the namespace; null where the build does not tell where namespaces begin.</summary>
    private static (string Directory, IReadOnlyList<string> Folders)? FolderOf(INamedTypeSymbol type, MendTarget target)
    {
        var name = type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
        if (target.Plan.Root is not { } root || !(root.Namespace.Length == 0 || $"{name}.".StartsWith($"{root.Namespace}.", StringComparison.Ordinal)))
        {
            return null;
        }

        string[] folders = [.. name.Substring(root.Namespace.Length).Split('.').Where(part => part.Length > 0)];
        return (Path.Combine([root.Folder.TrimEnd('/') is { Length: > 0 } folder ? folder : "/", .. folders]), folders);
    }
}
