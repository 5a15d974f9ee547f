using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using PlanExec.Analyzers;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Puts C# of a plan into code, where its names need using directives.</summary>
internal static class WrittenNames
{
    /// <summary>Whether the plan leaves a choice, such as <c>&lt;*&gt;</c>, that a fix can't make.</summary>
    public static bool LeaveChoice(SyntaxNode written) =>
        written.ContainsDiagnostics
        || written.DescendantNodesAndSelf().Any(node => node is OmittedTypeArgumentSyntax or IdentifierNameSyntax { Identifier.ValueText: CodeInPlan.Anything });

    /// <summary>Names in full what is not in scope at a position, where one namespace alone has a type of that name, or one alone of those preferred.</summary>
    public static T Qualify<T>(T written, SemanticModel model, int position, IReadOnlyCollection<string>? preferred = null)
        where T : SyntaxNode =>
        written.ReplaceNodes(
            written.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(name => (ScaffoldUsings.IsFreeTypeName(name) && !IsArgumentName(name)) || IsContainer(name)),
            (original, rewritten) => Qualify(original, rewritten, model, position, preferred ?? []));

    /// <summary>Adds the directives that marked code needs, writes its names as short as they can be, and lays it out.</summary>
    public static async Task<Document> SettleAsync(Document document, SyntaxAnnotation annotation, CancellationToken cancellationToken)
    {
        var before = await DirectivesAsync(document, cancellationToken).ConfigureAwait(false);
        document = await ImportAdder.AddImportsAsync(document, annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        document = await Simplifier.ReduceAsync(document, annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        if ((await DirectivesAsync(document, cancellationToken).ConfigureAwait(false)).Count > before.Count)
        {
            // A directive for all files may say it already.
            document = await UnneededUsings.RemoveAsync(document, before, cancellationToken).ConfigureAwait(false);
        }

        document = await TypeCompletion.InitializeNullAsync(document, root => root.GetAnnotatedNodes(annotation), cancellationToken).ConfigureAwait(false);
        document = await Layout.FormatAsync(document, annotation, cancellationToken).ConfigureAwait(false);
        document = await Layout.FormatAsync(document, Formatter.Annotation, cancellationToken).ConfigureAwait(false);

        // The next fix settles only what is its own.
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        return document.WithSyntaxRoot(root.ReplaceNodes(root.GetAnnotatedNodes(annotation), (_, settled) => settled.WithoutAnnotations(annotation)));
    }

    private static async Task<HashSet<string>> DirectivesAsync(Document document, CancellationToken cancellationToken) => new(
        (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Select(directive => directive.ToString()),
        StringComparer.Ordinal);

    private static SyntaxNode Qualify(SimpleNameSyntax original, SimpleNameSyntax rewritten, SemanticModel model, int position, IReadOnlyCollection<string> preferred)
    {
        if (IsInScope(original, model, position))
        {
            return rewritten;
        }

        var found = ScaffoldUsings.NamespacesOf(original.Identifier.ValueText, original.Arity, model.Compilation, type => original.Parent is not AttributeSyntax || IsAttribute(type)).Distinct(StringComparer.Ordinal).ToArray();
        if ((found.Length == 1 ? found : found.Where(preferred.Contains).ToArray()) is not [var only])
        {
            return rewritten;
        }

        return IsContainer(original)
            ? SyntaxFactory.ParseExpression($"global::{only}.{rewritten}").WithAdditionalAnnotations(Simplifier.Annotation)
            : SyntaxFactory.QualifiedName(SyntaxFactory.ParseName($"global::{only}"), rewritten.WithoutTrivia())
                .WithTriviaFrom(rewritten)
                .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static bool IsInScope(SimpleNameSyntax name, SemanticModel model, int position)
    {
        var text = name.Identifier.ValueText;
        return name.Parent is AttributeSyntax
            ? new[] { text, text + nameof(Attribute) }.SelectMany(spelling => model.LookupNamespacesAndTypes(position, name: spelling)).OfType<INamedTypeSymbol>().Any(IsAttribute)
            : text is "nameof" or "dynamic" or "nint" or "nuint"
                || model.LookupNamespacesAndTypes(position, name: text).Any(found => found is not INamedTypeSymbol type || type.Arity == name.Arity);
    }

    private static bool IsAttribute(INamedTypeSymbol type) => type.SelfAndBases().Any(parent => parent is { Name: nameof(Attribute), ContainingNamespace.Name: nameof(System) });

    /// <summary>Whether it is the type in an expression such as <c>Stage.Final</c>.</summary>
    private static bool IsContainer(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Expression == name;

    private static bool IsArgumentName(SimpleNameSyntax name) => name.Parent is NameEqualsSyntax or NameColonSyntax;
}
