using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <content>The diagnostics of decisions.</content>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UndecidedItem = new(
        id: DiagnosticIds.UndecidedItem,
        title: "Code implements an undecided item",
        messageFormat: "'{0}' implements plan item {1}, whose decision {2} is {3}; {4}{5}",
        category: "Decisions",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An item whose decision is not accepted is planning, not work, and code brings what it adds.",
        helpLinkUri: PageOf(DiagnosticIds.UndecidedItem));

    public static readonly DiagnosticDescriptor IncompleteDecision = new(
        id: DiagnosticIds.IncompleteDecision,
        title: "Decision is incomplete",
        messageFormat: "Decision {0} is incomplete: {1}{2}",
        category: "Decisions",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An accepted decision says what was decided and why, and where options are scored, each has each score.",
        helpLinkUri: PageOf(DiagnosticIds.IncompleteDecision));

    public static readonly DiagnosticDescriptor ChosenNotBest = new(
        id: DiagnosticIds.ChosenNotBest,
        title: "Chosen option does not score best",
        messageFormat: "Decision {0} chose '{1}', but by its weights and scores '{2}' is better ({3}); the reason must say why, else correct the choice or the scores{4}",
        category: "Decisions",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The weighted sum of another option's scores is higher than that of the chosen one.",
        helpLinkUri: PageOf(DiagnosticIds.ChosenNotBest));

    public static readonly DiagnosticDescriptor OpenThreat = new(
        id: DiagnosticIds.OpenThreat,
        title: "Threat has no mitigation",
        messageFormat: "Nothing is planned against '{0}', a threat of decision {1}; write under 'mitigation' what is done about it, or under 'items' what is to be built{2}",
        category: "Decisions",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An attack that was thought of has neither a mitigation nor an item that is to counter it.",
        helpLinkUri: PageOf(DiagnosticIds.OpenThreat));

    public static readonly DiagnosticDescriptor DeadDecision = new(
        id: DiagnosticIds.DeadDecision,
        title: "Rule or item rests on a superseded or rejected decision",
        messageFormat: "{0} rests on decision {1}, which is {2}; {3}{4}",
        category: "Decisions",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A line of the plan names a decision that no longer stands, so its reason is gone.",
        helpLinkUri: PageOf(DiagnosticIds.DeadDecision));
}
