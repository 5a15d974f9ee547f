using System.Runtime.Serialization;

namespace PlanExec.Wire;

/// <summary>A line from the worker: any number of <see cref="Progress"/>, then one <see cref="Answer"/>, one <see cref="Settings"/> or one <see cref="Fault"/>.</summary>
[DataContract]
internal sealed class WireReply
{
    /// <summary>The worker lives, and has received so many tokens; at least every other second.</summary>
    public const string Progress = "progress";

    public const string Answer = "answer";

    public const string Fault = "fault";

    /// <summary>Whom the user's settings name. The key is not among them.</summary>
    public const string Settings = "settings";

    [DataMember(Name = "type", Order = 0)]
    public string? Type { get; set; }

    /// <summary>The answer.</summary>
    [DataMember(Name = "text", Order = 1, EmitDefaultValue = false)]
    public string? Text { get; set; }

    /// <summary>One of <see cref="WireFaults"/>.</summary>
    [DataMember(Name = "fault", Order = 2, EmitDefaultValue = false)]
    public string? FaultName { get; set; }

    /// <summary>What happened and what to do.</summary>
    [DataMember(Name = "sentence", Order = 3, EmitDefaultValue = false)]
    public string? Sentence { get; set; }

    /// <summary>The model that answered, as the server calls it; of settings the model that would be asked.</summary>
    [DataMember(Name = "model", Order = 4, EmitDefaultValue = false)]
    public string? Model { get; set; }

    /// <summary>So far, or in all: counted by the server, else estimated.</summary>
    [DataMember(Name = "tokens", Order = 5, EmitDefaultValue = false)]
    public int Tokens { get; set; }

    /// <summary>Of settings: the host that would be asked, with its port where that is not the scheme's own.</summary>
    [DataMember(Name = "endpoint", Order = 6, EmitDefaultValue = false)]
    public string? Endpoint { get; set; }
}
