#pragma warning disable CS1591 // Each member is the C# word that it is named after.

namespace PlanExec.Plans;

/// <summary>Kinds of types and of members, as <c>kind</c> names them.</summary>
public enum ElementKind
{
    Class,
    Struct,
    Interface,
    Enum,
    Record,
    Delegate,
    Method,
    Property,
    Field,
    Event,
    Indexer,
    Operator,

    // Last, because yaml-language-server offers no word behind this one: it looks words up in a JavaScript object, which has a constructor.
    Constructor,
}

/// <summary>Modifiers and accessibility, as <c>be</c> names them.</summary>
public enum ElementModifier
{
    Public,
    ProtectedInternal,
    Protected,
    Internal,
    PrivateProtected,
    Private,
    File,
    Abstract,
    Sealed,
    Static,
    Partial,
    Readonly,
    Ref,
    Virtual,
    Override,
    New,
    Required,
    Const,
    Volatile,
    Extern,
    Unsafe,
    Async,
}
