using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers.Shapes;
using PlanExec.Analyzers.Uses;
using PlanExec.CodeFixes.Patterns;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>
/// Brings calls in line with parameters that a method or constructor is going to have: arguments go where their parameters go, what is new is passed on from where the call stands,
/// and what is gone is left out where nothing happens in it.
/// </summary>
internal sealed class CallerChange
{
    private readonly IMethodSymbol method;
    private readonly ParameterMoves moves;
    private readonly IReadOnlyList<ParameterSyntax> planned;
    private readonly HashSet<int> otherDefaults;
    private readonly Dictionary<int, CallSites> sites = [];

    private CallerChange(IMethodSymbol method, ParameterMoves moves, IReadOnlyList<ParameterSyntax> planned, HashSet<int> otherDefaults)
    {
        this.method = method;
        this.moves = moves;
        this.planned = planned;
        this.otherDefaults = otherDefaults;
    }

    /// <summary>The project with other calls, in it and elsewhere in its solution; null where a call can't be changed so that it does what it did.</summary>
    /// <param name="project">The project of the method.</param>
    /// <param name="parts">The declaration that is going to change.</param>
    /// <param name="model">Binds the names of the plan where the declaration stands.</param>
    /// <param name="written">The declaration of the plan, with names that mean there what they mean in the plan.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Project?> ApplyAsync(Project project, SignatureParts parts, SemanticModel model, MemberDeclarationSyntax written, CancellationToken cancellationToken)
    {
        var moves = ParameterMoves.Of(parts);
        var otherDefaults = new HashSet<int>(OtherDefaults(parts, moves));
        if (moves.IsEmpty && otherDefaults.Count == 0)
        {
            return project;
        }

        // Delegates, indexers and operators are called in many ways, and so is what a keyword or a pattern calls; the parameters of a record are taken apart by their order.
        var isOfRecord = parts.Actual is RecordDeclarationSyntax || written is RecordDeclarationSyntax;
        if (parts.Place.Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method
            || SignatureParts.ParametersOf(written) is not { } list
            || (moves.TurnsOrder && (isOfRecord || BearerTypes.IsCalledByKeyword(method)))
            || (!moves.IsEmpty && MayNotMove(parts, method, moves))
            || (await MemberFamily.FindAsync(method, project.Solution, cancellationToken).ConfigureAwait(false)).Count > 1)
        {
            return null;
        }

        var change = new CallerChange(method, moves, [.. list.Parameters], otherDefaults);
        foreach (var index in moves.Added)
        {
            if (change.planned[index].Modifiers.Count > 0 || model.GetSpeculativeTypeInfo(parts.Actual.SpanStart, change.planned[index].Type!, SpeculativeBindingOption.BindAsTypeOrNamespace).Type is not { TypeKind: not TypeKind.Error } type)
            {
                return null;
            }

            change.sites.Add(index, new CallSites(type, change.planned[index].Identifier.ValueText, [method]));
        }

        return await change.ApplyAsync(project, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Arguments without a parameter of their own, and one before the dot, do not move.</summary>
    private static bool MayNotMove(SignatureParts parts, IMethodSymbol method, ParameterMoves moves) =>
        method.Parameters.Any(parameter => parameter.IsParams)
        || parts.PlannedShape.Parameters.Any(parameter => parameter.Words.Contains("params"))
        || (method.IsExtensionMethod && !moves.KeepsFirst);

    /// <summary>The planned parameters whose value is another one where a call leaves them out.</summary>
    private static IEnumerable<int> OtherDefaults(SignatureParts parts, ParameterMoves moves)
    {
        var (planned, actual) = (parts.PlannedShape.Parameters, parts.ActualShape.Parameters);
        for (var index = 0; index < planned.Length; index++)
        {
            if (moves.Before(index) is { } before
                && actual[before].Default is { } value
                && ((planned[index].Default is { } other && other != value) || planned[index].Attributes.Any(attribute => IsOfCaller(attribute) && !actual[before].Attributes.Any(attribute.IsMetBy))))
            {
                yield return index;
            }
        }
    }

    /// <summary>Whether the compiler gives a parameter its value.</summary>
    private static bool IsOfCaller(AttributeShape attribute) => attribute.Type.Text.StartsWith("Caller", StringComparison.Ordinal);

    private async Task<Project?> ApplyAsync(Project project, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(project.Solution);
        var seen = new HashSet<(DocumentId Document, TextSpan Span)>();
        var references = await SymbolFinder.FindReferencesAsync(method, project.Solution, cancellationToken).ConfigureAwait(false);
        foreach (var place in references
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Definition.OriginalDefinition, method.OriginalDefinition))
            .SelectMany(reference => reference.Locations)
            .Where(place => seen.Add((place.Document.Id, place.Location.SourceSpan))))
        {
            var root = (await place.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
            var node = root.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (CallSites.ArgumentsOf(node) is not { } arguments)
            {
                // Parameters of one type may change their places without an error where a delegate, an attribute or the like is made of them.
                if (moves.TurnsOrder && !IsOnlyName(node))
                {
                    return null;
                }

                continue;
            }

            var model = (await place.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
            if (Change(arguments, node, model) is not { } changed)
            {
                return null;
            }

            (await editor.GetDocumentEditorAsync(place.Document.Id, cancellationToken).ConfigureAwait(false)).ReplaceNode(arguments, (current, _) => WithLayout((ArgumentListSyntax)current, changed));
        }

        return editor.GetChangedSolution().GetProject(project.Id);
    }

    /// <summary>Whether a member is named and not used.</summary>
    private static bool IsOnlyName(SyntaxNode node) =>
        node.IsPartOfStructuredTrivia() || node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    /// <summary>The arguments of one call, each with the index of what it was before, or without one; null where the call can't be changed so that it does what it did.</summary>
    private List<(int? Before, ArgumentSyntax Argument)>? Change(ArgumentListSyntax arguments, SyntaxNode call, SemanticModel model)
    {
        // Of an extension method the first argument stands before the dot.
        var first = model.GetSymbolInfo(call).Symbol is IMethodSymbol { ReducedFrom: not null } ? 1 : 0;
        var given = new Dictionary<int, int>();
        for (var index = 0; index < arguments.Arguments.Count; index++)
        {
            var name = arguments.Arguments[index].NameColon?.Name.Identifier.ValueText;
            var parameter = name is null ? index + first : method.Parameters.FirstOrDefault(other => other.Name == name)?.Ordinal;
            if (parameter is not { } known || known >= method.Parameters.Length || given.ContainsKey(known))
            {
                return null;
            }

            given.Add(known, index);
        }

        if (given.Where(argument => moves.Drops(argument.Key)).Select(argument => arguments.Arguments[argument.Value]).Any(gone => gone.RefKindKeyword.RawKind != 0 || !SideEffects.AreNone(gone.Expression, model)))
        {
            return null;
        }

        var changed = new List<(int? Before, int Parameter, ArgumentSyntax Argument)>();
        for (var index = first; index < planned.Count; index++)
        {
            if (moves.Before(index) is { } from)
            {
                if (given.TryGetValue(from, out var before))
                {
                    changed.Add((before, index, WithoutName(arguments.Arguments[before])));
                }
                else if (otherDefaults.Contains(index))
                {
                    return null;
                }
            }
            else if (sites[index].ValueMeantAt(call, model) is { } value)
            {
                changed.Add((null, index, Argument(value)));
            }
            else if (planned[index].Default is null)
            {
                return null;
            }
        }

        return InOrder(changed, arguments, model, first);
    }

    private static ArgumentSyntax WithoutName(ArgumentSyntax argument) => argument.WithNameColon(null).WithLeadingTrivia(argument.GetLeadingTrivia());

    /// <summary>Arguments by position, or by name where one before is left out, or where another order would change what happens first.</summary>
    private List<(int? Before, ArgumentSyntax Argument)> InOrder(List<(int? Before, int Parameter, ArgumentSyntax Argument)> changed, ArgumentListSyntax arguments, SemanticModel model, int first)
    {
        // What is read before something happens is not what is read behind it.
        var moved = changed.Where(entry => entry.Before is { } before && !model.GetConstantValue(arguments.Arguments[before].Expression).HasValue).ToArray();
        var isFree = moved.All(entry => SideEffects.AreNone(arguments.Arguments[entry.Before!.Value].Expression, model))
            || moved.Zip(moved.Skip(1), (one, next) => one.Before < next.Before).All(same => same);
        var order = isFree ? changed : [.. changed.OrderBy(entry => entry.Before ?? int.MaxValue)];
        var isByPosition = true;
        return order.ConvertAll(entry =>
        {
            isByPosition &= order.IndexOf(entry) + first == entry.Parameter && (entry.Before is not { } before || arguments.Arguments[before].NameColon is null);
            return (entry.Before, isByPosition ? entry.Argument : Named(entry.Argument, planned[entry.Parameter].Identifier.ValueText));
        });
    }

    private static ArgumentSyntax Named(ArgumentSyntax argument, string name) =>
        argument.WithoutLeadingTrivia().WithNameColon(NameColon(IdentifierName(name)).WithTrailingTrivia(Space)).WithLeadingTrivia(argument.GetLeadingTrivia());

    /// <summary>The arguments in the lines of those before; what stands in them may have been changed, too.</summary>
    private static ArgumentListSyntax WithLayout(ArgumentListSyntax current, List<(int? Before, ArgumentSyntax Argument)> changed)
    {
        var moved = changed.ConvertAll(entry => entry.Before is { } index ? entry.Argument.WithExpression(current.Arguments[index].Expression.WithTriviaFrom(entry.Argument.Expression)) : entry.Argument);
        return current.WithArguments(ListLayout.Like(current.Arguments, moved));
    }
}
