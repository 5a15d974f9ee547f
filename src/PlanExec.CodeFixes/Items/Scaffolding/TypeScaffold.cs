using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>One planned type as a file of its own: first as planned, then with what its base class and interfaces demand.</summary>
internal static class TypeScaffold
{
    private static readonly SyntaxAnnotation plannedType = new("PlanExec.PlannedType");

    /// <summary>Adds the file, with the type as planned.</summary>
    public static async Task<Document> AddAsync(Project project, MissingType missing, LoadedPlan plan, CancellationToken cancellationToken)
    {
        var type = missing.Type;
        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var place = await ScaffoldPlace.FindAsync(project, missing.Namespace, cancellationToken).ConfigureAwait(false);
        var declaration = WithSummary(new PlannedMembers(type.Item.Item.Id.Value).Complete(type.Syntax), type).WithAdditionalAnnotations(plannedType);
        var root = CompilationUnit()
            .AddUsings([.. ScaffoldUsings.Offered(type, plan, compilation)])
            .AddMembers(InNamespace(declaration, missing.Namespace, place.FileScoped))
            .NormalizeWhitespace(eol: LineBreakOf(missing));
        var name = place.NameFor(type, project);
        return project.AddDocument(name, root, place.Folders, Path.Combine(place.Directory, name));
    }

    /// <summary>Completes the file once all types that it may need exist.</summary>
    public static async Task<Document> FinishAsync(Document document, MissingType missing, CancellationToken cancellationToken)
    {
        document = await ScaffoldUsings.AddMissingAsync(document, cancellationToken).ConfigureAwait(false);
        document = await TypeCompletion.ImplementInheritedAsync(document, plannedType, new PlannedMembers(missing.Type.Item.Item.Id.Value), cancellationToken).ConfigureAwait(false);
        document = await ImportAdder.AddImportsAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        document = await Simplifier.ReduceAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        document = await ScaffoldUsings.TidyAsync(document, cancellationToken).ConfigureAwait(false);
        document = await TypeCompletion.InitializeNullAsync(document, root => root.DescendantNodes(), cancellationToken).ConfigureAwait(false);
        document = await Formatter.FormatAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await SpaceAsync(document, missing, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Document> SpaceAsync(Document document, MissingType missing, CancellationToken cancellationToken)
    {
        var lineBreak = LineBreakOf(missing);
        var root = new BlankLines(lineBreak).Visit(await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithText(SourceText.From(root.ToFullString().TrimEnd() + lineBreak, missing.Home?.SourceTree?.Encoding));
    }

    /// <summary>As in the file beside it.</summary>
    private static string LineBreakOf(MissingType missing) =>
        missing.Home?.SourceTree?.ToString().Contains("\r\n") == true ? "\r\n" : "\n";

    private static MemberDeclarationSyntax WithSummary(MemberDeclarationSyntax declaration, PlannedType type)
    {
        if (type.Item.Item.Title is not { } title || declaration.HasStructuredTrivia)
        {
            return declaration;
        }

        // Not by System.Xml, which throws for what no XML can hold.
        var text = MessageText.OneLine(title.Value).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        return declaration.WithLeadingTrivia(ParseLeadingTrivia($"/// <summary>{text}</summary>\n").AddRange(declaration.GetLeadingTrivia()));
    }

    private static MemberDeclarationSyntax InNamespace(MemberDeclarationSyntax declaration, string qualifiedNamespace, bool fileScoped) =>
        qualifiedNamespace.Length == 0 ? declaration
        : fileScoped ? FileScopedNamespaceDeclaration(ParseName(qualifiedNamespace)).AddMembers(declaration)
        : NamespaceDeclaration(ParseName(qualifiedNamespace)).AddMembers(declaration);
}
