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
        document = await ImplementInheritedAsync(document, new PlannedMembers(missing.Type.Item.Item.Id.Value), cancellationToken).ConfigureAwait(false);
        document = await ImportAdder.AddImportsAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        document = await Simplifier.ReduceAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        document = await ScaffoldUsings.TidyAsync(document, cancellationToken).ConfigureAwait(false);
        document = await InitializeNullAsync(document, cancellationToken).ConfigureAwait(false);
        document = await Formatter.FormatAsync(document, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await SpaceAsync(document, missing, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Document> ImplementInheritedAsync(Document document, PlannedMembers members, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (root.GetAnnotatedNodes(plannedType).SingleOrDefault() is not TypeDeclarationSyntax declaration
            || (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false)) is not { } model
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } symbol)
        {
            return document;
        }

        var generator = SyntaxGenerator.GetGenerator(document);
        var inherited = new InheritedMembers(generator, symbol, model.Compilation, members.ThrowStatement());
        var completed = declaration;
        if (inherited.FindDemandingBaseConstructor() is { } constructor)
        {
            completed = BaseConstructorCall.Add(completed, constructor, generator, symbol);
        }

        if (inherited.Implement().ToArray() is { Length: > 0 } added)
        {
            completed = (TypeDeclarationSyntax)generator.AddMembers(WithOpenBody(completed), added);
        }

        return completed == declaration ? document : document.WithSyntaxRoot(root.ReplaceNode(declaration, completed));
    }

    /// <summary>A property that nothing sets yet would only bring a warning about null beside the stub that says so already.</summary>
    private static async Task<Document> InitializeNullAsync(Document document, CancellationToken cancellationToken)
    {
        const string uninitialized = "CS8618";
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var properties = model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Id == uninitialized)
            .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan))
            .OfType<PropertyDeclarationSyntax>()
            .Where(property => property.Initializer is null)
            .ToArray();
        return document.WithSyntaxRoot(root.ReplaceNodes(properties, (_, property) => property
            .WithInitializer(EqualsValueClause(PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, LiteralExpression(SyntaxKind.NullLiteralExpression))))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            .WithAdditionalAnnotations(Formatter.Annotation)));
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

    private static TypeDeclarationSyntax WithOpenBody(TypeDeclarationSyntax type) => type.OpenBraceToken.IsKind(SyntaxKind.None)
        ? type.WithSemicolonToken(default).WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken)).WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken))
        : type;

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
