using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>A file for a type that moves.</summary>
/// <param name="Directory">The folder on disk.</param>
/// <param name="Folders">The folder, from the project's.</param>
/// <param name="Name">The name.</param>
internal sealed record NewFile(string Directory, IReadOnlyList<string> Folders, string Name)
{
    private string FilePath => Path.Combine(Directory, Name);

    /// <summary>A name after the type that no file of the folder bears; null where there is none.</summary>
    public static string? NameFor(INamedTypeSymbol type, string directory, Project project)
    {
        var taken = new HashSet<string>(project.Documents.Select(document => document.FilePath ?? document.Name), StringComparer.OrdinalIgnoreCase);
        string[] names = type.Arity == 0 ? [type.Name] : [type.Name, $"{type.Name}{{{string.Join(",", type.TypeParameters.Select(parameter => parameter.Name))}}}"];
        return names.Select(name => name + ".cs").FirstOrDefault(name => !taken.Contains(Path.Combine(directory, name)));
    }

    /// <summary>Moves a type there with the usings it needs. Where nothing else stands in its file, the file itself moves.</summary>
    public static async Task<Solution?> MoveAsync(Document document, MemberDeclarationSyntax type, NewFile file, CancellationToken cancellationToken)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var others = OthersThan(type, root).ToList();
        if (others.Count == 0)
        {
            return (await AddToAsync(document.Project, file, root, document, cancellationToken).ConfigureAwait(false)).Project.Solution.RemoveDocument(document.Id);
        }

        // What a directive encloses can't be told apart from what it does not.
        if (type.ContainsDirectives || root.DescendantTrivia().Any(trivia => trivia.IsDirective && trivia.SpanStart > FirstMember(root).SpanStart))
        {
            return null;
        }

        var moved = root.RemoveNodes(others, SyntaxRemoveOptions.KeepNoTrivia)!;
        var left = WithoutEmptyNamespaces((CompilationUnitSyntax)root.RemoveNode(type, SyntaxRemoveOptions.KeepNoTrivia)!);
        var added = await AddToAsync(document.Project, file, Tidy(WithoutEmptyNamespaces((CompilationUnitSyntax)moved)), document, cancellationToken).ConfigureAwait(false);
        var known = await UnneededUsings.FindAsync(document, cancellationToken).ConfigureAwait(false);

        // Both files must have their types before anybody asks what they need.
        var remaining = added.Project.GetDocument(document.Id)!.WithSyntaxRoot(Tidy(left));
        var project = (await UnneededUsings.RemoveAsync(remaining, known, cancellationToken).ConfigureAwait(false)).Project;
        return (await UnneededUsings.RemoveAsync(project.GetDocument(added.Id)!, known: null, cancellationToken).ConfigureAwait(false)).Project.Solution;
    }

    private static async Task<Document> AddToAsync(Project project, NewFile file, SyntaxNode root, Document model, CancellationToken cancellationToken)
    {
        var like = await model.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return project.AddDocument(file.Name, SourceText.From(root.ToFullString(), like.Encoding, like.ChecksumAlgorithm), file.Folders, file.FilePath).WithSyntaxRoot(root);
    }

    /// <summary>The types beside it, and what belongs to the file as a whole.</summary>
    public static IEnumerable<SyntaxNode> OthersThan(SyntaxNode type, CompilationUnitSyntax root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .Where(node => node != type && node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or GlobalStatementSyntax or AttributeListSyntax or UsingDirectiveSyntax { GlobalKeyword.RawKind: not 0 });

    private static SyntaxNode FirstMember(CompilationUnitSyntax root) => root.Members[0] is BaseNamespaceDeclarationSyntax { Members: [var member, ..] } ? member : root.Members[0];

    private static CompilationUnitSyntax WithoutEmptyNamespaces(CompilationUnitSyntax root)
    {
        while (root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(space => space.Members.Count == 0) is { } empty)
        {
            root = root.RemoveNode(empty, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return root;
    }

    /// <summary>A blank line behind the usings and the namespace, none at the end.</summary>
    private static CompilationUnitSyntax Tidy(CompilationUnitSyntax root)
    {
        var lineBreak = LineBreaks.Of(root);
        root = root.ReplaceNodes(
            root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member is not BaseNamespaceDeclarationSyntax && member.Parent is BaseNamespaceDeclarationSyntax space && space.Members[0] == member),
            (original, member) =>
            {
                var leading = member.GetLeadingTrivia().SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
                return member.WithLeadingTrivia(original.Parent is FileScopedNamespaceDeclarationSyntax ? leading.Prepend(lineBreak) : leading);
            });
        return root.WithEndOfFileToken(root.EndOfFileToken.WithLeadingTrivia(root.EndOfFileToken.LeadingTrivia.SkipWhile(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
    }
}
