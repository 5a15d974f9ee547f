using System.Collections.Immutable;

namespace PlanExec.Analyzers.Shapes;

/// <summary>A type as a signature names it, without symbols: those of two compilations are never equal.</summary>
internal sealed class TypeShape
{
    /// <summary>Behind a reference type: whether it may be null, and where nothing tells.</summary>
    public const string MayBeNull = "?";

    /// <inheritdoc cref="MayBeNull"/>
    public const string NeverNull = "!";

    /// <inheritdoc cref="MayBeNull"/>
    public const string NotAnnotated = "~";

    /// <summary>Before the simple name of a type whose namespace is not certain.</summary>
    public const string AnyNamespace = "*";

    /// <summary>Before the name of an element of a tuple.</summary>
    public const string ElementName = "'";

    /// <summary>A type of which nothing is known, because what the plan names does not exist: a fault of its own.</summary>
    public const string Unknown = "*?";

    private readonly ImmutableArray<string> parts;

    public TypeShape(ImmutableArray<string> parts, string text, string qualifiedText)
    {
        this.parts = parts;
        Text = text;
        QualifiedText = qualifiedText;
    }

    /// <summary>As C# writes it, with simple names.</summary>
    public string Text { get; }

    /// <summary>The same with namespaces.</summary>
    public string QualifiedText { get; }

    /// <summary>Whether two types are the same, so far as their annotations tell.</summary>
    public bool Agrees(TypeShape other) => Agree(other, static _ => true);

    /// <summary>Whether overloads can't differ by the two types alone: annotations and the names of tuple elements don't count.</summary>
    public bool HasSameIdentity(TypeShape other) => Agree(other, static part => !IsAnnotation(part) && !part.StartsWith(ElementName, StringComparison.Ordinal));

    /// <summary>Whether elements of tuples bear the same names in another order.</summary>
    public bool HasElementsInOtherOrder(TypeShape other)
    {
        var (names, others) = (Names(this), Names(other));
        return !names.SequenceEqual(others) && names.OrderBy(name => name, StringComparer.Ordinal).SequenceEqual(others.OrderBy(name => name, StringComparer.Ordinal));

        static string[] Names(TypeShape type) => [.. type.parts.Where(part => part.StartsWith(ElementName, StringComparison.Ordinal) && part.Length > ElementName.Length)];
    }

    private bool Agree(TypeShape other, Func<string, bool> counts)
    {
        if (parts.Contains(Unknown) || other.parts.Contains(Unknown))
        {
            return true;
        }

        // Whether a name that is not found is that of a reference type, nobody knows.
        var isCertain = !HasAnyNamespace(this) && !HasAnyNamespace(other);
        return Counting(this).SequenceEqual(Counting(other), PartComparer.Instance);

        IEnumerable<string> Counting(TypeShape type) => type.parts.Where(part => counts(part) && (isCertain || !IsAnnotation(part)));
    }

    private static bool HasAnyNamespace(TypeShape type) => type.parts.Any(IsAnyNamespace);

    private static bool IsAnyNamespace(string part) => part.StartsWith(AnyNamespace, StringComparison.Ordinal);

    private static bool IsAnnotation(string part) => part is MayBeNull or NeverNull or NotAnnotated;

    private sealed class PartComparer : IEqualityComparer<string>
    {
        public static PartComparer Instance { get; } = new();

        public bool Equals(string? x, string? y) =>
            x == y
            || (IsAnnotation(x!) && IsAnnotation(y!) && (x == NotAnnotated || y == NotAnnotated))
            || ((IsAnyNamespace(x!) || IsAnyNamespace(y!)) && SimpleName(x!) == SimpleName(y!));

        public int GetHashCode(string obj) => 0;

        private static string SimpleName(string part) => part.Substring(part.LastIndexOfAny(['.', '+', AnyNamespace[0]]) + 1);
    }
}
