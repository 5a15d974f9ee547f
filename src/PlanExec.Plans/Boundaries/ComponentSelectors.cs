namespace PlanExec.Plans;

/// <summary>The selectors of one component: kinds combine by <em>and</em>, the values of one kind by <em>or</em>.</summary>
internal sealed class ComponentSelectors
{
    private readonly bool isTemplate;
    private readonly bool isUngoverned;
    private readonly Selector[] types;
    private readonly Selector[] files;
    private readonly Selector[] namespaces;
    private readonly Selector[] assemblies;

    public ComponentSelectors(Component component)
    {
        isTemplate = component.IsTemplate;
        isUngoverned = !component.Governed;
        types = Create(component.Types.Select(pattern => pattern.Text), pattern => PatternOf(pattern).Matches);
        files = Create(component.Files.Select(pattern => pattern.Text), pattern => new GlobPattern(new Located<string>(pattern, default)).Matches);
        namespaces = Create(component.Namespaces.Select(pattern => pattern.Text), SelectsNamespace);
        assemblies = Create(component.Assemblies.Select(pattern => pattern.Text), pattern => PatternOf(pattern).Matches);
    }

    /// <summary>Whether the component may select some code; what it may not need not be looked at further.</summary>
    public bool MayFit(CodeLocation code, string? fullName) =>
        (!code.IsOfLibrary || Names(code, fullName))
        && MayFit(namespaces, code.Namespace)
        && MayFit(assemblies, code.Assembly)
        && (MayFit(types, code.Type) || MayFit(types, fullName))
        && MayFit(files, code.File);

    /// <summary>Whether a selector names an assembly of a library, or a namespace or a type of one: <c>*.Data</c> is meant for the code of the solution.</summary>
    private bool Names(CodeLocation code, string? fullName)
    {
        foreach (var selector in assemblies)
        {
            if (selector.HasLiteral && selector.MayFit(code.Assembly))
            {
                return true;
            }
        }

        foreach (var selector in namespaces)
        {
            if (selector.BeginsLiterally && code.Namespace.Length > 0 && selector.MayFit(code.Namespace))
            {
                return true;
            }
        }

        foreach (var selector in types)
        {
            if (selector.BeginsLiterally && fullName is not null && selector.IsQualified && selector.MayFit(fullName))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayFit(Selector[] selectors, string? text)
    {
        if (selectors.Length == 0 || text is null)
        {
            return selectors.Length == 0;
        }

        foreach (var selector in selectors)
        {
            if (selector.MayFit(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of the capture (empty where the component is no template) with which all kinds fit, and how closely.</summary>
    /// <param name="code">Where the code stands.</param>
    /// <param name="fullName">The name of its type with the namespace; null where it stands in no type.</param>
    /// <param name="values">The values that the capture may have; empty where it may have any.</param>
    public IEnumerable<(string Value, Specificity Specificity)> Fit(CodeLocation code, string? fullName, HashSet<string> values)
    {
        if ((namespaces.Length == 0 && assemblies.Length == 0 && types.Length == 0 && files.Length == 0)
            || Match(namespaces, code.Namespace) is not { } byNamespace
            || Match(assemblies, code.Assembly) is not { } byAssembly
            || MatchTypes(code.Type, fullName) is not { } byType
            || Match(files, code.File) is not { } byFile)
        {
            yield break;
        }

        if (!isTemplate)
        {
            yield return ("", new Specificity(isUngoverned, Best(byType, ""), Best(byFile, ""), Best(byNamespace, ""), Best(byAssembly, "")));
            yield break;
        }

        IReadOnlyList<(string Value, Closeness Closeness)>[] kinds = [byType, byFile, byNamespace, byAssembly];
        foreach (var value in kinds.SelectMany(kind => kind).Select(match => match.Value).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal))
        {
            var isEverywhere = kinds.All(kind => kind.Count == 0 || kind.Any(match => match.Value.Length == 0 || match.Value == value));
            if (isEverywhere && (values.Count == 0 || values.Contains(value)))
            {
                yield return (value, new Specificity(isUngoverned, Best(byType, value), Best(byFile, value), Best(byNamespace, value), Best(byAssembly, value)));
            }
        }
    }

    /// <summary>A type is named simply, or in full.</summary>
    private IReadOnlyList<(string Value, Closeness Closeness)>? MatchTypes(string? simple, string? full)
    {
        var bySimpleName = Match(types, simple);
        return types.Length == 0 || full is null || full == simple ? bySimpleName
            : bySimpleName is null ? Match(types, full)
            : [.. bySimpleName, .. Match(types, full) ?? []];
    }

    /// <summary>The values with which a kind fits; empty where the component does not select by it, null where it does and nothing fits.</summary>
    private static IReadOnlyList<(string Value, Closeness Closeness)>? Match(Selector[] selectors, string? text)
    {
        if (selectors.Length == 0 || text is null)
        {
            return selectors.Length == 0 ? [] : null;
        }

        List<(string Value, Closeness Closeness)>? found = null;
        foreach (var selector in selectors)
        {
            foreach (var value in selector.ValuesIn(text))
            {
                (found ??= []).Add((value, selector.Closeness));
            }
        }

        return found;
    }

    private static Closeness Best(IReadOnlyList<(string Value, Closeness Closeness)> matches, string value)
    {
        var best = default(Closeness);
        foreach (var match in matches)
        {
            if ((match.Value.Length == 0 || match.Value == value) && match.Closeness.CompareTo(best) > 0)
            {
                best = match.Closeness;
            }
        }

        return best;
    }

    private static Selector[] Create(IEnumerable<Located<string>> written, Func<string, Func<string, bool>> testOf) =>
        [.. written.Select(text => new Selector(text.Value, testOf))];

    private static Func<string, bool> SelectsNamespace(string written)
    {
        var pattern = PatternOf(written);
        return name => name.Length == 0 ? written == NamePattern.GlobalNamespace : pattern.MatchesSelfOrParent(name);
    }

    private static NamePattern PatternOf(string text) => new(new Located<string>(text, default));
}
