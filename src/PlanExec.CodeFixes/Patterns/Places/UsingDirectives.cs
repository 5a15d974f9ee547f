using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Adds and removes the using directives of files.</summary>
internal static class UsingDirectives
{
    /// <summary>The file with a directive, in its place by the alphabet, <c>System</c> first.</summary>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, string name)
    {
        if (root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Any(other => IsPlain(other) && other.Name?.ToString() == name))
        {
            return root;
        }

        var lineBreak = LineBreaks.Of(root);
        var added = UsingDirective(ParseName(name)).WithUsingKeyword(Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(Space)).WithTrailingTrivia(lineBreak);
        if (root.Usings.Count > 0)
        {
            var index = root.Usings.IndexOf(other => !IsPlain(other) || Compare(other.Name!.ToString(), name) > 0);
            if (index != 0)
            {
                return root.WithUsings(index < 0 ? root.Usings.Add(added) : root.Usings.Insert(index, added));
            }
        }

        // The head of the file stays its head; a comment about a type stays with the type.
        if (root.Usings.Count == 0 && root.Externs.Count == 0 && root.Members is [not BaseNamespaceDeclarationSyntax, ..])
        {
            return root.WithMembers(root.Members.Replace(root.Members[0], root.Members[0].WithLeadingTrivia(root.Members[0].GetLeadingTrivia().Insert(0, lineBreak)))).WithUsings(SingletonList(added));
        }

        var head = root.GetLeadingTrivia();
        return root.WithLeadingTrivia(root.Usings.Count == 0 ? TriviaList(lineBreak) : TriviaList()).WithUsings(root.WithLeadingTrivia(TriviaList()).Usings.Insert(0, added.WithLeadingTrivia(head)));
    }

    /// <summary>Removes the directives for a namespace in which nothing stands any more.</summary>
    public static async Task<Solution> RemoveVanishedAsync(Solution solution, ProjectId owner, string name, CancellationToken cancellationToken)
    {
        foreach (var id in solution.ProjectAndDependents(owner).Where(id => solution.GetProject(id)!.Language == LanguageNames.CSharp).ToArray())
        {
            var compilation = (await solution.GetProject(id)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
            if (Exists(compilation.GlobalNamespace, name))
            {
                continue;
            }

            foreach (var document in solution.GetProject(id)!.Documents.ToArray())
            {
                var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                var vanished = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                    .OfType<UsingDirectiveSyntax>()
                    .Where(directive => directive.Alias is null && directive.StaticKeyword.RawKind == 0 && directive.Name?.ToString() == name)
                    .ToArray();
                if (vanished.Length > 0)
                {
                    var head = root.GetLeadingTrivia();
                    var left = root.RemoveNodes(vanished, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
                    solution = solution.WithDocumentSyntaxRoot(document.Id, left.Usings.Count > 0 ? left.WithLeadingTrivia(head) : left);
                }
            }
        }

        return solution;
    }

    private static bool Exists(INamespaceSymbol root, string name) => NamespaceSearch.Find(root, name.Split('.')) is not null;

    private static bool IsPlain(UsingDirectiveSyntax directive) => directive is { Alias: null, StaticKeyword.RawKind: 0, GlobalKeyword.RawKind: 0 };

    private static int Compare(string one, string other) =>
        IsSystem(one) == IsSystem(other) ? string.Compare(one, other, StringComparison.OrdinalIgnoreCase) : IsSystem(one) ? -1 : 1;

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
