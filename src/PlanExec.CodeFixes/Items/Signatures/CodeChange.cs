using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Simplification;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes;

/// <summary>Writes the plan's signatures and headers into the code: bodies stay, a parameter is renamed wherever it is named, and calls follow.</summary>
internal static class CodeChange
{
    /// <summary>The solution with the plan's declarations; null where the code would not compile, not be as planned, or mean something else.</summary>
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
            && await SilentChanges.KeepMeaningsAsync(
                project,
                await SymbolsAsync(project, wanted, cancellationToken).ConfigureAwait(false),
                changed,
                await SymbolsAsync(changed, wanted, cancellationToken).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false)
                ? await FinishedSolution.FinishAsync(project.Solution, changed.Solution, cancellationToken).ConfigureAwait(false)
                : null;
    }

    private static async Task<Project?> ApplyAsync(Project project, string item, string key, CancellationToken cancellationToken)
    {
        if (await RenameParametersAsync(project, item, key, cancellationToken).ConfigureAwait(false) is not { } renamed)
        {
            return null;
        }

        project = renamed;
        if (await FindAsync(project, item, key, cancellationToken).ConfigureAwait(false) is not var (plan, place))
        {
            return null;
        }

        if (place.State != BuildState.Different)
        {
            return project;
        }

        if (await PartsAsync(project, place, cancellationToken).ConfigureAwait(false) is not var (old, oldModel)
            || SilentChanges.SwapNames(old)
            || await CallerChange.ApplyAsync(project, old, oldModel, Written(old, plan, oldModel), cancellationToken).ConfigureAwait(false) is not { } passing
            || await MakeCallsStaticAsync(passing, item, key, cancellationToken).ConfigureAwait(false) is not { } called
            || await FindAsync(called, item, key, cancellationToken).ConfigureAwait(false) is not var (changedPlan, changedPlace)
            || await PartsAsync(called, changedPlace, cancellationToken).ConfigureAwait(false) is not var (parts, model)
            || Change(parts, Written(parts, changedPlan, model)) is not { } changed)
        {
            return null;
        }

        var document = called.GetDocument(parts.Actual.SyntaxTree)!;
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        document = document.WithSyntaxRoot(root.ReplaceNode(parts.Actual, WithMarks(changed)));
        return (await WrittenNames.SettleAsync(document, TypeCompletion.Added, cancellationToken).ConfigureAwait(false)).Project;
    }

    /// <summary>Has who named an object to reach a member that becomes static name the type instead; null where something happens where the object is named.</summary>
    private static async Task<Project?> MakeCallsStaticAsync(Project project, string item, string key, CancellationToken cancellationToken)
    {
        const string keyword = "static";
        if (await FindAsync(project, item, key, cancellationToken).ConfigureAwait(false) is not var (_, place)
            || place is not { Member.Member.Shape.Modifiers: { IsDefault: false } modifiers, Symbol: { IsStatic: false } symbol }
            || !modifiers.Contains(keyword))
        {
            return project;
        }

        // What each object held, all would share.
        if (symbol is IFieldSymbol or IEventSymbol || (symbol is IPropertySymbol property && SideEffects.IsAutomatic(property)))
        {
            return null;
        }

        var editor = new SolutionEditor(project.Solution);
        if (!await StaticMemberChange.QualifyUsesAsync(symbol, project.Solution, EditAsync, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var changed = editor.GetChangedSolution();
        foreach (var id in changed.GetChanges(project.Solution).GetProjectChanges().SelectMany(change => change.GetChangedDocuments()).ToArray())
        {
            changed = (await Simplifier.ReduceAsync(changed.GetDocument(id)!, Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false)).Project.Solution;
        }

        return changed.GetProject(project.Id);

        async Task EditAsync(Document document, SyntaxNode node, Func<SyntaxNode, SyntaxNode> change) =>
            (await editor.GetDocumentEditorAsync(document.Id, cancellationToken).ConfigureAwait(false)).ReplaceNode(node, (current, _) => change(current));
    }

    /// <summary>Both sides of a declaration that differs, with what binds the names of the code's.</summary>
    private static async Task<(SignatureParts Parts, SemanticModel Model)?> PartsAsync(Project project, PlannedPlace place, CancellationToken cancellationToken) =>
        SignatureParts.TryFind(place) is { } parts
        && project.GetDocument(parts.Actual.SyntaxTree) is { } document
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? (parts, model)
            : null;

    /// <summary>The plan's declaration with names that mean in the code what they mean in the plan.</summary>
    private static MemberDeclarationSyntax Written(SignatureParts parts, PlanContext plan, SemanticModel model)
    {
        var names = parts.Place.Symbol is INamedTypeSymbol type ? TypeParameterNames.InCode(parts.Planned, type) : TypeParameterNames.InCode(parts.Planned, parts.Place.Symbol!.ContainingType);
        TypeParameterNames.Add(names, (parts.Planned as MethodDeclarationSyntax)?.TypeParameterList, (parts.Place.Symbol as IMethodSymbol)?.TypeParameters.Select(parameter => parameter.Name) ?? []);
        return WrittenNames.Qualify(TypeParameterNames.Rename(parts.Planned, names), model, parts.Actual.SpanStart, PlannedNamespaces.Of(plan, parts.Place.Item));
    }

    /// <summary>Marks what may be new, so that bodies and members are not laid out anew.</summary>
    private static MemberDeclarationSyntax WithMarks(MemberDeclarationSyntax changed) => changed.ReplaceNodes(
        changed.ChildNodes().Where(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax)),
        (_, node) => node.WithAdditionalAnnotations(TypeCompletion.Added));

    /// <summary>The code's declaration as the plan has it.</summary>
    private static MemberDeclarationSyntax? Change(SignatureParts parts, MemberDeclarationSyntax planned)
    {
        // A constructor may be declared by the parameters of its type on one side.
        if (parts.Place.Member is not null && (parts.Planned is TypeDeclarationSyntax || parts.Actual is TypeDeclarationSyntax))
        {
            return SignatureParts.ConstructorParameters(parts.Actual) is { } to && SignatureParts.ConstructorParameters(planned) is { } from
                ? PlannedAttributes.Add(SignatureParts.WithConstructorParameters(parts.Actual, Signature.Parameters(to, from, IsSame)), planned, parts)
                : null;
        }

        if (Signature.Take(parts.Actual, planned, parts.HasSameType, IsSame, new PlannedMembers(parts.Place.Item.Item.Id.Value).ThrowArrow()) is not { } taken)
        {
            return null;
        }

        taken = Signature.TakeModifiers(taken, planned, AccessibilityIn(planned), isPlanned: true, leavesStrict: planned.Modifiers.Any(SyntaxKind.PartialKeyword));
        return PlannedAttributes.Add(WithBases(taken, planned, parts), planned, parts);

        bool IsSame(int actual, int wanted) => parts.HasSameParameter(wanted, actual);
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

    private static async Task<IReadOnlyCollection<ISymbol>> SymbolsAsync(Project project, IReadOnlyCollection<(string Item, string Place)> wanted, CancellationToken cancellationToken)
    {
        var symbols = new List<ISymbol>();
        foreach (var (item, key) in wanted)
        {
            if (await FindAsync(project, item, key, cancellationToken).ConfigureAwait(false) is var (_, place) && place.Symbol is { } symbol)
            {
                symbols.Add(symbol);
            }
        }

        return symbols;
    }

    /// <summary>The project with the plan's names for parameters; null where one can't be renamed so that all that names it follows.</summary>
    private static async Task<Project?> RenameParametersAsync(Project project, string item, string key, CancellationToken cancellationToken)
    {
        var renamed = new HashSet<string>(StringComparer.Ordinal);
        while (await FindAsync(project, item, key, cancellationToken).ConfigureAwait(false) is var (_, place)
            && SignatureParts.TryFind(place) is { } parts
            && NextToRename(parts, renamed) is var (index, wanted))
        {
            renamed.Add(wanted);

            var parameter = ParametersOf(place.Symbol)[index];
            if (!SilentChanges.MayRename(parameter, wanted))
            {
                return null;
            }

            // The property that a record makes of it bears the same name.
            ISymbol symbol = DeclaredMembers.Of(place.Type.Symbol!).FirstOrDefault(member => member.Name == parameter.Name && DeclaredMembers.IsPositional(member)) ?? (ISymbol)parameter;
            var solution = await Renamer.RenameSymbolAsync(project.Solution, symbol, new SymbolRenameOptions(), wanted, cancellationToken).ConfigureAwait(false);
            project = solution.GetProject(project.Id)!;
        }

        return project;
    }

    /// <summary>The first parameter of the code that the plan calls otherwise, and how; null where there is none.</summary>
    private static (int Index, string Name)? NextToRename(SignatureParts parts, HashSet<string> renamed)
    {
        string[] actual = [.. parts.ActualShape.Parameters.Select(parameter => parameter.Name)];
        string[] planned = [.. parts.PlannedShape.Parameters.Select(parameter => parameter.Name)];
        var moves = ParameterMoves.Of(parts);
        for (var index = 0; index < planned.Length; index++)
        {
            if (moves.Before(index) is { } before && planned[index] != actual[before] && !renamed.Contains(planned[index]))
            {
                return (before, planned[index]);
            }
        }

        return null;
    }

    private static System.Collections.Immutable.ImmutableArray<IParameterSymbol> ParametersOf(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => invoke.Parameters,
        _ => default,
    };

    private static async Task<(PlanContext Plan, PlannedPlace Place)?> FindAsync(Project project, string item, string key, CancellationToken cancellationToken) =>
        await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is { } plan
        && PlannedPlace.Of(ItemStates.Of(plan), item).FirstOrDefault(place => place.Key == key) is { } found
            ? (plan, found)
            : null;
}
