using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>What calls hand over for a parameter that was added.</summary>
/// <param name="type">Its type.</param>
/// <param name="name">Its name.</param>
/// <param name="family">The members that get it.</param>
internal sealed class CallSites(ITypeSymbol type, string name, IReadOnlyCollection<ISymbol> family)
{
    // Fix All may add a parameter to the caller later: what had nothing to pass on then has it.
    private const string NothingToPassOn = "PlanExec.NothingToPassOn";

    private readonly string displayed = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>The arguments of the call, or of the object that is made, where a method is named; null where it is not called there.</summary>
    public static ArgumentListSyntax? ArgumentsOf(SyntaxNode node)
    {
        while (node.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            node = node.Parent;
        }

        return node switch
        {
            ConstructorInitializerSyntax initializer => initializer.ArgumentList,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            { Parent: InvocationExpressionSyntax call } when call.Expression == node => call.ArgumentList,
            { Parent: ObjectCreationExpressionSyntax creation } when creation.Type == node => creation.ArgumentList,
            { Parent: PrimaryConstructorBaseTypeSyntax parent } => parent.ArgumentList,
            _ => null,
        };
    }

    /// <summary>What is in scope at a call and is surely meant: it bears the parameter's name, or a token by which work is cancelled; null where there is nothing.</summary>
    public ExpressionSyntax? ValueMeantAt(SyntaxNode call, SemanticModel model) => type is { Name: nameof(CancellationToken), ContainingNamespace: { Name: nameof(System.Threading), ContainingNamespace.Name: nameof(System) } }
        ? ValueAt(call, model)
        : ValueAt(call, model, found => string.Equals(found.Name.TrimStart('_'), name.TrimStart('@'), StringComparison.OrdinalIgnoreCase));

    /// <summary>What is in scope at a call; null where nothing of the type is.</summary>
    public ExpressionSyntax? ValueAt(SyntaxNode call, SemanticModel model) => ValueAt(call, model, static _ => true);

    private ExpressionSyntax? ValueAt(SyntaxNode call, SemanticModel model, Func<ISymbol, bool> isMeant)
    {
        var position = call.SpanStart;
        for (var enclosing = model.GetEnclosingSymbol(position); enclosing is not null and not INamedTypeSymbol; enclosing = enclosing.ContainingSymbol)
        {
            if (family.Contains(enclosing.OriginalDefinition, SymbolEqualityComparer.Default))
            {
                return IdentifierName(name);
            }
        }

        return model.LookupSymbols(position)
            .Where(found => IsOfType(found) && isMeant(found) && IsUsable(found, call, model))
            .OrderBy(found => found is ILocalSymbol or IParameterSymbol ? 0 : 1)
            .ThenByDescending(found => found.Locations.FirstOrDefault()?.SourceSpan.Start)
            .Select(found => IdentifierName(found.Name))
            .FirstOrDefault();
    }

    /// <summary>What is handed over where nothing of the type is in scope.</summary>
    public ExpressionSyntax Nothing(SemanticModel model, int position)
    {
        ExpressionSyntax value = LiteralExpression(SyntaxKind.DefaultLiteralExpression);
        if (type is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.Annotated } && model.GetNullableContext(position).AnnotationsEnabled())
        {
            value = PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, value);
        }

        return value.WithAdditionalAnnotations(new SyntaxAnnotation(NothingToPassOn, displayed));
    }

    /// <summary>The declaration of a method that gets the parameter, passing it on to calls that had nothing before.</summary>
    public SyntaxNode PassOn(SyntaxNode declaration) => declaration.ReplaceNodes(
        declaration.GetAnnotatedNodes(NothingToPassOn).Where(value => value.GetAnnotations(NothingToPassOn).Any(annotation => annotation.Data == displayed)),
        (original, _) => IdentifierName(name).WithTriviaFrom(original));

    /// <summary>The arguments with one more: by name where the one before it is left out or named.</summary>
    public ArgumentListSyntax Add(ArgumentListSyntax arguments, ExpressionSyntax value, int position)
    {
        var argument = Argument(value);
        return arguments.WithArguments(arguments.Arguments.Count < position || arguments.Arguments.Any(other => other.NameColon is not null)
            ? Insert(arguments.Arguments, argument.WithNameColon(NameColon(IdentifierName(name)).WithTrailingTrivia(Space)), arguments.Arguments.Count)
            : Insert(arguments.Arguments, argument, position));
    }

    /// <summary>The list with one more, in the line of the one before it.</summary>
    public static SeparatedSyntaxList<T> Insert<T>(SeparatedSyntaxList<T> list, T added, int position)
        where T : SyntaxNode
    {
        var nodes = list.ToList();
        var separators = list.GetSeparators().ToList();
        if (nodes.Count > 0)
        {
            // Each in a line of its own stays so.
            var comma = separators.Count > 0 ? separators[separators.Count - 1] : Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space);
            separators.Insert(Math.Min(position, separators.Count), comma);
        }

        if (position == nodes.Count && position > 0)
        {
            added = added.WithTrailingTrivia(nodes[position - 1].GetTrailingTrivia());
            nodes[position - 1] = nodes[position - 1].WithoutTrailingTrivia();
            if (separators.Count > 0 && separators[separators.Count - 1].TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
            {
                added = added.WithLeadingTrivia(nodes[position - 1].GetLeadingTrivia());
            }
        }

        nodes.Insert(position, added);
        return SeparatedList(nodes, separators);
    }

    private bool IsOfType(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(type, symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { GetMethod: not null } property => property.Type,
        _ => null,
    });

    private static bool IsUsable(ISymbol symbol, SyntaxNode call, SemanticModel model) => symbol switch
    {
        ILocalSymbol => symbol.DeclaringSyntaxReferences is [var declared] && declared.Span.End < call.SpanStart,
        IFieldSymbol or IPropertySymbol => symbol.IsStatic || (model.GetEnclosingSymbol(call.SpanStart) is { IsStatic: false } && call.FirstAncestorOrSelf<ConstructorInitializerSyntax>() is null),
        _ => true,
    };
}
