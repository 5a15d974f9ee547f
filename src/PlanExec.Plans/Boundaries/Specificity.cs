namespace PlanExec.Plans;

/// <summary>
/// How closely a component selects some code. What is not governed is cut out first; then a selector by type beats one by file, that one by namespace, and that one by
/// assembly; within a kind the longer literal text wins, and a literal beats a capture.
/// </summary>
/// <param name="Ungoverned">Whether the component is not governed.</param>
/// <param name="Types">How closely its <c>types</c> fit.</param>
/// <param name="Files">How closely its <c>files</c> fit.</param>
/// <param name="Namespaces">How closely its <c>namespaces</c> fit.</param>
/// <param name="Assemblies">How closely its <c>assemblies</c> fit.</param>
internal readonly record struct Specificity(bool Ungoverned, Closeness Types, Closeness Files, Closeness Namespaces, Closeness Assemblies) : IComparable<Specificity>
{
    public int CompareTo(Specificity other) =>
        (Ungoverned, Types, Files, Namespaces, Assemblies).CompareTo((other.Ungoverned, other.Types, other.Files, other.Namespaces, other.Assemblies));
}

/// <summary>How closely one selector fits: the length of its literal text, and whether it has no capture. The default is that of no selector.</summary>
internal readonly record struct Closeness(int Length, bool IsLiteral) : IComparable<Closeness>
{
    public static Closeness Of(int literalLength, bool isLiteral) => new(literalLength + 1, isLiteral);

    public int CompareTo(Closeness other) => (Length, IsLiteral).CompareTo((other.Length, other.IsLiteral));
}
