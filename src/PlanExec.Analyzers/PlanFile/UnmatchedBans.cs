using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Names under <c>ban</c> that ban nothing, as far as one compilation can know. It sees the types of its own source whole. What it does not find elsewhere another project
/// may know, so that is told only where a name differs in one letter from one that is there, and by one project.
/// </summary>
internal sealed class UnmatchedBans(PlanContext plan, bool isKeeper)
{
    /// <summary>The namespaces that code of the SDK names without a directive.</summary>
    private static readonly string[] implicitNamespaces = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    // A near match looks at every name of a namespace or type.
    private const int MaximumNearMatches = 500;

    private int nearMatches;

    public IEnumerable<PlanFault> Find() => !plan.ReportsPlan || plan.Plan.IsIncomplete
        ? []
        : plan.Loaded.Apis.SelectMany(api => api.Ban).Select(Find).OfType<PlanFault>();

    private PlanFault? Find(PlanText ban)
    {
        var written = new WrittenApi(ban.Text, plan.Compilation);
        if (written is not { Symbols.Count: 0, Namespace: null })
        {
            return null;
        }

        IReadOnlyList<INamespaceOrTypeSymbol> found = [plan.Compilation.GlobalNamespace];
        for (var i = 0; i < written.Parts.Count; i++)
        {
            var part = written.Parts[i];
            var next = found.SelectMany(container => MembersNamed(container, part)).ToList();
            if (next.Count == 0)
            {
                return (i == 0 ? WithoutNamespace(ban) : null) ?? Unmatched(ban, part, found);
            }

            if (i == written.Parts.Count - 1 && IdOfOtherKind(ban, next) is { } id)
            {
                return IsOwn(found[0]) || isKeeper ? Unmatched(ban, $"the documentation id of this name begins with '{id.Substring(0, 2)}'; write '{id}'") : null;
            }

            if (next.OfType<INamespaceOrTypeSymbol>().ToList() is not { Count: > 0 } deeper)
            {
                break;
            }

            found = deeper;
        }

        return IsOwn(found[0]) ? Unmatched(ban, $"'{found[0].Name}' has no such member with these type arguments or parameters; correct them, or remove the name") : null;
    }

    /// <summary>A name that code says like this, and that a plan has to say in full.</summary>
    private PlanFault? WithoutNamespace(PlanText ban)
    {
        var name = ban.Text.Trim();
        return isKeeper && !(name.Length > 1 && name[1] == ':')
            && implicitNamespaces.Concat(plan.Plan.Usings.Select(directive => directive.Value)).Select(space => $"{space}.{name}").FirstOrDefault(Exists) is { } full
                ? Unmatched(ban, $"names are written with their namespace; did you mean '{full}'?")
                : null;

        bool Exists(string candidate) => new WrittenApi(candidate, plan.Compilation).Symbols.Count > 0;
    }

    private PlanFault? Unmatched(PlanText ban, string part, IReadOnlyList<INamespaceOrTypeSymbol> found)
    {
        var known = found.SelectMany(container => container.GetMembers()).Where(member => member.CanBeReferencedByName).Select(member => member.Name).Distinct();
        var near = (!IsOwn(found[0]) && !isKeeper) || ++nearMatches > MaximumNearMatches ? null
            : IsOwn(found[0]) ? NearMatch.Find(part, known)
            : NearMatch.FindSlip(part, known);
        if (near is null && !IsOwn(found[0]))
        {
            return null;
        }

        var place = found[0] is INamespaceSymbol { IsGlobalNamespace: true } ? "the global namespace" : $"'{found[0].ToDisplayString()}'";
        return Unmatched(ban, $"{place} {(found[0] is INamespaceSymbol ? "has" : "declares")} no '{part}'; {(near is null ? "correct the name, or remove it" : $"did you mean '{near}'?")}");
    }

    /// <summary>The members of a name; a constructor is called as its type, or as metadata does.</summary>
    private static IEnumerable<ISymbol> MembersNamed(INamespaceOrTypeSymbol container, string name) =>
        container is INamedTypeSymbol type && (name is "ctor" || name == type.Name) ? type.InstanceConstructors : container.GetMembers(name);

    /// <summary>The documentation id of what is there, where a ban gives one that begins with the letter of something else; else null.</summary>
    private static string? IdOfOtherKind(PlanText ban, List<ISymbol> found)
    {
        var written = ban.Text.TrimStart();
        return written.Length > 1 && written[1] == ':' && found.All(symbol => symbol.GetDocumentationCommentId() is { } id && id[0] != written[0])
            ? found[0].GetDocumentationCommentId()
            : null;
    }

    /// <summary>Whether all of it is seen here: a namespace may have more in other assemblies.</summary>
    private bool IsOwn(INamespaceOrTypeSymbol container) => container is INamedTypeSymbol && SymbolEqualityComparer.Default.Equals(container.ContainingAssembly, plan.Compilation.Assembly);

    private static PlanFault Unmatched(PlanText ban, string message) =>
        new(DiagnosticIds.MatchesNothing, ban.Span, $"'{MessageText.OneLine(ban.Text)}' bans nothing: {message}");
}
