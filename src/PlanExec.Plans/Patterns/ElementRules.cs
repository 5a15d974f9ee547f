using static PlanExec.Plans.ElementKind;
using static PlanExec.Plans.ElementModifier;

namespace PlanExec.Plans;

/// <summary>What no type and no member can be, as C# has it: a pattern that wants it wants what no code will ever be. What is not named here may be possible.</summary>
internal static class ElementRules
{
    /// <summary>Words that no type or member has both of.</summary>
    private static readonly HashSet<(ElementModifier, ElementModifier)> opposed =
    [
        (Abstract, Sealed), (Abstract, Virtual), (Abstract, Extern), (Abstract, Async), (Virtual, Override), (Virtual, Sealed), (Static, Override), (Override, New),
        (Const, ElementModifier.Volatile), (Readonly, ElementModifier.Volatile),
    ];

    /// <summary>Words that no type has both of, and a member may: an interface has members that are <c>static abstract</c>.</summary>
    private static readonly HashSet<(ElementModifier, ElementModifier)> opposedInTypes = [(Abstract, Static), (Abstract, Readonly), (Abstract, Ref), (Static, Readonly), (Static, Ref)];

    /// <summary>Whether types have a modifier at all.</summary>
    public static bool IsOfTypes(ElementModifier word) => word is not (Virtual or Override or Required or Const or ElementModifier.Volatile or Extern or Async);

    /// <summary>Whether members have a modifier at all.</summary>
    public static bool IsOfMembers(ElementModifier word) => word != ElementModifier.File;

    /// <summary>Whether nothing has both modifiers.</summary>
    public static bool Exclude(ElementModifier first, ElementModifier second, bool ofMembers)
    {
        // Each has one accessibility, and those stand first.
        return (first != second && first <= ElementModifier.File && second <= ElementModifier.File)
            || Holds(opposed)
            || (!ofMembers && Holds(opposedInTypes));

        bool Holds(HashSet<(ElementModifier, ElementModifier)> pairs) => pairs.Contains((first, second)) || pairs.Contains((second, first));
    }

    /// <summary>Whether nothing is of both kinds. A record is a class or a struct, too.</summary>
    public static bool Exclude(ElementKind first, ElementKind second) => first != second && !IsRecordOf(first, second) && !IsRecordOf(second, first);

    /// <summary>Whether nothing of a kind has a modifier.</summary>
    public static bool Exclude(ElementKind kind, ElementModifier word) => kind switch
    {
        Class => word is Readonly or Ref,
        Struct => word is Abstract or Static,
        Record => word is Static or Ref,
        Interface => word is Abstract or Sealed or Static or Readonly or Ref,
        ElementKind.Enum or ElementKind.Delegate => word is Abstract or Static or Readonly or Ref or Partial,
        Constructor => word is Abstract or Sealed or Virtual or Override or New or Required or Const or ElementModifier.Volatile or Async or Ref or Readonly,
        Field => word is Abstract or Sealed or Virtual or Override or Partial or Extern or Async,
        Property => word is Const or ElementModifier.Volatile or Async,
        Indexer => word is Const or ElementModifier.Volatile or Async or Required,
        Event => word is Const or ElementModifier.Volatile or Async or Required or Ref,
        Method => word is Const or ElementModifier.Volatile or Required,
        Operator => word is Const or ElementModifier.Volatile or Required or Async,
        _ => false,
    };

    /// <summary>Whether no member of a type of a kind has a modifier.</summary>
    public static bool ExcludeMembers(ElementKind type, ElementModifier word) => type switch
    {
        Struct => word is Abstract or Virtual or Protected or ProtectedInternal or PrivateProtected,
        Interface => word is Override or Required,
        _ => false,
    };

    /// <summary>Whether no member of a type with a modifier has another one.</summary>
    public static bool ExcludeMembers(ElementModifier type, ElementModifier word) => type switch
    {
        Sealed => word is Abstract or Virtual,
        Static => word is Abstract or Virtual or Override or Required or Protected or ProtectedInternal or PrivateProtected,
        _ => false,
    };

    /// <summary>Whether a type of a kind has no members that are of a kind themselves.</summary>
    public static bool HasNoMembers(ElementKind type) => type is ElementKind.Enum or ElementKind.Delegate;

    private static bool IsRecordOf(ElementKind record, ElementKind kind) => record == Record && kind is Class or Struct;
}
