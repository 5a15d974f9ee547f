using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>The names that <c>using</c> directives give.</summary>
internal sealed partial class EntryNames
{
    private void AddGlobalUsings(CancellationToken cancellationToken)
    {
        foreach (var tree in plan.Compilation.SyntaxTrees)
        {
            foreach (var directive in ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).Usings)
            {
                if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)))
                {
                    AddDirective(directive, plan.Compilation.GetSemanticModel(tree), Names, cancellationToken);
                }
            }
        }
    }

    /// <summary>Adds the names that a directive gives: an alias, or what <c>using static</c> makes reachable.</summary>
    public void AddDirective(UsingDirectiveSyntax directive, SemanticModel model, NameTable names, CancellationToken cancellationToken)
    {
        if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Alias is not null)
        {
            qualifiers.Add(directive.Alias.Name.Identifier.ValueText);
        }

        if (model.GetSymbolInfo(directive.NamespaceOrType, cancellationToken).Symbol is not ITypeSymbol type)
        {
            return;
        }

        var brought = bearers.BroughtBy(type);
        brought = type is INamedTypeSymbol named && banned.TryGetValue(named.OriginalDefinition, out var ban) ? brought.Union(ban) : brought;

        if (directive.Alias is { } alias)
        {
            names.AddType(alias.Name.Identifier.ValueText, brought);
            return;
        }

        foreach (var member in type.GetMembers())
        {
            names.AddType(member.Name, brought);
            names.AddMember(member.Name, brought);
        }
    }
}
