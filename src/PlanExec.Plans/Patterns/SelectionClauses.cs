namespace PlanExec.Plans;

/// <summary>What a selection says, as clauses that all hold and as what it refuses. Of what can't be said so only the words are known.</summary>
internal sealed class SelectionClauses
{
    private static readonly char[] quotes = ['\'', '"'];

    private readonly List<SelectionClause> clauses = [];
    private readonly List<RefusedSelection> refused = [];
    private bool hasFaults;

    private SelectionClauses()
    {
    }

    /// <summary>What says nothing.</summary>
    public static SelectionClauses Nothing { get; } = new();

    /// <summary>The clauses: each is a key with values of which one fits.</summary>
    public IReadOnlyList<SelectionClause> Clauses => clauses;

    /// <summary>What must not fit.</summary>
    public IReadOnlyList<RefusedSelection> Refused => refused;

    /// <summary>Whether all that fits this fits another selection, too.</summary>
    public bool IsWithin(SelectionClauses other) => !hasFaults && !other.hasFaults
        && other.clauses.All(wide => clauses.Any(clause => clause.Implies(wide)))
        && other.refused.All(taken => refused.Any(own => own.Holds(taken)) || clauses.Any(clause => taken.Clauses.Any(clause.Excludes)));

    /// <summary>What a selection says.</summary>
    public static SelectionClauses Of(Selection selection)
    {
        var found = new SelectionClauses();
        found.Add(selection);
        return found;
    }

    /// <summary>What a selection under <c>mustNot</c> refuses: each key and value by itself.</summary>
    public static IEnumerable<RefusedSelection> RefusedBy(Selection selection) => OwnClauses(selection)
        .Select(clause => new RefusedSelection(clause.Span, [clause]))
        .Concat(selection.Any.Select(Refuse).OfType<RefusedSelection>());

    private static RefusedSelection? Refuse(Selection selection) =>
        Of(selection) is { hasFaults: false, clauses.Count: > 0, refused.Count: 0 } said ? new RefusedSelection(selection.Span, said.clauses) : null;

    private void Add(Selection selection)
    {
        clauses.AddRange(OwnClauses(selection));
        foreach (var part in selection.All)
        {
            Add(part);
        }

        if (selection.Any.Count == 1)
        {
            Add(selection.Any[0]);
        }
        else if (selection.Any.Count > 1)
        {
            AddWords("any", selection, selection.Any);
        }

        hasFaults |= selection.HasFaults;
        if (selection.Not is { } not && Refuse(not) is { } taken)
        {
            refused.Add(taken with { Span = selection.Keys.TryGetValue("not", out var span) ? span : taken.Span });
        }
        else if (selection.Not is { } unclear)
        {
            AddWords("not", selection, [unclear]);
        }
    }

    /// <summary>What fits only the same words.</summary>
    private void AddWords(string key, Selection selection, IReadOnlyList<Selection> parts) =>
        clauses.Add(new SelectionClause(key, selection.IsOfMembers, [new ClauseValue(string.Join(", ", parts.Select(part => part.Span.ToString())), parts[0].Span, parts)]));

    private static IEnumerable<SelectionClause> OwnClauses(Selection selection)
    {
        var found = new List<SelectionClause>();
        Add("in", selection.In, place => (place.Components?.Pattern ?? place.Namespace!).Text.Span, place => (place.Components?.Pattern ?? place.Namespace!).Text.Value);
        Add("name", selection.Name, name => name.Text.Span, name => name.Text.Value);
        Add("kind", selection.Kind, kind => kind.Span, kind => kind.Span.ToString().Trim(quotes));
        Add("be", selection.Be, word => word.Span, word => word.Span.ToString().Trim(quotes));
        Add("is", selection.Is, type => type.Span, type => type.Text);
        Add("with", selection.With, attribute => attribute.Span, attribute => attribute.Text);
        Add("have", (PlanText[])(selection.Have is { } have ? [have] : []), code => code.Span, code => code.Text);
        Add("place", selection.Place, place => place.Span, place => place.Span.ToString().Trim(quotes));
        AddNested("of", selection.Of is { } of ? new TypeTest([], of) : null);
        AddNested("type", selection.Type);
        AddNested("returns", selection.Returns);
        AddNested("takes", selection.Takes);
        foreach (var (measure, limit) in new[]
        {
            ("max: lines", selection.Max?.Lines), ("max: members", selection.Max?.Members), ("max: parameters", selection.Max?.Parameters),
            ("max: depth", selection.Max?.Depth), ("max: coupling", selection.Max?.Coupling),
        })
        {
            Add(measure, (Located<int>[])(limit is null ? [] : [limit]), number => number.Span, number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return found;

        void Add<T>(string key, IReadOnlyList<T> values, Func<T, PlanSpan> span, Func<T, string> text)
            where T : notnull
        {
            if (values.Count > 0)
            {
                found.Add(new SelectionClause(key, selection.IsOfMembers, [.. values.Select(value => new ClauseValue(text(value).Trim(), span(value), value))]));
            }
        }

        void AddNested(string key, TypeTest? test)
        {
            Add(key, test?.Names ?? [], name => name.Span, name => name.Text);
            Add(key, (Selection[])(test?.Selection is { } only ? [only] : []), nested => nested.Span, nested => nested.Span.ToString());
        }
    }
}

/// <summary>A selection that must not fit.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Clauses">What it says, wholly.</param>
internal sealed record RefusedSelection(PlanSpan Span, IReadOnlyList<SelectionClause> Clauses)
{
    /// <summary>Whether it refuses all that another one does.</summary>
    public bool Holds(RefusedSelection other) => Clauses.All(clause => other.Clauses.Any(narrow => narrow.Implies(clause)));
}
