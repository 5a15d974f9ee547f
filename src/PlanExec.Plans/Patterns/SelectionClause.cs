namespace PlanExec.Plans;

/// <summary>A key with values of which one fits.</summary>
/// <param name="Key">The key.</param>
/// <param name="IsOfMembers">Whether it speaks about members, and not about types.</param>
/// <param name="Values">The values.</param>
internal sealed record SelectionClause(string Key, bool IsOfMembers, IReadOnlyList<ClauseValue> Values)
{
    // A long list is no slip of the pen, and comparing two of them would take the compiler's time.
    private const int MostValues = 64;
    private const int MostNested = 8;

    private const string Kind = "kind";
    private const string Modifiers = "be";
    private const string Container = "of";

    /// <summary>Where its first value stands.</summary>
    public PlanSpan Span => Values[0].Span;

    /// <summary>Whether it says what a type or member is by its nature, or by that of the type around it: no change of a word makes it another.</summary>
    public bool IsOfNature => Key is Kind or Container;

    /// <summary>Whether nothing that fits this clause fits another one.</summary>
    public bool Excludes(SelectionClause other) => (Key, other.Key) switch
    {
        (Kind, Kind or Modifiers) or (Modifiers, Kind) => ExcludesEach(other),
        (Container, Container) => InContainer().Any(clause => other.InContainer().Any(clause.Excludes)),
        (Container, Kind or Modifiers) => InContainer().Any(clause => clause.ExcludesMembers(other)),
        (Kind or Modifiers, Container) => other.Excludes(this),
        _ => Key == other.Key && ExcludesEach(other),
    };

    /// <summary>Whether all that fits this clause fits another one.</summary>
    public bool Implies(SelectionClause other) => Key == other.Key && IsShort(other)
        && (Values.All(value => other.Values.Any(value.Implies)) || (Key == Container && IsWithin(Values[0].Model, other.Values[0].Model)));

    /// <inheritdoc/>
    public override string ToString() => FaultList.Quote($"{Key}: {(Values.Count == 1 ? Values[0].Text : $"[{string.Join(", ", Values.Select(value => value.Text))}]")}");

    private bool ExcludesEach(SelectionClause other) => IsShort(other) && Values.All(value => other.Values.All(against => value.Excludes(against, IsOfMembers)));

    /// <summary>Whether no type that fits this clause has a member that fits another one.</summary>
    private bool ExcludesMembers(SelectionClause other) => IsShort(other) && Values.All(value => other.Values.All(value.ExcludesMember));

    /// <summary>What it says of the type around a member.</summary>
    private IEnumerable<SelectionClause> InContainer() => Values[0].Model is Selection types ? SelectionClauses.Of(types).Clauses.Take(MostNested) : [];

    private static bool IsWithin(object narrow, object wide) => narrow is Selection types && wide is Selection others
        && SelectionClauses.Of(types) is { Clauses.Count: <= MostNested } said && SelectionClauses.Of(others) is { Clauses.Count: <= MostNested } all && said.IsWithin(all);

    private bool IsShort(SelectionClause other) => Values.Count <= MostValues && other.Values.Count <= MostValues;
}

/// <summary>A value of a clause.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Span">Where.</param>
/// <param name="Model">What the model has of it.</param>
internal readonly record struct ClauseValue(string Text, PlanSpan Span, object Model)
{
    private bool IsSimpleName => Model is NameTest { IsExpression: false } && !Text.Contains('*') && !Text.Contains('.');

    /// <summary>Whether nothing fits both values.</summary>
    public bool Excludes(ClauseValue other, bool ofMembers) => (Model, other.Model) switch
    {
        (Located<ElementKind> kind, Located<ElementKind> against) => ElementRules.Exclude(kind.Value, against.Value),
        (Located<ElementModifier> word, Located<ElementModifier> against) => ElementRules.Exclude(word.Value, against.Value, ofMembers),
        (Located<ElementKind> kind, Located<ElementModifier> word) => ElementRules.Exclude(kind.Value, word.Value),
        (Located<ElementModifier> word, Located<ElementKind> kind) => ElementRules.Exclude(kind.Value, word.Value),
        (CodePlace { Components.IsLiteral: true }, CodePlace { Components.IsLiteral: true }) => Text != other.Text,
        (NameTest name, NameTest against) => (IsSimpleName && !MayFit(against, Text)) || (other.IsSimpleName && !MayFit(name, other.Text)),
        _ => false,
    };

    /// <summary>Whether no type that fits this value has a member that fits the other.</summary>
    public bool ExcludesMember(ClauseValue other) => (Model, other.Model) switch
    {
        (Located<ElementKind> type, Located<ElementModifier> word) => ElementRules.ExcludeMembers(type.Value, word.Value),
        (Located<ElementModifier> type, Located<ElementModifier> word) => ElementRules.ExcludeMembers(type.Value, word.Value),
        (Located<ElementKind> type, Located<ElementKind>) => ElementRules.HasNoMembers(type.Value),
        _ => false,
    };

    /// <summary>Whether all that fits this value of a key fits the other.</summary>
    public bool Implies(ClauseValue other) => Text == other.Text
        || (IsSimpleName && other.Model is NameTest against && IsOfSimpleNames(against) && against.Matches(Text))
        || (Model is CodePlace { Namespace.IsLiteral: true } && other.Model is CodePlace { Namespace: { IsLiteral: true } parent } && parent.MatchesSelfOrParent(Text));

    /// <summary>Whether a simple name may fit.</summary>
    private static bool MayFit(NameTest test, string name) => !IsOfSimpleNames(test) || test.Matches(name);

    /// <summary>Whether a test is held against simple names, and costs nothing: with a dot it is held against the full name, of which nothing is known.</summary>
    private static bool IsOfSimpleNames(NameTest test) => !test.IsExpression && !test.Text.Value.Contains('.');
}
