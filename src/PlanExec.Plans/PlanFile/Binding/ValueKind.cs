namespace PlanExec.Plans.Binding;

/// <summary>The kind of value that a key takes.</summary>
internal enum ValueKind
{
    /// <summary>The number of the plan language's version.</summary>
    Version,

    /// <summary>Text for people.</summary>
    Text,

    /// <summary>Texts for people, one or a list.</summary>
    Texts,

    /// <summary>A day, such as 2026-02-22.</summary>
    Date,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Some of a few words.</summary>
    Choices,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number from 1 on.</summary>
    Number,

    /// <summary>C# declarations.</summary>
    Code,

    /// <summary>Mermaid, or the place of it in a Markdown file.</summary>
    Diagram,

    /// <summary>The id of a decision.</summary>
    DecisionId,

    /// <summary>Ids of decisions.</summary>
    DecisionIds,

    /// <summary>Ids of items.</summary>
    ItemIds,

    /// <summary>The name of an option of the same decision.</summary>
    OptionName,

    /// <summary>The id of a diagnostic.</summary>
    DiagnosticId,

    /// <summary>A symbol of the code, as a baseline names it.</summary>
    Symbol,

    /// <summary>The name of one component.</summary>
    ComponentName,

    /// <summary>Names of components, with <c>*</c> and the capture.</summary>
    ComponentNames,

    /// <summary>Components or namespaces, with <c>*</c> and the capture.</summary>
    Places,

    /// <summary>Namespaces, written out.</summary>
    Namespaces,

    /// <summary>Namespaces, with <c>*</c> and the capture.</summary>
    NamespacePatterns,

    /// <summary>Assemblies, with <c>*</c> and the capture.</summary>
    AssemblyPatterns,

    /// <summary>Names of types, with <c>*</c> and the capture.</summary>
    TypePatterns,

    /// <summary>Names with <c>*</c>, or regular expressions between slashes.</summary>
    NamePatterns,

    /// <summary>Files, with <c>*</c> within a folder and <c>**</c> across folders.</summary>
    Globs,

    /// <summary>Packages, assemblies or namespaces that are not part of the solution.</summary>
    Libraries,

    /// <summary>The values that a capture may have.</summary>
    CaptureValues,

    /// <summary>Names of types, in C#.</summary>
    TypeNames,

    /// <summary>Attributes, in C#, with those arguments that matter.</summary>
    Attributes,

    /// <summary>Namespaces, types and members, in C# or as documentation ids.</summary>
    Apis,

    /// <summary>One namespace, type or member.</summary>
    Api,

    /// <summary>A map with keys of its own.</summary>
    Map,

    /// <summary>A map from ids that the user chooses to maps.</summary>
    NamedMaps,

    /// <summary>A map from names that the user chooses to values of one kind.</summary>
    NamedValues,

    /// <summary>A list of maps.</summary>
    ListOfMaps,

    /// <summary>A map in the vocabulary.</summary>
    Selection,

    /// <summary>A list of maps in the vocabulary.</summary>
    Selections,

    /// <summary>Names of types with <c>*</c>, or a map in the vocabulary.</summary>
    PatternsOrSelection,

    /// <summary>Names of types in C#, or a map in the vocabulary.</summary>
    TypesOrSelection,
}
