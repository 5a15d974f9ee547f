using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Building;

/// <summary>Fields and events that are never read or never written. The compiler tells of them once it has bound all bodies of a project, and only then.</summary>
internal static class UnusedFields
{
    // Never used: an event, a field; never read; never written.
    private static readonly string[] ids = ["CS0067", "CS0169", "CS0414", "CS0649"];

    /// <summary>Whether a project that takes such a warning for an error may have one in some files. Where each field is read and written in these files alone, it has none.</summary>
    public static bool MayBeIn(Compilation compilation, IReadOnlyCollection<SyntaxTree> files, CancellationToken cancellationToken) =>
        files.Any(file => AreErrors(compilation.Options, file, cancellationToken)) && files.Any(file => MayBeIn(compilation.GetSemanticModel(file), cancellationToken));

    private static bool AreErrors(CompilationOptions options, SyntaxTree file, CancellationToken cancellationToken) => options.GeneralDiagnosticOption == ReportDiagnostic.Error || ids.Any(id =>
        (options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) && severity == ReportDiagnostic.Error)
        || (options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(file, id, cancellationToken, out severity) || provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out severity))
            && severity == ReportDiagnostic.Error));

    private static bool MayBeIn(SemanticModel model, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var fields = root.DescendantNodes(node => node is CompilationUnitSyntax or MemberDeclarationSyntax)
            .OfType<BaseFieldDeclarationSyntax>()
            .Where(field => !field.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.ConstKeyword))
            .SelectMany(field => field.Declaration.Variables)
            .ToList();
        if (fields.Count == 0)
        {
            return false;
        }

        var names = root.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText, StringComparer.Ordinal);
        return fields.Any(field => model.GetDeclaredSymbol(field, cancellationToken) is { } symbol && MayBeUnused(symbol, field, names[field.Identifier.ValueText], model, cancellationToken));
    }

    private static bool MayBeUnused(ISymbol symbol, VariableDeclaratorSyntax field, IEnumerable<IdentifierNameSyntax> names, SemanticModel model, CancellationToken cancellationToken)
    {
        var (isRead, isWritten) = (false, field.Initializer is not null || symbol is IEventSymbol);
        foreach (var name in names)
        {
            if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition, symbol))
            {
                continue;
            }

            var written = IsWritten(name);
            isWritten |= written;
            isRead |= !written;
            if (isRead && isWritten)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether code at a name gives the field a value; what does both counts as one, so that more is bound rather than less.</summary>
    private static bool IsWritten(IdentifierNameSyntax name)
    {
        ExpressionSyntax written = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return written.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == written,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
            PostfixUnaryExpressionSyntax postfix => postfix.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression,
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax tuple } arguments } => tuple.Left == arguments,
            _ => false,
        };
    }
}
