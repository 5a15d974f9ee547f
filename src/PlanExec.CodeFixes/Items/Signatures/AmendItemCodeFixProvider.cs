using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Amend plan item ORD-1 to 'Next'": writes the code's signature or header into the plan.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmendItemCodeFixProvider))]
[Shared]
public sealed class AmendItemCodeFixProvider : ItemCodeFixProvider
{
    /// <summary>Creates the fix.</summary>
    public AmendItemCodeFixProvider()
        : base(DiagnosticIds.DifferentDeclaration, "Amend the plan to the code", PlanChange.ApplyAsync)
    {
    }

    private protected override string TitleOf(ItemDiagnostic diagnostic) => $"Amend plan item {diagnostic.Item} to '{diagnostic.Name}'";
}
