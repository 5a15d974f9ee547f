using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Change 'Next' to plan item ORD-1": writes the plan's signature or header into the code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeDeclarationCodeFixProvider))]
[Shared]
public sealed class ChangeDeclarationCodeFixProvider : ItemCodeFixProvider
{
    /// <summary>Creates the fix.</summary>
    public ChangeDeclarationCodeFixProvider()
        : base(DiagnosticIds.DifferentDeclaration, "Change the code to the plan", CodeChange.ApplyAsync)
    {
    }

    private protected override string TitleOf(ItemDiagnostic diagnostic) => $"Change '{diagnostic.Name}' to plan item {diagnostic.Item}";
}
