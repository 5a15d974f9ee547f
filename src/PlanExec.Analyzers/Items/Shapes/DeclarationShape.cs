using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Shapes;

/// <summary>The declaration of a type or a member as a plan can write it, without symbols: one of a plan is compared with one of the code.</summary>
internal sealed record DeclarationShape
{
    /// <summary>What it is, in C#'s words: <c>class</c>, <c>property</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What members are called that may be overloads of one another: the name, of explicit implementations with the interface.</summary>
    public required string Name { get; init; }

    /// <summary>The number of type parameters.</summary>
    public int Arity { get; init; }

    /// <summary>What an extension member extends; null for other members.</summary>
    public ParameterShape? Receiver { get; init; }

    public ImmutableArray<ParameterShape> Parameters { get; init; } = [];

    /// <summary>What it returns, or its type; of an enum what its values are.</summary>
    public TypeShape? Type { get; init; }

    /// <summary>How it returns it.</summary>
    public RefKind RefKind { get; init; }

    /// <summary>Null where a plan leaves it open.</summary>
    public Accessibility? Accessibility { get; init; }

    /// <summary>Whether parameters of the type declare properties, which are others in a <c>readonly</c> struct.</summary>
    public bool HasPositionalProperties { get; init; }

    /// <summary>Modifiers that change how it is used: the plan and the code both have them, or neither. Default where a plan adds to a type.</summary>
    public ImmutableArray<string> Modifiers { get; init; } = [];

    /// <summary>Modifiers that the code must have where the plan writes them, and may have where it does not.</summary>
    public ImmutableArray<string> FurtherModifiers { get; init; } = [];

    public ImmutableArray<AccessorShape> Accessors { get; init; } = [];

    /// <summary>The value of a constant in C#; null where there is none, and where a plan leaves it open.</summary>
    public string? Constant { get; init; }

    /// <summary>Default where they follow from what is overridden or implemented, or a plan leaves them open.</summary>
    public ImmutableArray<TypeParameterShape> TypeParameters { get; init; } = [];

    /// <summary>Of the code all bases and interfaces, of a plan those that are written.</summary>
    public ImmutableArray<TypeShape> Bases { get; init; } = [];

    public ImmutableArray<AttributeShape> Attributes { get; init; } = [];

    public ImmutableArray<AttributeShape> ReturnAttributes { get; init; } = [];

    /// <summary>Whether two members are the same overload.</summary>
    public bool HasSameIdentity(DeclarationShape other) =>
        Kind == other.Kind
        && Name == other.Name
        && Arity == other.Arity
        && Receiver?.Type.HasSameIdentity(other.Receiver!.Type) != false
        && Parameters.Length == other.Parameters.Length
        && Parameters.Zip(other.Parameters, (one, another) => one.Type.HasSameIdentity(another.Type)).All(same => same)
        && (!IsConversion || Type!.HasSameIdentity(other.Type!));

    /// <summary>Conversions alone are overloaded by what they return.</summary>
    private bool IsConversion => Name is WellKnownMemberNames.ImplicitConversionName or WellKnownMemberNames.ExplicitConversionName or WellKnownMemberNames.CheckedExplicitConversionName;
}

/// <summary>A parameter.</summary>
/// <param name="Name">Its name; empty for a receiver without one.</param>
/// <param name="Type">Its type.</param>
/// <param name="RefKind">How it is passed.</param>
/// <param name="Words">Whether it is <c>params</c> or <c>this</c>.</param>
/// <param name="Default">Its default value in C#; null where it has none, empty where it is not known.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record ParameterShape(
    string Name, TypeShape Type, RefKind RefKind, ImmutableArray<string> Words, string? Default, ImmutableArray<AttributeShape> Attributes)
{
    /// <summary>As C# writes it.</summary>
    public override string ToString()
    {
        var words = RefKind == RefKind.None ? Words : Words.Add(RefWords.Of(RefKind));
        var text = string.Join(" ", words.Append(Type.Text).Append(Name).Where(word => word.Length > 0));
        return string.IsNullOrEmpty(Default) ? text : $"{text} = {Default}";
    }
}

/// <summary>An accessor.</summary>
/// <param name="Word"><c>get</c>, <c>set</c>, <c>init</c>.</param>
/// <param name="Restricted">Its own accessibility; null where it has that of the property.</param>
internal sealed record AccessorShape(string Word, Accessibility? Restricted);

/// <summary>A type parameter; its name does not count.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variance">Whether it is <c>in</c> or <c>out</c>.</param>
/// <param name="Words">Constraints that are keywords.</param>
/// <param name="Types">Constraints that are types.</param>
internal sealed record TypeParameterShape(string Name, VarianceKind Variance, ImmutableArray<string> Words, ImmutableArray<TypeShape> Types)
{
    /// <summary>The constraints as C# writes them.</summary>
    public override string ToString() => string.Join(", ", Words.Where(word => word != "new()").Concat(Types.Select(type => type.Text)).Concat(Words.Where(word => word == "new()")));
}

/// <summary>An attribute.</summary>
/// <param name="Type">Its class.</param>
/// <param name="Arguments">The arguments of its constructor in C#; default where they are not known.</param>
/// <param name="Named">What else is set.</param>
internal sealed record AttributeShape(TypeShape Type, ImmutableArray<string> Arguments, ImmutableArray<(string Name, string Value)> Named)
{
    private const string Suffix = nameof(Attribute);

    /// <summary>Whether an attribute of the code is this one of the plan, with what is written there.</summary>
    public bool IsMetBy(AttributeShape actual) =>
        Type.Agrees(actual.Type)
        && (Arguments.IsDefault || actual.Arguments.IsDefault || Arguments.SequenceEqual(actual.Arguments))
        && Named.All(actual.Named.Contains);

    /// <summary>As C# writes it.</summary>
    public override string ToString()
    {
        var name = Type.Text.EndsWith(Suffix, StringComparison.Ordinal) ? Type.Text.Substring(0, Type.Text.Length - Suffix.Length) : Type.Text;
        var arguments = (Arguments.IsDefault ? [] : Arguments).Concat(Named.Select(named => $"{named.Name} = {named.Value}")).ToArray();
        return arguments.Length == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }
}

/// <summary>How C# writes that something is passed by reference.</summary>
internal static class RefWords
{
    public static string Of(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref",
        RefKind.Out => "out",
        RefKind.In => "in",
        RefKind.RefReadOnlyParameter => "ref readonly",
        _ => "",
    };

    /// <summary>The same for what is returned.</summary>
    public static string OfReturn(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    };
}
