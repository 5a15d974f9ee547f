namespace PlanExec.Plans;

/// <summary>Where the declaration of a type stands, as <c>place</c> names it.</summary>
public enum FilePlace
{
    /// <summary>The file bears the type's name.</summary>
    FileNamedAsType,

    /// <summary>The folders are the parts of the namespace.</summary>
    FolderAsNamespace,

    /// <summary>No other public type stands in the file.</summary>
    OnePublicTypeAFile,
}
