using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>What each diagnostic is: title, message, category and default severity.</summary>
internal static partial class Descriptors
{
    /// <summary>The page of an id is this address and the id, with <c>.md</c>.</summary>
    public const string RulePages = "https://github.com/planexec/PlanExec.Analyzers/blob/main/docs/rules/";

    public static readonly DiagnosticDescriptor PlanCannotBeRead = PlanFault(
        id: DiagnosticIds.PlanCannotBeRead,
        title: "Plan file can't be read",
        description: "Nothing can be held against a plan that can't be read, so this fails the build and can't be configured away.",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);

    public static readonly DiagnosticDescriptor UnknownKeyOrWrongValue = PlanFault(
        id: DiagnosticIds.UnknownKeyOrWrongValue,
        title: "Unknown key or wrong value",
        description: "A plan file holds a key that the plan language does not have there, or a value of the wrong kind.");

    public static readonly DiagnosticDescriptor UndefinedReference = PlanFault(
        id: DiagnosticIds.UndefinedReference,
        title: "Reference to something the plan does not define",
        description: "A plan file names a component, decision or item that no plan file defines.");

    public static readonly DiagnosticDescriptor DefinedTwice = PlanFault(
        id: DiagnosticIds.DefinedTwice,
        title: "Defined twice",
        description: "A key, component, decision or item is defined more than once in the plan files of a solution.");

    public static readonly DiagnosticDescriptor Contradiction = PlanFault(
        id: DiagnosticIds.Contradiction,
        title: "The plan contradicts itself",
        description: "Two lines of the plan say different things about the same code, and nothing decides between them.");

