using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>"Add parameter 'CancellationToken cancellationToken'": in all that looks alike, and wherever it is called.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddParameterCodeFixProvider))]
[Shared]
public sealed class AddParameterCodeFixProvider : PatternCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.SignatureBreaksPattern];

    private protected override IEnumerable<PatternFix> Offer(MendTarget target) =>
        target is { Declaration: MethodDeclarationSyntax or ConstructorDeclarationSyntax, Symbol: IMethodSymbol method, Mismatch: { Key: "takes", IsRefused: false } }
            ? target.Mismatch.Values
                .Select(text => (Text: text.Trim(), Type: CodeInPlan.ParseType(text)))
                .Where(written => !WrittenNames.LeaveChoice(written.Type))
                .Select((written, index) => (Name: ParameterName.For(written.Type, method), written.Text, written.Type, index))
                .Where(parameter => parameter.Name is not null)
                .Select(parameter => new PatternFix(
                    $"Add parameter '{parameter.Text} {parameter.Name}'",
                    $"Add{parameter.index}",
                    cancellationToken => new ParameterAddition(target, method, parameter.Type, parameter.Name!).ApplyAsync(cancellationToken)))
            : [];
}
