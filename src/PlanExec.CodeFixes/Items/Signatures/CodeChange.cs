using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes;

/// <summary>Writes the plan's signatures and headers into the code: bodies stay, a parameter is renamed wherever it is named.</summary>
internal static class CodeChange
{
    /// <summary>The solution with the plan's declarations; null where the code would not compile, or not be as planned.</summary>
    public static async Task<Solution?> ApplyAsync(Project project, IReadOnlyCollection<(string Item, string Place)> wanted, CancellationToken cancellationToken)
    {
        var changed = project;
        foreach (var (item, key) in wanted)
        {
            if (await ApplyAsync(changed, item, key, cancellationToken).ConfigureAwait(false) is not { } after)
            {
                return null;
            }

            changed = after;
        }

        return await PlannedPlace.AreDoneAsync(changed, wanted, cancellationToken).ConfigureAwait(false)
            && await MendedSolution.CompilesAsync(project.Solution, changed.Solution, cancellationToken).ConfigureAwait(false)
                ? await FinishedSolution.FinishAsync(project.Solution, changed.Solution, cancellationToken).ConfigureAwait(false)
                : null;
    }

    private static async Task<Project?> ApplyAsync(Project project, string item, string key, CancellationToken cancellationToken)
    {
        project = await RenameParametersAsync(project, item, key, cancellationToken).ConfigureAwait(false);
        if (await FindAsync(project, item, key, cancellationToken).ConfigureAwait(false) is not var (plan, place))
        {
            return null;
        }

        if (place.State != BuildState.Different)
        {
            return project;
        }

        if (SignatureParts.TryFind(place) is not { } parts
            || project.GetDocument(parts.Actual.SyntaxTree) is not { } document
            || (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false)) is not { } model
            || Change(parts, plan, model) is not { } changed)
        {
            return null;
        }

        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        document = document.WithSyntaxRoot(root.ReplaceNode(parts.Actual, WithMarks(changed)));
        return (await WrittenNames.SettleAsync(document, TypeCompletion.Added, cancellationToken).ConfigureAwait(false)).Project;
    }

    /// <summary>Marks what may be new, so that bodies and members are not laid out anew.</summary>
    private static MemberDeclarationSyntax WithMarks(MemberDeclarationSyntax changed) => changed.ReplaceNodes(
        changed.ChildNodes().Where(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax)),
        (_, node) => node.WithAdditionalAnnotations(TypeCompletion.Added));

    /// <summary>The code's declaration as the plan has it.</summary>
    private static MemberDeclarationSyntax? Change(SignatureParts parts, PlanContext plan, SemanticModel model)
    {
        var names = parts.Place.Symbol is INamedTypeSymbol type ? TypeParameterNames.InCode(parts.Planned, type) : TypeParameterNames.InCode(parts.Planned, parts.Place.Symbol!.ContainingType);
        TypeParameterNames.Add(names, (parts.Planned as MethodDeclarationSyntax)?.TypeParameterList, (parts.Place.Symbol as IMethodSymbol)?.TypeParameters.Select(parameter => parameter.Name) ?? []);
        var planned = WrittenNames.Qualify(TypeParameterNames.Rename(parts.Planned, names), model, parts.Actual.SpanStart, PlannedNamespaces.Of(plan, parts.Place.Item));

        // A constructor may be declared by the parameters of its type on one side.
        if (parts.Place.Member is not null && (parts.Planned is TypeDeclarationSyntax || parts.Actual is TypeDeclarationSyntax))
        {
            return SignatureParts.ConstructorParameters(parts.Actual) is { } to && SignatureParts.ConstructorParameters(planned) is { } from
                ? SignatureParts.WithConstructorParameters(parts.Actual, Signature.Parameters(to, from, parts.HasSameParameter))
                : null;
        }

        if (Signature.Take(parts.Actual, planned, parts.HasSameType, parts.HasSameParameter) is not { } taken)
        {
            return null;
        }

        taken = Signature.TakeModifiers(taken, planned, AccessibilityIn(planned), isPlanned: true, leavesStrict: planned.Modifiers.Any(SyntaxKind.PartialKeyword));
        return Attributed(WithBases(taken, planned, parts), planned, parts);
    }

    /// <summary>The accessibility that a declaration writes, where it is not that of the code; null where it writes none.</summary>
    private static string? AccessibilityIn(MemberDeclarationSyntax planned) =>
        planned.Modifiers.Where(ModifierTokens.IsAccessibility).Select(token => token.ValueText).ToArray() is { Length: > 0 } words ? string.Join(" ", words) : null;

    private static MemberDeclarationSyntax WithBases(MemberDeclarationSyntax taken, MemberDeclarationSyntax planned, SignatureParts parts)
    {
        if (taken is not TypeDeclarationSyntax type || planned is not TypeDeclarationSyntax { BaseList: { } wanted } || parts.Place.Symbol is not INamedTypeSymbol symbol)
        {
            return taken;
        }

        // The order of the shape's bases is that of the plan, where one class comes first.
        foreach (var (parent, shape) in wanted.Types.Zip(parts.PlannedShape.Bases, (parent, shape) => (parent, shape)).Where(entry => !parts.ActualShape.Bases.Any(entry.shape.Agrees)))
        {
            type = BaseListWriting.Add(type, parent.WithoutTrivia(), isFirst: symbol.TypeKind == TypeKind.Class && parent == wanted.Types[0] && !shape.Text.StartsWith("I", StringComparison.Ordinal));
        }

        return type;
    }

    /// <summary>With the attributes that the plan writes: one of the same name goes.</summary>
    private static MemberDeclarationSyntax Attributed(MemberDeclarationSyntax taken, MemberDeclarationSyntax planned, SignatureParts parts)
    {
        var lacking = parts.PlannedShape.Attributes.Where(attribute => !parts.ActualShape.Attributes.Any(attribute.IsMetBy)).ToArray();
        if (lacking.Length == 0)
        {
            return taken;
        }

        var written = planned.AttributeLists.Where(list => list.Target is null).SelectMany(list => list.Attributes).ToArray();
        var added = written.Where(attribute => lacking.Any(shape => shape.ToString().StartsWith(NameOf(attribute), StringComparison.Ordinal)));
        var lists = added.Select(attribute => SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute.WithoutTrivia())).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)).ToArray();
        var names = lists.Select(list => NameOf(list.Attributes[0])).ToArray();
        var trivia = taken.GetLeadingTrivia();
        var kept = taken.WithLeadingTrivia().AttributeLists.Where(list => !(list.Attributes.Count == 1 && names.Contains(NameOf(list.Attributes[0]))));
        return taken.WithLeadingTrivia().WithAttributeLists(SyntaxFactory.List(kept.Concat(lists))).WithLeadingTrivia(trivia);
    }

    private static string NameOf(AttributeSyntax attribute)
    {
        var name = attribute.Name.GetLastToken().ValueText;
        return name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? name.Substring(0, name.Length - nameof(Attribute).Length) : name;
    }

    private static async Task<Project> RenameParametersAsync(Project project, string item, string key, CancellationToken cancellationToken)
    {
        var renamed = new HashSet<int>();
        while (await FindAsync(project, item, key, cancellationToken).ConfigureAwait(false) is var (_, place)
            && place is { State: BuildState.Different, Member.Member.Shape.Parameters: var planned }
            && ParametersOf(place.Symbol) is { IsDefaultOrEmpty: false } actual
            && planned.Length == actual.Length
            && Enumerable.Range(0, planned.Length).Where(index => !renamed.Contains(index) && planned[index].Name != actual[index].Name).Select(index => (int?)index).FirstOrDefault() is { } next)
        {
            renamed.Add(next);
            var wanted = planned[next].Name;
            if (actual.Any(parameter => parameter.Name == wanted))
            {
                break;
            }

            // The property that a record makes of it bears the same name.
            ISymbol symbol = DeclaredMembers.Of(place.Type.Symbol!).FirstOrDefault(member => member.Name == actual[next].Name && DeclaredMembers.IsPositional(member)) ?? (ISymbol)actual[next];
            var solution = await Renamer.RenameSymbolAsync(project.Solution, symbol, new SymbolRenameOptions(), wanted, cancellationToken).ConfigureAwait(false);
            project = solution.GetProject(project.Id)!;
        }

        return project;
    }

    private static System.Collections.Immutable.ImmutableArray<IParameterSymbol> ParametersOf(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => default,
    };

    private static async Task<(PlanContext Plan, PlannedPlace Place)?> FindAsync(Project project, string item, string key, CancellationToken cancellationToken) =>
        await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is { } plan
        && PlannedPlace.Of(ItemStates.Of(plan), item).FirstOrDefault(place => place.Key == key) is { } found
            ? (plan, found)
            : null;
}
