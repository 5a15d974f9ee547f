using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Directives in the C# of items that name a namespace which nobody has and the plan does not speak of.</summary>
internal static class UnknownUsings
{
    // A near match looks at every namespace that the project can see.
    private const int MaximumNearMatches = 50;

    /// <summary>The faults, told by the project that answers for the item.</summary>
    public static IEnumerable<PlanFault> Find(PlanContext plan, IEnumerable<PlannedType> types)
    {
        var ownership = new ItemOwnership(plan);
        var nearMatches = 0;
        var namespaces = new Lazy<string[]>(() => [.. NamespaceSearch.WithNested(plan.Compilation.GlobalNamespace).Where(container => !container.IsGlobalNamespace).Select(container => container.ToDisplayString())]);
        foreach (var type in types.Where(type => !type.Item.Usings.IsEmpty).GroupBy(type => type.Item).Select(item => item.First()).Where(ownership.Owns))
        {
            foreach (var name in type.Item.Usings.Where(directive => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None)).Select(directive => directive.Name).OfType<NameSyntax>())
            {
                string[] parts = [.. name.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(part => part.Identifier.ValueText)];
                if (name.DescendantNodesAndSelf().Any(part => part is AliasQualifiedNameSyntax) || NamespaceSearch.Find(plan.Compilation.GlobalNamespace, parts) is not null || IsPlanned(plan, string.Join(".", parts)))
                {
                    continue;
                }

                var written = string.Join(".", parts);
                var near = ++nearMatches > MaximumNearMatches ? null : NearMatch.Find(written, namespaces.Value);
                yield return new PlanFault(
                    DiagnosticIds.UndefinedReference,
                    type.Code.Locate(name.SpanStart, name.Span.Length),
                    $"Item '{type.Item.Item.Id}' uses a namespace '{written}' that neither '{plan.Compilation.AssemblyName}' with what it refers to nor the plan has; {(near is null ? "correct it, or remove the line" : $"did you mean '{near}'?")}")
                {
                    Replacement = near,
                };
            }
        }
    }

    /// <summary>Whether a component or an item is going to have the namespace, or one in it.</summary>
    private static bool IsPlanned(PlanContext plan, string name) =>
        plan.Plan.Components.SelectMany(component => component.Namespaces).Any(pattern => pattern.MatchesSelfOrParent(name) || pattern.Text.Value.StartsWith(name + ".", StringComparison.Ordinal) || pattern.Text.Value.Contains('$'))
        || plan.Loaded.Items.SelectMany(item => item.Types).Any(type => type.Namespace is { } container && (container == name || container.StartsWith(name + ".", StringComparison.Ordinal)));
}
