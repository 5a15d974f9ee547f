using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>Completes a type with what its base class, its interfaces and the compiler demand.</summary>
internal static class TypeCompletion
{
    private const string ItemKind = "PlanExec.Item";

    /// <summary>Stands at what was added.</summary>
    public static SyntaxAnnotation Added { get; } = new("PlanExec.Added");

    /// <summary>Implements what a type inherits, and calls a base constructor that takes arguments.</summary>
    public static async Task<Document> ImplementInheritedAsync(Document document, SyntaxAnnotation type, PlannedMembers members, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (root.GetAnnotatedNodes(type).SingleOrDefault() is not TypeDeclarationSyntax declaration
            || (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false)) is not { } model
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } symbol)
        {
            return document;
        }

        var generator = SyntaxGenerator.GetGenerator(document);
        var inherited = new InheritedMembers(generator, symbol, model.Compilation, members);
        var completed = BaseConstructorCall.CopyBase(declaration, symbol);
        if (inherited.FindDemandingBaseConstructor() is { } constructor)
        {
            completed = BaseConstructorCall.Add(WithOpenBody(completed), constructor, generator, symbol, members.ThrowStatement());
        }

        if (inherited.Implement().ToArray() is { Length: > 0 } added)
        {
            completed = (TypeDeclarationSyntax)generator.AddMembers(WithOpenBody(completed), added.Select(member => member.WithAdditionalAnnotations(Added)));
        }

        return completed == declaration ? document : document.WithSyntaxRoot(root.ReplaceNode(declaration, completed));
    }

    /// <summary>Tells of what was added for which item it was.</summary>
    public static SyntaxAnnotation AddedFor(string itemId) => new(ItemKind, itemId);

    /// <summary>For which item something was added; null where nothing tells.</summary>
    public static string? ItemOf(SyntaxNode added) => added.GetAnnotations(ItemKind).FirstOrDefault()?.Data;

    /// <summary>Calls the base constructor that takes arguments from constructors that were added.</summary>
    public static async Task<Document> CallBaseAsync(Document document, SyntaxAnnotation constructors, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var added = root.GetAnnotatedNodes(constructors).OfType<ConstructorDeclarationSyntax>().Where(constructor => constructor.Initializer is null && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword)).ToArray();
        if (added.Length == 0)
        {
            return document;
        }

        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var generator = SyntaxGenerator.GetGenerator(document);
        return document.WithSyntaxRoot(root.ReplaceNodes(added, (original, constructor) =>
        {
            var members = new PlannedMembers(ItemOf(original) ?? "");
            return model.GetDeclaredSymbol(original, cancellationToken) is not { } symbol ? constructor
                : BaseConstructorCall.MustCopyBase(symbol) ? BaseConstructorCall.CopyBase(constructor)
                : new InheritedMembers(generator, symbol.ContainingType, model.Compilation, members).FindDemandingBaseConstructor() is { } demanding ? BaseConstructorCall.AddTo(constructor, demanding, members.ThrowStatement())
                : constructor;
        }));
    }

    /// <summary>A property that nothing sets yet would only bring a warning about null beside the stub that says so already.</summary>
    public static async Task<Document> InitializeNullAsync(Document document, Func<SyntaxNode, IEnumerable<SyntaxNode>> within, CancellationToken cancellationToken)
    {
        const string uninitialized = "CS8618";
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var places = new HashSet<SyntaxNode>(within(root));
        var properties = model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Id == uninitialized)
            .SelectMany(diagnostic => diagnostic.AdditionalLocations.Prepend(diagnostic.Location))
            .Where(location => location.SourceTree == root.SyntaxTree)
            .Select(location => root.FindNode(location.SourceSpan))
            .OfType<PropertyDeclarationSyntax>()
            .Where(property => property.Initializer is null && places.Contains(property))
            .Distinct()
            .ToArray();
        return document.WithSyntaxRoot(root.ReplaceNodes(properties, (original, property) => property
            .WithInitializer(EqualsValueClause(PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, LiteralExpression(
                model.GetDeclaredSymbol(original, cancellationToken)?.Type is ITypeParameterSymbol ? SyntaxKind.DefaultLiteralExpression : SyntaxKind.NullLiteralExpression))))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken))
            .WithAdditionalAnnotations(Formatter.Annotation)));
    }

    /// <summary>The type with braces.</summary>
    public static TypeDeclarationSyntax WithOpenBody(TypeDeclarationSyntax type) => type.OpenBraceToken.IsKind(SyntaxKind.None)
        ? type.WithSemicolonToken(default)
            .WithOpenBraceToken(Token(SyntaxKind.OpenBraceToken).WithAdditionalAnnotations(Added))
            .WithCloseBraceToken(Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.SemicolonToken.TrailingTrivia).WithAdditionalAnnotations(Added))
        : type;
}
