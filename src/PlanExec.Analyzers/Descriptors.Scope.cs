using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <content>The diagnostics of what stands around an item: code that no item plans, order, tests.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnplannedType = new(
        id: DiagnosticIds.UnplannedType,
        title: "Public type is not planned",
        messageFormat: "Public type '{0}' of {1} is planned by no item; add an item for it, or make it internal{2}",
        category: "Items",
        defaultSeverity: DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "A component whose types are planned has a public type that no item of the plan names.",
        helpLinkUri: PageOf(DiagnosticIds.UnplannedType));

    public static readonly DiagnosticDescriptor BuiltBeforeNeeds = new(
        id: DiagnosticIds.BuiltBeforeNeeds,
        title: "Built before what it needs",
        messageFormat: "'{0}' implements plan item {1} before what that needs is built: {2}; build that first{3}",
        category: "Items",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Code of an item is there, while types of another item, which it needs, are missing.",
        helpLinkUri: PageOf(DiagnosticIds.BuiltBeforeNeeds));

    public static readonly DiagnosticDescriptor PlannedTests = new(
        id: DiagnosticIds.PlannedTests,
        title: "Planned tests are missing, or do not touch the item",
        messageFormat: "Plan item {0} is not tested as planned: {1}{2}",
        category: "Items",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An item that is built names the type of its tests, and that type does not exist, or its code names no type of the item.",
        helpLinkUri: PageOf(DiagnosticIds.PlannedTests),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
