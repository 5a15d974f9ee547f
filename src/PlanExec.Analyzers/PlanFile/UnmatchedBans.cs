using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PlanExec.Analyzers.Uses;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// Names under <c>ban</c> and <c>instead</c> that name nothing, as far as one compilation can know. It sees the types of its own source whole. What it does not find elsewhere
/// another project may know, so that is told only where a name can hardly be another than one that is there, and by one project.
/// </summary>
internal sealed class UnmatchedBans(PlanContext plan, bool isKeeper)
{
    /// <summary>The namespaces that code of the SDK names without a directive.</summary>
    private static readonly string[] implicitNamespaces = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    // A near match looks at every name of a namespace or type.
    private const int MaximumNearMatches = 500;

    private readonly Lazy<HashSet<string>> plannedNames = new(() => new HashSet<string>(plan.Loaded.NamesOfPlannedTypes.Select(type => type.Name), StringComparer.Ordinal));

    private int nearMatches;

    public IEnumerable<PlanFault> Find() => !plan.ReportsPlan || plan.Plan.IsIncomplete
        ? []
        : plan.Loaded.Apis.SelectMany(api => api.Ban.Select(ban => FactOf(ban) is { } unmatched ? Unmatched(ban, $"bans nothing: {unmatched.Text}") : null))
            .Concat(plan.Loaded.Apis.Select(api => api.Instead).OfType<PlanText>()
                .Select(name => FactOf(name) is { HasNear: true } unmatched && !IsPlanned(name) ? Unmatched(name, $"is nothing that code can use instead: {unmatched.Text}") : null))
            .OfType<PlanFault>();

    /// <summary>Why a name names nothing, as the end of a sentence; null where it does, or may.</summary>
    private Fact? FactOf(PlanText name)
    {
        var written = new WrittenApi(name.Text, plan.Compilation);
        if (written is not { Symbols.Count: 0, Namespace: null })
        {
            return null;
        }

        IReadOnlyList<INamespaceOrTypeSymbol> found = [plan.Compilation.GlobalNamespace];
        List<ISymbol> members = [];
        for (var i = 0; i < written.Parts.Count; i++)
        {
            var part = written.Parts[i];
            var next = found.SelectMany(container => MembersNamed(container, part)).ToList();
            if (next.Count == 0)
            {
                return (i == 0 ? WithoutNamespace(name) : null) ?? Missing(part, found);
            }

            if (i == written.Parts.Count - 1 && IdOfOtherKind(name, next) is { } id)
            {
                return IsOwn(found[0]) || isKeeper ? new Fact($"the documentation id of this name begins with '{id.Substring(0, 2)}'; write '{id}'", HasNear: false) : null;
            }

            members = i == written.Parts.Count - 1 ? next : [];
            if (next.OfType<INamespaceOrTypeSymbol>().ToList() is not { Count: > 0 } deeper)
            {
                break;
            }

            found = deeper;
        }

        return OtherParameters(name, written, found[0], members)
            ?? (IsOwn(found[0]) ? new Fact($"'{found[0].Name}' has no such member with these type arguments or parameters; correct them, or remove the name", HasNear: false) : null);
    }

    /// <summary>Whether an item brings what bears one of its names.</summary>
    private bool IsPlanned(PlanText name) => new WrittenApi(name.Text, plan.Compilation).Parts.Any(part => plan.Loaded.MayBring(part) || plannedNames.Value.Contains(part));

    /// <summary>A name that code says like this, and that a plan has to say in full.</summary>
    private Fact? WithoutNamespace(PlanText written)
    {
        var name = written.Text.Trim();
        return isKeeper && !IsId(written)
            && implicitNamespaces.Concat(plan.Plan.Usings.Select(directive => directive.Value)).Select(space => $"{space}.{name}").FirstOrDefault(Exists) is { } full
                ? new Fact($"names are written with their namespace; did you mean '{full}'?", HasNear: false)
                : null;

        bool Exists(string candidate) => new WrittenApi(candidate, plan.Compilation).Symbols.Count > 0;
    }

