using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <content>How far the planned types are that exist.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor MissingMember = new(
        id: DiagnosticIds.MissingMember,
        title: "Planned member is missing",
        messageFormat: "Plan item {0} is not finished: '{1}' lacks '{2}'; write it, or take the fix that scaffolds it{3}",
        category: "Items",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The plan promises a member, or a nested type, that the type in the code does not have.",
        helpLinkUri: PageOf(DiagnosticIds.MissingMember));

    public static readonly DiagnosticDescriptor DifferentDeclaration = new(
        id: DiagnosticIds.DifferentDeclaration,
        title: "Declaration differs from the plan",
        messageFormat: "'{0}' is not as plan item {1} has it: {2}; the plan has '{3}', so change the code, or amend the plan{4}",
        category: "Items",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The header of a type or the signature of a member disagrees with the declaration in the plan.",
        helpLinkUri: PageOf(DiagnosticIds.DifferentDeclaration));

    public static readonly DiagnosticDescriptor StubMember = new(
        id: DiagnosticIds.StubMember,
        title: "Planned member is a stub",
        messageFormat: "'{0}' of plan item {1} is a stub: {2}; {3}{4}",
        category: "Items",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A planned member exists as planned, but its body only stands for the one that is to be written.",
        helpLinkUri: PageOf(DiagnosticIds.StubMember));
}
