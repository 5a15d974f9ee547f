namespace PlanExec.Plans;

/// <summary>What selectors look at: where some code stands.</summary>
/// <param name="Assembly">The assembly's simple name.</param>
/// <param name="Namespace">The namespace, dotted; empty for the global one.</param>
/// <param name="Type">The outermost type's name without its arity; null where code stands in no type, or all types of the namespace are meant.</param>
/// <param name="File">The file, relative to the plan file and with <c>/</c> between its parts; null where it is not known.</param>
/// <param name="IsOfLibrary">Whether the assembly is one of a package or of the framework: only what names it selects that, and not what fits many names.</param>
public readonly record struct CodeLocation(string Assembly, string Namespace, string? Type = null, string? File = null, bool IsOfLibrary = false);
