using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>Adds a parameter to a method, to what it overrides and implements and what does so with it, and an argument to every call.</summary>
internal sealed class ParameterAddition(MendTarget target, IMethodSymbol method, TypeSyntax type, string name)
{
    private readonly SolutionEditor editor = new(target.Solution);
    private readonly HashSet<DocumentId> changed = [];
    private readonly HashSet<(DocumentId Document, TextSpan Span)> seen = [];
    private readonly bool isOptional = method.Parameters.Any(parameter => parameter.HasExplicitDefaultValue);

    /// <summary>The solution with the parameter; null where a library declares the method, or it is used as a delegate.</summary>
    public async Task<Solution?> ApplyAsync(CancellationToken cancellationToken)
    {
        var family = await MemberFamily.FindAsync(method, target.Solution, cancellationToken).ConfigureAwait(false);
        if (family.Any(member => member.DeclaringSyntaxReferences.IsEmpty))
        {
            return null;
        }

        // The type as the place of the diagnostic sees it: calls pass on what is of that type.
        var qualified = WrittenNames.Qualify(type.WithoutTrivia(), target.Model, target.Declaration.SpanStart);
        if (target.Model.GetSpeculativeTypeInfo(target.Declaration.SpanStart, qualified, SpeculativeBindingOption.BindAsTypeOrNamespace).Type is not { TypeKind: not TypeKind.Error } wanted)
        {
            return null;
        }

        var calls = new CallSites(wanted, name, family);
        foreach (var (document, syntax) in family.SelectMany(target.PartsOf).ToArray())
        {
            await AddParameterAsync(document, syntax, calls, cancellationToken).ConfigureAwait(false);
        }

        foreach (var member in family)
        {
            var references = await SymbolFinder.FindReferencesAsync(member, target.Solution, cancellationToken).ConfigureAwait(false);
            foreach (var place in references.SelectMany(reference => reference.Locations).Where(place => seen.Add((place.Document.Id, place.Location.SourceSpan))))
            {
                await AddArgumentAsync(place, calls, cancellationToken).ConfigureAwait(false);
            }
        }

        var solution = editor.GetChangedSolution();
        foreach (var id in changed)
        {
            solution = (await WrittenNames.SettleAsync(solution.GetDocument(id)!, TypeCompletion.Added, cancellationToken).ConfigureAwait(false)).Project.Solution;
        }

        return solution;
    }

    private async Task AddParameterAsync(Document document, SyntaxNode declaration, CallSites calls, CancellationToken cancellationToken)
    {
        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var written = WrittenNames.Qualify(type.WithoutTrivia(), model, declaration.SpanStart).WithAdditionalAnnotations(TypeCompletion.Added);
        _ = changed.Add(document.Id);
        (await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false)).ReplaceNode(declaration, (current, _) => Add(current, written, calls));
    }

    private async Task AddArgumentAsync(ReferenceLocation place, CallSites calls, CancellationToken cancellationToken)
    {
        var root = (await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var node = root.FindNode(place.Location.SourceSpan, getInnermostNodeForTie: true);
        if (CallSites.ArgumentsOf(node) is not { } arguments)
        {
            return;
        }

        var model = (await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var value = calls.ValueAt(node, model);

        // Of an extension method the first argument stands before the dot.
        var isReduced = model.GetSymbolInfo(node, cancellationToken).Symbol is IMethodSymbol { ReducedFrom: not null };
        var position = method.Parameters.Length - (HasOpenEnd(method) ? 1 : 0) - (isReduced ? 1 : 0);
        if (value is null && isOptional && arguments.Arguments.Count <= position)
        {
            return;
        }

        _ = changed.Add(place.Document.Id);
        (await editor.GetDocumentEditorAsync(place.Document.Id, cancellationToken).ConfigureAwait(false))
            .ReplaceNode(arguments, (current, _) => calls.Add((ArgumentListSyntax)current, value ?? calls.Nothing(model, node.SpanStart), position));
    }

    /// <summary>Behind the required ones; where others may be left out, it may be, too.</summary>
    private SyntaxNode Add(SyntaxNode declaration, TypeSyntax written, CallSites calls)
    {
        var list = ((BaseMethodDeclarationSyntax)declaration).ParameterList;
        var parameter = Parameter(Identifier(name)).WithType(written.WithTrailingTrivia(Space));
        if (isOptional)
        {
            parameter = parameter.WithDefault(EqualsValueClause(Token(SyntaxKind.EqualsToken).WithLeadingTrivia(Space).WithTrailingTrivia(Space), LiteralExpression(SyntaxKind.DefaultLiteralExpression)));
        }

        var position = list.Parameters.Count - (HasOpenEnd(method) ? 1 : 0);
        var added = CallSites.Insert(list.Parameters, parameter, position);
        var passing = (BaseMethodDeclarationSyntax)calls.PassOn(declaration);
        return ParameterComment.Add(passing.WithParameterList(list.WithParameters(added)), name);
    }

    private static bool HasOpenEnd(IMethodSymbol method) => method.Parameters is [.., { IsParams: true }];
}
