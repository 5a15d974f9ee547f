using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Analyzers.Shapes;
using PlanExec.CodeFixes.Patterns;

namespace PlanExec.CodeFixes;

/// <summary>Writes the code's signatures and headers into the C# of items. Only the declarations concerned change.</summary>
internal static class PlanChange
{
    /// <summary>The solution with the amended plan; null where a declaration can't be amended so that the code is as planned then.</summary>
    public static async Task<Solution?> ApplyAsync(Project project, IReadOnlyCollection<(string Item, string Place)> wanted, CancellationToken cancellationToken)
    {
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return null;
        }

        var amended = new AmendedSolution(project.Solution);
        var before = new List<(string Item, List<BuildState> States, HashSet<int> Amended)>();
        foreach (var item in wanted.GroupBy(place => place.Item, StringComparer.Ordinal))
        {
            var places = PlacesOf(ItemStates.Of(plan), item.Key);
            var concerned = places.Where(place => item.Any(one => one.Place == place.Key)).ToList();
            if (concerned.Count == 0
                || Amend(concerned) is not { } code
                || !await amended.TryEditAsync(project, plan.Loaded, editor => editor.ChangeCode(item.Key, code), cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            before.Add((item.Key, [.. places.Select(place => place.State)], new(concerned.Select(place => places.IndexOf(place)))));
        }

        var after = await amended.FinishAsync(cancellationToken).ConfigureAwait(false);
        return await IsDoneAsync(after.GetProject(project.Id)!, before, cancellationToken).ConfigureAwait(false) ? after : null;
    }

    /// <summary>All that an item declares. What the parameters of a record bring counts with them.</summary>
    private static List<PlannedPlace> PlacesOf(ItemStates states, string item) => [.. PlannedPlace.Of(states, item).Where(place => place.Member?.Member.IsPositional != true)];

    /// <summary>The code of an item in which some declarations are as the code has them; null where one can't be.</summary>
    private static string? Amend(IReadOnlyList<PlannedPlace> places)
    {
        var code = places[0].Type.Declaration.Type.Code.Text;
        var changes = new List<(int Start, int End, string Text)>();
        foreach (var place in places)
        {
            if (SignatureParts.TryFind(place) is not { } parts || Change(parts) is not { } changed)
            {
                return null;
            }

            // Of a type the members may change, too: the header ends before them.
            var old = parts.Planned;
            var start = old.SpanStart;
            var end = parts.Planned is TypeDeclarationSyntax { OpenBraceToken: { RawKind: not 0 } brace } ? brace.SpanStart
                : parts.Planned is EnumDeclarationSyntax @enum ? @enum.OpenBraceToken.SpanStart
                : old.Span.End;
            var newEnd = changed is TypeDeclarationSyntax { OpenBraceToken: { RawKind: not 0 } opened } ? opened.SpanStart
                : changed is EnumDeclarationSyntax opening ? opening.OpenBraceToken.SpanStart
                : changed.Span.End;
            var text = changed.ToFullString();
            changes.Add((start, end, text.Substring(changed.SpanStart - changed.FullSpan.Start, newEnd - changed.SpanStart)));
        }

        // The constructor and the header of a record are one declaration.
        if (changes.Select(change => change.Start).Distinct().Count() < changes.Count)
        {
            return null;
        }

        return changes.OrderByDescending(change => change.Start).Aggregate(code, (text, change) => text.Substring(0, change.Start) + change.Text + text.Substring(change.End));
    }

    /// <summary>The plan's declaration as the code has it.</summary>
    private static MemberDeclarationSyntax? Change(SignatureParts parts)
    {
        var inCode = parts.Place.Symbol is INamedTypeSymbol type ? TypeParameterNames.InCode(parts.Planned, type) : TypeParameterNames.InCode(parts.Planned, parts.Place.Symbol!.ContainingType);
        TypeParameterNames.Add(inCode, (parts.Planned as MethodDeclarationSyntax)?.TypeParameterList, (parts.Place.Symbol as IMethodSymbol)?.TypeParameters.Select(parameter => parameter.Name) ?? []);
        var inPlan = inCode.ToDictionary(names => names.Value, names => names.Key, StringComparer.Ordinal);
        var actual = TypeParameterNames.Rename(PlannedForm.Of(parts.Actual), inPlan);

        if (parts.Place.Member is not null && (parts.Planned is TypeDeclarationSyntax || parts.Actual is TypeDeclarationSyntax))
        {
            return SignatureParts.ConstructorParameters(parts.Planned) is { } to && SignatureParts.ConstructorParameters(actual) is { } from
                ? PlannedAttributes.Amend(SignatureParts.WithConstructorParameters(parts.Planned, Signature.Parameters(to, from, parts.HasSameParameter)), parts)
                : null;
        }

        var taken = Signature.Take(parts.Planned, actual, parts.HasSameType, parts.HasSameParameter, stub: null) ?? (parts.Place.Member is null ? null : Replace(parts.Planned, actual));
        if (taken is null)
        {
            return null;
        }

        var writesAccessibility = parts.Planned.Modifiers.Any(ModifierTokens.IsAccessibility);
        taken = Signature.TakeModifiers(taken, actual, writesAccessibility ? parts.ActualAccessibility : null, isPlanned: false, leavesStrict: false);
        return PlannedAttributes.Amend(WithoutBases(taken, parts), parts);
    }

    /// <summary>Another kind of member in the place of the planned one.</summary>
    private static MemberDeclarationSyntax Replace(MemberDeclarationSyntax planned, MemberDeclarationSyntax actual) => actual
        .WithModifiers(planned.Modifiers.Any(ModifierTokens.IsAccessibility) ? actual.Modifiers : SyntaxFactory.TokenList(actual.Modifiers.Where(token => !ModifierTokens.IsAccessibility(token))))
        .NormalizeWhitespace()
        .WithTriviaFrom(planned);

    private static MemberDeclarationSyntax WithoutBases(MemberDeclarationSyntax taken, SignatureParts parts)
    {
        if (taken is not TypeDeclarationSyntax { BaseList: { } list } type)
        {
            return taken;
        }

        var actual = parts.ActualShape.Bases;
        var unmet = list.Types.Zip(parts.PlannedShape.Bases, (_, shape) => shape).Select((shape, index) => (shape, index)).Where(entry => !actual.Any(entry.shape.Agrees)).Select(entry => entry.index).ToArray();
        return unmet.Length == 0 ? taken : BaseListWriting.Remove(type, unmet);
    }

    /// <summary>Whether the code is as the amended declarations have it, and nothing else has become worse.</summary>
    private static async Task<bool> IsDoneAsync(Project project, List<(string Item, List<BuildState> States, HashSet<int> Amended)> before, CancellationToken cancellationToken)
    {
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan || plan.Loaded.CodeFaults.Length > 0)
        {
            return false;
        }

        var states = ItemStates.Of(plan);
        return states.Faults.IsEmpty && before.TrueForAll(item =>
        {
            var after = PlacesOf(states, item.Item).ConvertAll(place => place.State);
            return after.Count == item.States.Count
                && Enumerable.Range(0, after.Count).All(index => item.Amended.Contains(index) ? after[index] is BuildState.Built or BuildState.Stub : after[index] <= item.States[index]);
        });
    }
}
