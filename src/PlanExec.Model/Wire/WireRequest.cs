using System.Runtime.Serialization;

namespace PlanExec.Wire;

/// <summary>A line to the worker.</summary>
[DataContract]
internal sealed class WireRequest
{
    /// <summary>Asks the model; the first line, and the only one of its kind.</summary>
    public const string Ask = "ask";

    /// <summary>Asks nobody, but whom the settings name; the first line, in the place of <see cref="Ask"/>.</summary>
    public const string Settings = "settings";

    /// <summary>Ends the call. The end of the input does the same.</summary>
    public const string Cancel = "cancel";

    [DataMember(Name = "type", Order = 0)]
    public string? Type { get; set; }

    /// <summary>The conversation, the system's message first.</summary>
    [DataMember(Name = "messages", Order = 1, EmitDefaultValue = false)]
    public List<WireMessage>? Messages { get; set; }

    /// <summary>A JSON schema that the answer has to satisfy; null for an answer in text.</summary>
    [DataMember(Name = "schema", Order = 2, EmitDefaultValue = false)]
    public string? Schema { get; set; }

    /// <summary>What the answer may take at most, in tokens.</summary>
    [DataMember(Name = "maximumTokens", Order = 3, EmitDefaultValue = false)]
    public int MaximumTokens { get; set; }
}
