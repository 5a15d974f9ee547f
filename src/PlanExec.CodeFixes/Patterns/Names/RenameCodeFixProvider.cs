using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Rename;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>"Rename 'Ship' to 'ShipAsync'", with all that refers to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameCodeFixProvider))]
[Shared]
public sealed class RenameCodeFixProvider : PatternCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.NameBreaksPattern];

    private protected override bool MendsParameters => true;

    private protected override IEnumerable<PatternFix> Offer(MendTarget target) => CanBeRenamed(target.Symbol)
        ? target.Mismatch.Values
            .Select(pattern => target.Mismatch.IsRefused ? DerivedName.Refuse(target.Symbol.Name, pattern) : DerivedName.Want(target.Symbol.Name, pattern))
            .OfType<string>()
            .Where(name => name != target.Symbol.Name && !IsTaken(name, target.Symbol))
            .Select((name, index) => new PatternFix(
                $"Rename '{target.Symbol.Name}' to '{name}'",
                $"Name{index}",
                async cancellationToken => await Renamer.RenameSymbolAsync(target.Solution, target.Symbol, new SymbolRenameOptions(), name, cancellationToken).ConfigureAwait(false)))
        : [];

    /// <summary>A constructor bears the name of its type, and what comes from a library keeps the name that it has there.</summary>
    private static bool CanBeRenamed(ISymbol symbol) =>
        symbol is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.DeclareMethod) }
        && symbol.CanBeReferencedByName
        && MemberOrigins.Of(symbol).All(origin => !origin.DeclaringSyntaxReferences.IsEmpty);

    /// <summary>An overload would be called in the place of another.</summary>
    private static bool IsTaken(string name, ISymbol symbol) => symbol is INamedTypeSymbol { ContainingType: null } type
        ? !type.ContainingNamespace.GetTypeMembers(name, type.Arity).IsEmpty
        : symbol.ContainingType is { } container && (container.Name == name || !container.GetMembers(name).IsEmpty);
}
