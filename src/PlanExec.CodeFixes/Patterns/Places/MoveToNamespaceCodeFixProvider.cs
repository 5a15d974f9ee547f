using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>"Move 'ShippedEvent' to namespace Shop.Contracts", with the using directives that all who name it then need.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveToNamespaceCodeFixProvider))]
[Shared]
public sealed class MoveToNamespaceCodeFixProvider : PatternCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.PlaceBreaksPattern];

    private protected override IEnumerable<PatternFix> Offer(MendTarget target) =>
        target is { Symbol: INamedTypeSymbol { ContainingType: null, DeclaringSyntaxReferences.Length: 1 } type, Declaration.Parent: BaseNamespaceDeclarationSyntax { Parent: CompilationUnitSyntax }, Mismatch.IsRefused: false }
            ? target.Mismatch.Values
                .SelectMany(value => target.Mismatch.Key == "in" ? NamespacesOf(value, target) : value == PlaceKeys.FolderAsNamespace && NamespaceOfFolder(target) is { } ofFolder ? [ofFolder] : [])
                .Distinct()
                .Where(name => name != type.ContainingNamespace.ToDisplayString())
                .Select((name, index) => new PatternFix(
                    $"Move '{type.Name}' to namespace {name}",
                    $"Namespace{index}",
                    cancellationToken => new NamespaceMove(target, type, name).ApplyAsync(cancellationToken)))
            : [];

    /// <summary>A namespace that is written out: what a star or a capture stands for is anybody's choice.</summary>
    private static IEnumerable<string> NamespacesOf(string value, MendTarget target) =>
        (target.Plan.Plan.Components.FirstOrDefault(component => component.Name.Value == value) is { } owner ? owner.Namespaces.Select(pattern => pattern.ToString()) : [value])
            .Where(name => name.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.'));

    private static string? NamespaceOfFolder(MendTarget target)
    {
        var folder = (Path.GetDirectoryName(target.Document.FilePath) ?? "").Replace('\\', '/').TrimEnd('/') + "/";
        if (target.Plan.Root is not { } root || !folder.StartsWith(root.Folder, StringComparison.Ordinal))
        {
            return null;
        }

        var name = $"{root.Namespace}.{folder.Substring(root.Folder.Length).TrimEnd('/').Replace('/', '.')}".Trim('.');
        return name.Split('.').All(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier) ? name : null;
    }
}
