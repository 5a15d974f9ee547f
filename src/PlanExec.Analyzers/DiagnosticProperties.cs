namespace PlanExec.Analyzers;

/// <summary>Keys of the facts that travel from a diagnostic to its fix.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The id of the plan item.</summary>
    public const string Item = "PlanExec.Item";

    /// <summary>The id of the decision.</summary>
    public const string Decision = "PlanExec.Decision";

    /// <summary>The planned type's name, with its arity as in metadata.</summary>
    public const string Type = "PlanExec.Type";

    /// <summary>The namespace in which the planned type should stand; empty for the global one.</summary>
    public const string Namespace = "PlanExec.Namespace";

    /// <summary>The full name of a type that is to test the item, as the plan writes it; absent where the item's own code is meant.</summary>
    public const string Test = "PlanExec.Test";

    /// <summary>Where the plan names the planned member or nested type, as <c>path:offset</c>.</summary>
    public const string Place = "PlanExec.Place";

    /// <summary>What a menu calls the planned member or type.</summary>
    public const string Name = "PlanExec.Name";

    /// <summary>The component whose code uses another.</summary>
    public const string From = "PlanExec.From";

    /// <summary>The component or the library that is used.</summary>
    public const string To = "PlanExec.To";

    /// <summary>The component of the plan whose code uses something: of an instance the template.</summary>
    public const string FromDefinition = "PlanExec.FromDefinition";

    /// <summary>The innermost type whose code uses something, as a baseline names it.</summary>
    public const string FromSymbol = "PlanExec.FromSymbol";

    /// <summary>The type or member that is used, as a baseline names it.</summary>
    public const string ToSymbol = "PlanExec.ToSymbol";

    /// <summary>How many uses of an entry of the baseline are left.</summary>
    public const string Count = "PlanExec.Count";

    /// <summary>The id of the pattern.</summary>
    public const string Pattern = "PlanExec.Pattern";

    /// <summary>The key of the vocabulary that code breaks.</summary>
    public const string Key = "PlanExec.Key";

    /// <summary>What the plan writes under that key, of which one is wanted or all are refused; with <see cref="Separator"/> between them.</summary>
    public const string Values = "PlanExec.Values";

    /// <summary>Whether the plan refuses those values; else it wants one of them.</summary>
    public const string IsRefused = "PlanExec.IsRefused";

    /// <summary>The type or member that a pattern or an item is held against, by its documentation id.</summary>
    public const string Symbol = "PlanExec.Symbol";

    /// <summary>Stands between values: the unit separator, which no YAML can hold.</summary>
    public const string Separator = "\u001F";

    /// <summary>What to put in the place of the diagnostic's span in the plan file; several choices have <see cref="Separator"/> between them.</summary>
    public const string Replacement = "PlanExec.Replacement";
}
