using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using PlanExec.CodeFixes.Patterns;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>A new file for one type, written as the file beside it is.</summary>
internal sealed class ScaffoldFile
{
    private readonly SourceText? neighbour;
    private readonly string lineBreak;

    /// <summary>Prepares it.</summary>
    /// <param name="neighbour">The file beside it, whose line breaks, indentation and encoding it takes; null where there is none.</param>
    public ScaffoldFile(SyntaxTree? neighbour)
    {
        this.neighbour = neighbour?.GetText();
        lineBreak = neighbour is null ? "\n" : LineBreaks.Of(neighbour.GetRoot()).ToString();
    }

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
        document = await Formatter.FormatAsync(document, await Layout.OptionsAsync(document, neighbour, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        var root = new BlankLines(lineBreak).Visit(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithText(SourceText.From(root.ToFullString().Trim() + lineBreak, neighbour?.Encoding));
    }

    private static MemberDeclarationSyntax InNamespace(MemberDeclarationSyntax declaration, string qualifiedNamespace, bool fileScoped) =>
        qualifiedNamespace.Length == 0 ? declaration
        : fileScoped ? FileScopedNamespaceDeclaration(ParseName(qualifiedNamespace)).AddMembers(declaration)
        : NamespaceDeclaration(ParseName(qualifiedNamespace)).AddMembers(declaration);
}