    public static readonly DiagnosticDescriptor MatchesNothing = new(
        id: DiagnosticIds.MatchesNothing,
        title: "Rule or selector matches nothing",
        messageFormat: "{0}",
        category: "Plan",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A line of the plan speaks about no code: there is none that it fits, or this version holds no code against it.",
        helpLinkUri: PageOf(DiagnosticIds.MatchesNothing),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor UnneededBaseline = new(
        id: DiagnosticIds.UnneededBaseline,
        title: "Baseline entry no longer needed",
        messageFormat: "{0}",
        category: "Plan",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An entry of plan.baseline.yaml counts more uses than there are, so as many new ones would pass unseen.",
        helpLinkUri: PageOf(DiagnosticIds.UnneededBaseline),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor Secret = PlanFault(
        id: DiagnosticIds.Secret,
        title: "Secret in a plan file",
        description: "A plan file holds something that looks like a key or a password, or a place for one.");

    public static readonly DiagnosticDescriptor ForbiddenUse = new(
        id: DiagnosticIds.ForbiddenUse,
        title: "Use of a component that is not allowed",
        messageFormat: "'{0}' ({1}) uses '{2}' ({3}), which the plan {4}: {5}{6}",
        category: "Boundaries",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Code names a type, or a member of a type, of a component that its own component may not use.",
        helpLinkUri: PageOf(DiagnosticIds.ForbiddenUse));

    public static readonly DiagnosticDescriptor InferredUse = new(
        id: DiagnosticIds.InferredUse,
        title: "Use, without naming it, of a component that is not allowed",
        messageFormat: "'{0}' ({1}) uses '{2}' ({3}) without naming it, which the plan {4}: {5}{6}",
        category: "Boundaries",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An expression has a type of a component, or calls a member of one by a keyword, an operator or a conversion, that its own component may not use.",
        helpLinkUri: PageOf(DiagnosticIds.InferredUse));

    public static readonly DiagnosticDescriptor Circle = new(
        id: DiagnosticIds.Circle,
        title: "Components depend on each other in a circle",
        messageFormat: "Components depend on each other in a circle: {0}; '{1}' ({2}) uses '{3}' ({4}), so take out this use or another of the circle{5}",
        category: "Boundaries",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "With 'acyclic: true' no component may use itself by way of others, whatever else allows the single uses.",
        helpLinkUri: PageOf(DiagnosticIds.Circle),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor BannedApi = new(
        id: DiagnosticIds.BannedApi,
        title: "Use of a banned API",
        messageFormat: "'{0}' ({1}) uses '{2}', which the plan bans there{3}{4}",
        category: "Boundaries",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Code uses a namespace, a type or a member that a line of 'apis' bans in its component.",
        helpLinkUri: PageOf(DiagnosticIds.BannedApi));

    public static readonly DiagnosticDescriptor UnassignedCode = new(
        id: DiagnosticIds.UnassignedCode,
        title: "Code belongs to no component",
        messageFormat: "Type '{0}' in namespace '{1}' of '{2}' belongs to no component of the plan; add a component for it, or '{1}' to the namespaces of one",
        category: "Boundaries",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Code that no component contains may use everything and be used by everything, so the plan holds nothing against it.",
        helpLinkUri: PageOf(DiagnosticIds.UnassignedCode));

    public static readonly DiagnosticDescriptor ForbiddenLibrary = new(
        id: DiagnosticIds.ForbiddenLibrary,
        title: "Use of a library that the component may not use",
        messageFormat: "'{0}' ({1}) uses '{2}' of '{3}', a library that the plan does not allow: {4}{5}",
        category: "Boundaries",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Code uses a package that belongs to no component of the plan and that its own component does not list under 'libraries'.",
        helpLinkUri: PageOf(DiagnosticIds.ForbiddenLibrary));

    public static readonly DiagnosticDescriptor DeprecatedUse = new(
        id: DiagnosticIds.DeprecatedUse,
        title: "Use that is allowed for now",
        messageFormat: "'{0}' ({1}) uses '{2}' ({3}), which the plan allows for now only; take it out when its reason is gone{4}",
        category: "Boundaries",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "An 'allow' with 'deprecated: true' permits the use until it has been removed.",
        helpLinkUri: PageOf(DiagnosticIds.DeprecatedUse));

    public static readonly DiagnosticDescriptor NameBreaksPattern = OfPattern(
        id: DiagnosticIds.NameBreaksPattern,
        title: "Name breaks a pattern",
        description: "A type or member is not named as a pattern of the plan wants it.");

    public static readonly DiagnosticDescriptor ModifiersBreakPattern = OfPattern(
        id: DiagnosticIds.ModifiersBreakPattern,
        title: "Modifiers break a pattern",
        description: "A type or member is of another kind, accessibility or with other modifiers than a pattern of the plan wants.");

    public static readonly DiagnosticDescriptor BaseBreaksPattern = OfPattern(
        id: DiagnosticIds.BaseBreaksPattern,
        title: "Base type or interface breaks a pattern",
        description: "A type lacks a base type or interface that a pattern of the plan wants, or has one that it refuses.");

    public static readonly DiagnosticDescriptor AttributeBreaksPattern = OfPattern(
        id: DiagnosticIds.AttributeBreaksPattern,
        title: "Attribute breaks a pattern",
        description: "A type or member lacks an attribute that a pattern of the plan wants, or has one that it refuses.");

    public static readonly DiagnosticDescriptor MemberBreaksPattern = OfPattern(
        id: DiagnosticIds.MemberBreaksPattern,
        title: "Member or its type breaks a pattern",
        description: "A type lacks a member that a pattern of the plan wants, or has one, or one of a type, that it refuses.");

    public static readonly DiagnosticDescriptor PlaceBreaksPattern = OfPattern(
        id: DiagnosticIds.PlaceBreaksPattern,
        title: "Place breaks a pattern",
        description: "A type or member stands in another component, namespace, folder or file than a pattern of the plan wants.");

    public static readonly DiagnosticDescriptor SignatureBreaksPattern = OfPattern(
        id: DiagnosticIds.SignatureBreaksPattern,
        title: "Method breaks a pattern",
        description: "A method takes or returns what a pattern of the plan refuses, or does not what it wants.");

    public static readonly DiagnosticDescriptor MeasureBreaksPattern = OfPattern(
        id: DiagnosticIds.MeasureBreaksPattern,
        title: "Measure exceeds a pattern's max",
        description: "A type or member is larger than a pattern of the plan lets it be.");

    public static readonly DiagnosticDescriptor MissingType = new(
        id: DiagnosticIds.MissingType,
        title: "Planned type is missing",
        messageFormat: "Plan item {0} is not built: type '{1}' is missing from {2}; {3}{4}",
        category: "Items",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The plan promises a type that the component's code does not have.",
        helpLinkUri: PageOf(DiagnosticIds.MissingType));

    public static readonly DiagnosticDescriptor BuildableHere = new(
        id: DiagnosticIds.BuildableHere,
        title: "A planned type can be built here",
        messageFormat: "Plan item {0}: {1} and can be built here{2}",
        category: "Items",
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The place in C# where editors offer to build what PLAN3001 and PLAN3007 report in the plan.",
        helpLinkUri: PageOf(DiagnosticIds.BuildableHere),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The faults of a plan file that leave open what the plan says.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Faults =
        [PlanCannotBeRead, UnknownKeyOrWrongValue, UndefinedReference, DefinedTwice, Contradiction];

    /// <summary>Everything that is reported about a plan file itself.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfPlanFiles = [.. Faults, MatchesNothing, Secret];

    /// <summary>Everything that is reported about patterns.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> OfPatterns =
    [
        NameBreaksPattern, ModifiersBreakPattern, BaseBreaksPattern, AttributeBreaksPattern,
        MemberBreaksPattern, PlaceBreaksPattern, SignatureBreaksPattern, MeasureBreaksPattern,
    ];

    /// <summary>The descriptor for a key of the vocabulary that code breaks.</summary>
    public static DiagnosticDescriptor OfPattern(string key) => key switch
    {
        "name" => NameBreaksPattern,
        "be" or "kind" => ModifiersBreakPattern,
        "is" => BaseBreaksPattern,
        "with" => AttributeBreaksPattern,
        "in" or "place" => PlaceBreaksPattern,
        "returns" or "takes" => SignatureBreaksPattern,
        "max" => MeasureBreaksPattern,
        _ => MemberBreaksPattern,
    };

    /// <summary>The descriptor of a fault in a plan file.</summary>
    public static DiagnosticDescriptor ForFault(string id) => OfPlanFiles.Single(descriptor => descriptor.Id == id);

    private static DiagnosticDescriptor PlanFault(string id, string title, string description, params string[] customTags) => new(
        id: id,
        title: title,
        messageFormat: "{0}",
        category: "Plan",
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: description,
        helpLinkUri: PageOf(id),
        customTags: customTags);

    private static DiagnosticDescriptor OfPattern(string id, string title, string description) => new(
        id: id,
        title: title,
        messageFormat: "'{0}' {1}; pattern '{2}' wants it {3}{4}",
        category: "Patterns",
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: description,
        helpLinkUri: PageOf(id));

    private static string PageOf(string id) => RulePages + id + ".md";
}