    private Fact? Missing(string part, IReadOnlyList<INamespaceOrTypeSymbol> found)
    {
        // A constructor bears the name of its type.
        var known = found.SelectMany(container => container.GetMembers()).Where(member => member.CanBeReferencedByName).Select(member => member.Name)
            .Concat(found.OfType<INamedTypeSymbol>().Where(type => type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared)).Select(type => type.Name))
            .Distinct();
        var near = (!IsOwn(found[0]) && !isKeeper) || ++nearMatches > MaximumNearMatches ? null
            : IsOwn(found[0]) ? NearMatch.Find(part, known)
            : NearMatch.FindSlip(part, known);
        if (near is null && !IsOwn(found[0]))
        {
            return null;
        }

        var place = found[0] is INamespaceSymbol { IsGlobalNamespace: true } ? "the global namespace" : $"'{found[0].ToDisplayString()}'";
        return new Fact($"{place} {(found[0] is INamespaceSymbol ? "has" : "declares")} no '{part}'; {(near is null ? "correct the name, or remove it" : $"did you mean '{near}'?")}", near is not null);
    }

    /// <summary>Parameters that no member of the name has, where those of one hardly differ: a type that is there may be what another project's member takes.</summary>
    private Fact? OtherParameters(PlanText name, WrittenApi written, INamespaceOrTypeSymbol type, List<ISymbol> members)
    {
        if (written.Parameters is not { Length: > 0 } parameters || (!IsOwn(type) && !isKeeper) || ++nearMatches > MaximumNearMatches)
        {
            return null;
        }

        var types = Split(parameters);
        var near = members.SelectMany(member => WrittenApi.ParametersIn(member, IsId(name))).Distinct().FirstOrDefault(known => AreMeant(types, Split(known)));
        return near is null ? null
            : new Fact($"'{type.ToDisplayString()}' declares no '{written.Parts[written.Parts.Count - 1]}({parameters})'; did you mean '{written.Parts[written.Parts.Count - 1]}({near})'?", HasNear: true);
    }

    private bool AreMeant(IReadOnlyList<string> written, IReadOnlyList<string> known) => written.Count == known.Count
        && written.Zip(known, (type, other) => type == other || (NearMatch.FindSlip(type, [other]) is not null && !IsType(type))).All(fits => fits);

    private bool IsType(string name) => SyntaxFacts.IsPredefinedType(SyntaxFacts.GetKeywordKind(name)) || new WrittenApi(name, plan.Compilation).Symbols.Count > 0;

    /// <summary>The parts between commas that stand in no brackets.</summary>
    private static List<string> Split(string parameters)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < parameters.Length; i++)
        {
            depth += parameters[i] switch { '<' or '(' or '[' or '{' => 1, '>' or ')' or ']' or '}' => -1, _ => 0 };
            if (parameters[i] == ',' && depth == 0)
            {
                parts.Add(parameters.Substring(start, i - start));
                start = i + 1;
            }
        }

        parts.Add(parameters.Substring(start));
        return parts;
    }

    /// <summary>The members of a name; a constructor is called as its type, or as metadata does.</summary>
    private static IEnumerable<ISymbol> MembersNamed(INamespaceOrTypeSymbol container, string name) =>
        container is INamedTypeSymbol type && (name is "ctor" || name == type.Name) ? type.InstanceConstructors : container.GetMembers(name);

    /// <summary>The documentation id of what is there, where a ban gives one that begins with the letter of something else; else null.</summary>
    private static string? IdOfOtherKind(PlanText written, List<ISymbol> found) =>
        IsId(written) && found.All(symbol => symbol.GetDocumentationCommentId() is { } id && id[0] != written.Text.TrimStart()[0])
            ? found[0].GetDocumentationCommentId()
            : null;

    private static bool IsId(PlanText written) => written.Text.TrimStart() is { Length: > 1 } text && text[1] == ':';

    /// <summary>Whether all of it is seen here: a namespace may have more in other assemblies.</summary>
    private bool IsOwn(INamespaceOrTypeSymbol container) => container is INamedTypeSymbol && SymbolEqualityComparer.Default.Equals(container.ContainingAssembly, plan.Compilation.Assembly);

    private static PlanFault Unmatched(PlanText name, string message) => new(DiagnosticIds.MatchesNothing, name.Span, $"'{MessageText.OneLine(name.Text)}' {message}");

    /// <summary>Why a name names nothing.</summary>
    /// <param name="Text">The reason and the remedy.</param>
    /// <param name="HasNear">Whether it is clear what was meant.</param>
    private sealed record Fact(string Text, bool HasNear);
}
