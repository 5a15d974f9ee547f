using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>A new file for one type.</summary>
/// <param name="lineBreak">A line break, as in the files beside it.</param>
/// <param name="encoding">The encoding of those.</param>
internal sealed class ScaffoldFile(string lineBreak, Encoding? encoding)
{
    /// <summary>Adds the file where the files of the namespace stand.</summary>
    public async Task<Document> AddAsync(
        Project project, string qualifiedNamespace, string typeName, int arity, MemberDeclarationSyntax declaration, IEnumerable<UsingDirectiveSyntax> usings, CancellationToken cancellationToken)
    {
        var place = await ScaffoldPlace.FindAsync(project, qualifiedNamespace, cancellationToken).ConfigureAwait(false);
        var root = CompilationUnit()
            .AddUsings([.. usings])
            .AddMembers(InNamespace(declaration, qualifiedNamespace, place.FileScoped))
            .NormalizeWhitespace(eol: lineBreak);
        var name = place.NameFor(typeName, arity, project);
        return project.AddDocument(name, root, place.Folders, Path.Combine(place.Directory, name));
    }

    /// <summary>Adds the using directives that the file needs, writes its names as short as they can be, and removes what nothing needs.</summary>
    public async Task<Document> SettleNamesAsync(Document document, CancellationToken cancellationToken)
    {
        document = await ImportAdder.AddImportsAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        document = await Simplifier.ReduceAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        document = await ScaffoldUsings.TidyAsync(document, cancellationToken).ConfigureAwait(false);
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.WithUsings(List(root.Usings.Select(directive => directive.WithTrailingTrivia(EndOfLine(lineBreak))))));
    }

    /// <summary>Lays the file out by the options of the workspace.</summary>
    public async Task<Document> LayOutAsync(Document document, CancellationToken cancellationToken)
    {
        document = await Formatter.FormatAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        var root = new BlankLines(lineBreak).Visit(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithText(SourceText.From(root.ToFullString().Trim() + lineBreak, encoding));
    }

    private static MemberDeclarationSyntax InNamespace(MemberDeclarationSyntax declaration, string qualifiedNamespace, bool fileScoped) =>
        qualifiedNamespace.Length == 0 ? declaration
        : fileScoped ? FileScopedNamespaceDeclaration(ParseName(qualifiedNamespace)).AddMembers(declaration)
        : NamespaceDeclaration(ParseName(qualifiedNamespace)).AddMembers(declaration);
}
