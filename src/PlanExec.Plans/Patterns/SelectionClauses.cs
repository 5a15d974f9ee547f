namespace PlanExec.Plans;

/// <summary>What a selection says, as clauses that all hold and as what it refuses. What can't be said so is left out: then more fits than the clauses tell.</summary>
internal sealed class SelectionClauses
{
    private static readonly char[] quotes = ['\'', '"'];

    private readonly List<SelectionClause> clauses = [];
    private readonly List<RefusedSelection> refused = [];
    private bool isComplete = true;

    private SelectionClauses()
    {
    }

    /// <summary>The clauses: each is a key with values of which one fits.</summary>
    public IReadOnlyList<SelectionClause> Clauses => clauses;

    /// <summary>What must not fit.</summary>
    public IReadOnlyList<RefusedSelection> Refused => refused;

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
        Of(selection) is { isComplete: true, clauses.Count: > 0, refused.Count: 0 } said ? new RefusedSelection(selection.Span, said.clauses) : null;

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

        isComplete &= selection.Any.Count <= 1 && !selection.HasFaults;
        if (selection.Not is { } not && Refuse(not) is { } taken)
        {
            refused.Add(taken with { Span = selection.Keys.TryGetValue("not", out var span) ? span : taken.Span });
        }
        else
        {
            isComplete &= selection.Not is null;
        }
    }

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
                found.Add(new SelectionClause(key, [.. values.Select(value => new ClauseValue(text(value).Trim(), span(value), value))]));
            }
        }

        void AddNested(string key, TypeTest? test)
        {
            Add(key, test?.Names ?? [], name => name.Span, name => name.Text);
            Add(key, (Selection[])(test?.Selection is { } only ? [only] : []), nested => nested.Span, nested => nested.Span.ToString());
        }
    }
}

/// <summary>A key with values of which one fits.</summary>
internal sealed record SelectionClause(string Key, IReadOnlyList<ClauseValue> Values)
{
    // A long list is no slip of the pen, and comparing two of them would take the compiler's time.
    private const int MostValues = 64;

    /// <summary>Where its first value stands.</summary>
    public PlanSpan Span => Values[0].Span;

    /// <summary>Whether nothing that fits this clause fits another one.</summary>
    public bool Excludes(SelectionClause other) => Key == other.Key && IsShort(other) && Values.All(value => other.Values.All(against => value.Excludes(against)));

    /// <summary>Whether all that fits this clause fits another one.</summary>
    public bool Implies(SelectionClause other) => Key == other.Key && IsShort(other) && Values.All(value => other.Values.Any(value.Implies));

    /// <inheritdoc/>
    public override string ToString() => FaultList.Quote($"{Key}: {(Values.Count == 1 ? Values[0].Text : $"[{string.Join(", ", Values.Select(value => value.Text))}]")}");

    private bool IsShort(SelectionClause other) => Values.Count <= MostValues && other.Values.Count <= MostValues;
}

/// <summary>A value of a clause.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Span">Where.</param>
/// <param name="Model">What the model has of it.</param>
internal readonly record struct ClauseValue(string Text, PlanSpan Span, object Model)
{
    private bool IsSimpleName => Model is NameTest { IsExpression: false } && !Text.Contains('*') && !Text.Contains('.');

    /// <summary>Whether nothing fits both values of one key.</summary>
    public bool Excludes(ClauseValue other) => (Model, other.Model) switch
    {
        (Located<ElementKind> kind, Located<ElementKind> against) => kind.Value != against.Value && !IsRecordOf(kind.Value, against.Value) && !IsRecordOf(against.Value, kind.Value),
        (Located<ElementModifier> word, Located<ElementModifier> against) => word.Value != against.Value && word.Value <= ElementModifier.File && against.Value <= ElementModifier.File,
        (CodePlace { Components.IsLiteral: true }, CodePlace { Components.IsLiteral: true }) => Text != other.Text,
        (NameTest name, NameTest against) => (IsSimpleName && !MayFit(against, Text)) || (other.IsSimpleName && !MayFit(name, other.Text)),
        _ => false,
    };

    /// <summary>Whether all that fits this value of a key fits the other.</summary>
    public bool Implies(ClauseValue other) => Text == other.Text || (IsSimpleName && other.Model is NameTest against && IsOfSimpleNames(against) && against.Matches(Text));

    /// <summary>Whether a simple name may fit.</summary>
    private static bool MayFit(NameTest test, string name) => !IsOfSimpleNames(test) || test.Matches(name);

    /// <summary>Whether a test is held against simple names, and costs nothing: with a dot it is held against the full name, of which nothing is known.</summary>
    private static bool IsOfSimpleNames(NameTest test) => !test.IsExpression && !test.Text.Value.Contains('.');

    private static bool IsRecordOf(ElementKind record, ElementKind kind) => record == ElementKind.Record && kind is ElementKind.Class or ElementKind.Struct;
}

/// <summary>A selection that must not fit.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Clauses">What it says, wholly.</param>
internal sealed record RefusedSelection(PlanSpan Span, IReadOnlyList<SelectionClause> Clauses);
