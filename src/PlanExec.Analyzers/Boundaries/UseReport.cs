using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Known;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Makes the diagnostic of a use: which line of the plan speaks about it, and how it is told.</summary>
internal sealed class UseReport(PlanContext plan)
{
    private static readonly SymbolDisplayFormat shortName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private readonly NarrowedRules narrowed = new(plan);

    /// <summary>The diagnostic; null where the plan allows the use without a word.</summary>
    /// <param name="use">The use.</param>
    /// <param name="user">The innermost type whose code it is; null for attributes of the assembly.</param>
    /// <param name="from">The component whose code it is; null where it belongs to none.</param>
    public Diagnostic? Of(Use use, INamedTypeSymbol? user, Component? from) => use.To switch
    {
        ComponentTarget { Component: var to } when from is not null => OfComponent(use, user, from, to),
        LibraryTarget library when from is not null => OfLibrary(use, user, from, library),
        ApiTarget api => OfApi(use, user, from, api.Ban),
        _ => null,
    };

    /// <summary>The innermost type whose code a use is; null for attributes of the assembly. Extension blocks have no name: what stands in them is the code of the type
    /// around.</summary>
    public static INamedTypeSymbol? UserOf(Use use, SemanticModel model, CancellationToken cancellationToken)
    {
        var declaration = use.Token.Parent!.AncestorsAndSelf().FirstOrDefault(node => node
            is ClassDeclarationSyntax or StructDeclarationSyntax or InterfaceDeclarationSyntax or RecordDeclarationSyntax
            or EnumDeclarationSyntax or DelegateDeclarationSyntax);
        return declaration is null ? null : model.GetDeclaredSymbol(declaration, cancellationToken) as INamedTypeSymbol;
    }

    /// <summary>The name of the type whose code it is, as messages tell it.</summary>
    public static string? NameOf(INamedTypeSymbol? user, Compilation compilation) => user?.ToDisplayString(shortName) ?? compilation.AssemblyName;

    /// <summary>The name of what is used, as messages tell it.</summary>
    public static string NameOf(Use use) => use.Symbol.ToDisplayString(shortName);

    private Diagnostic? OfComponent(Use use, INamedTypeSymbol? user, Component from, Component to)
    {
        var used = use.Symbol as INamedTypeSymbol ?? use.Symbol.ContainingType;
        var verdict = plan.Policy.Decide(from, to, rule => narrowed.SpeakAbout(rule, user, used, from.Value ?? to.Value));
        if (verdict is { IsAllowed: true, IsDeprecated: false })
        {
            return null;
        }

        var grounds = VerdictText.Grounds(verdict.Decision, verdict.Because, verdict.DecidedBy);
        return verdict.IsDeprecated
            ? Create(Descriptors.DeprecatedUse, use, user, verdict.DecidedBy, verdict.Rule!.Severity, from, to.Name.Value, NameOf(user), from.Name.Value, NameOf(use), to.Name.Value, grounds)
            : Create(
                use.IsInferred ? Descriptors.InferredUse : Descriptors.ForbiddenUse,
                use,
                user,
                verdict.DecidedBy,
                verdict.Rule?.Severity,
                from,
                to.Name.Value,
                NameOf(user),
                from.Name.Value,
                NameOf(use),
                to.Name.Value,
                verdict.Reason == VerdictReason.Forbid ? "forbids" : "does not allow",
                VerdictText.Permissions(plan.Policy, from) + VerdictText.Proposal(verdict.Proposal),
                grounds);
    }

    private Diagnostic OfLibrary(Use use, INamedTypeSymbol? user, Component from, LibraryTarget library)
    {
        var line = from.LibrariesSpan ?? from.Name.Span;
        var permitted = from.Libraries!.Count == 0 ? $"{from} may use no library" : $"{from} may use {VerdictText.Enumerate([.. from.Libraries.Select(pattern => pattern.Text.Value)])}";
        return Create(
            Descriptors.ForbiddenLibrary,
            use,
            user,
            line,
            ownSeverity: null,
            from,
            library.Name,
            NameOf(user),
            from.Name.Value,
            NameOf(use),
            library.Name,
            permitted,
            VerdictText.Grounds(from.Decision, because: null, line));
    }

    private Diagnostic OfApi(Use use, INamedTypeSymbol? user, Component? from, ApiBan ban) => Create(
        Descriptors.BannedApi,
        use,
        user,
        ban.Span,
        ban.Grounds.Severity,
        from,
        ban.Ban[0].Text,
        NameOf(user),
        from is null ? "no component" : from.Name.Value,
        NameOf(use),
        ban.Instead is { } instead ? $"; use '{instead.Text}' instead" : "",
        VerdictText.Grounds(ban.Grounds.Decision, ban.Grounds.Because, ban.Span));

    private Diagnostic Create(
        DiagnosticDescriptor descriptor, Use use, INamedTypeSymbol? user, PlanSpan line, Located<PlanSeverity>? ownSeverity, Component? from, string to, params object?[] arguments) => PlanDiagnostic.Create(
            plan.Plan,
            descriptor,
            use.Token.GetLocation(),
            additionalLocations: [line.ToLocation()],
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.From, from?.Name.Value)
                .Add(DiagnosticProperties.FromDefinition, from?.Definition.Name.Value)
                .Add(DiagnosticProperties.To, to)
                .Add(DiagnosticProperties.FromSymbol, user is null ? plan.Compilation.AssemblyName ?? "" : BaselineSymbols.NameOf(user))
                .Add(DiagnosticProperties.ToSymbol, BaselineSymbols.NameOf(use.Symbol)),
            ownSeverity,
            arguments);

    private string? NameOf(INamedTypeSymbol? user) => NameOf(user, plan.Compilation);
}
