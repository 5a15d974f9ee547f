using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.Plans;

namespace PlanExec.CodeFixes;

/// <summary>"Scaffold 'Next' of plan item ORD-1": writes a planned member into the type that lacks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScaffoldMemberCodeFixProvider))]
[Shared]
public sealed class ScaffoldMemberCodeFixProvider : ItemCodeFixProvider
{
    /// <summary>Creates the fix.</summary>
    public ScaffoldMemberCodeFixProvider()
        : base(DiagnosticIds.MissingMember, "Scaffold all planned members", MemberScaffold.AddAsync)
    {
    }

    private protected override string TitleOf(ItemDiagnostic diagnostic) => $"Scaffold '{diagnostic.Name}' of plan item {diagnostic.Item}";
}
