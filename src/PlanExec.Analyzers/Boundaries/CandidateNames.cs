using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>
/// The names through which code of a compilation could name something it may not use. Asking the compiler what an identifier means is the dear part of
/// an analyzer; an identifier that has none of these names need not be asked about.
/// </summary>
internal sealed class CandidateNames
{
    private const string AttributeSuffix = "Attribute";

    private static readonly string[] queryMethods =
    [
        "Cast", "GroupBy", "GroupJoin", "Join", "OrderBy", "OrderByDescending", "Select", "SelectMany", "ThenBy", "ThenByDescending", "Where",
    ];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private CandidateNames()
    {
    }

    /// <summary>Whether a use of something forbidden could have this name.</summary>
    public bool Contains(string name) => names.Contains(name);

    /// <summary>Whether one of the names is that of a method which query keywords call.</summary>
    public bool ContainsQueryMethod { get; private set; }

    /// <summary>Collects the names; null where nothing that is forbidden can be reached, so that no code need be looked at.</summary>
    public static CandidateNames? TryCollect(PlanContext plan, CancellationToken cancellationToken)
    {
        var forbidden = FindForbidden(plan);
        if (forbidden.Count == 0)
        {
            return null;
        }

        var found = new CandidateNames();
        foreach (var assembly in plan.Compilation.SourceModule.ReferencedAssemblySymbols.Add(plan.Compilation.Assembly))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var container in ComponentMap.Namespaces(assembly))
            {
                if (plan.Components.OwnerOf(container) is { } owner && forbidden.Contains(owner))
                {
                    found.AddTypes(container.GetTypeMembers());
                }
            }
        }

        if (found.names.Count == 0)
        {
            return null;
        }

        found.ContainsQueryMethod = found.names.Overlaps(queryMethods);
        found.AddGlobalAliases(plan.Compilation, cancellationToken);
        return found;
    }

    /// <summary>The components that some code of this compilation may not use.</summary>
    private static HashSet<Component> FindForbidden(PlanContext plan)
    {
        var ofAssembly = plan.Components.OwnerOf(plan.Compilation.Assembly.GlobalNamespace);
        var own = ofAssembly is null ? plan.Components.InSource : [.. plan.Components.InSource.Append(ofAssembly).Distinct()];
        return [.. plan.Plan.Components.Where(to => own.Any(from => !plan.Policy.Decide(from, to).IsAllowed))];
    }

    private void AddTypes(IEnumerable<INamedTypeSymbol> types)
    {
        foreach (var type in types)
        {
            AddType(type.Name);
            foreach (var member in type.GetMembers())
            {
                // Without the type's own name code reaches static members (`using static`, inheritance) and extensions only.
                if (member is INamedTypeSymbol nested)
                {
                    AddTypes([nested]);
                }
                else if (member.IsStatic)
                {
                    names.Add(member.Name);
                }
            }

            // The members of an extension block are reached by their own names, be they static or not.
            if (type.IsExtension)
            {
                names.UnionWith(type.MemberNames);
            }
        }
    }

    private void AddType(string name)
    {
        names.Add(name);
        if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
        {
            names.Add(name.Substring(0, name.Length - AttributeSuffix.Length));
        }
    }

    private void AddGlobalAliases(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var directive in ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).Usings)
            {
                if (directive is { Alias: { } alias } && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                {
                    names.Add(alias.Name.Identifier.ValueText);
                }
            }
        }
    }
}
