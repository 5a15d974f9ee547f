using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes;

/// <summary>Constructors and initial values that bear the name of what they set, and can't be that by their types: they are to be written still.</summary>
internal static class PossibleValues
{
    /// <summary>Makes stubs of those among some members.</summary>
    /// <param name="document">The document with the members.</param>
    /// <param name="within">The members in the root of the document.</param>
    /// <param name="itemId">The item of members that do not tell themselves for which one they were added.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Document> LeaveImpossibleAsync(Document document, Func<SyntaxNode, IEnumerable<SyntaxNode>> within, string itemId, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var given = within(root).Where(member => GivenBy(member) is not null).ToArray();
        if (given.Length == 0)
        {
            return document;
        }

        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var errors = given
            .SelectMany(member => model.GetDiagnostics(GivenBy(member)!.Span, cancellationToken))
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Location.SourceSpan)
            .ToArray();
        return document.WithSyntaxRoot(root.ReplaceNodes(
            given.Where(member => errors.Any(GivenBy(member)!.Span.Contains)),
            (original, member) => new PlannedMembers(TypeCompletion.ItemOf(original) ?? itemId).WithoutValue((MemberDeclarationSyntax)member)));
    }

    /// <summary>What in a member gives a value by the name alone.</summary>
    private static SyntaxNode? GivenBy(SyntaxNode member) => member switch
    {
        ConstructorDeclarationSyntax { Body: { Statements.Count: > 0 } body } when body.Statements.All(statement => statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax }) => body,
        PropertyDeclarationSyntax { Initializer: { Value: IdentifierNameSyntax value } initial, Parent: TypeDeclarationSyntax { ParameterList: { } parameters } }
            when parameters.Parameters.Any(parameter => parameter.Identifier.ValueText == value.Identifier.ValueText) => initial,
        _ => null,
    };
}
