using System.Runtime.Serialization;

namespace PlanExec.Wire;

/// <summary>One message of a conversation.</summary>
[DataContract]
internal record struct WireMessage
{
    /// <summary><c>system</c>, <c>user</c> or <c>assistant</c>.</summary>
    [DataMember(Name = "role", Order = 0)]
    public string? Role { get; set; }

    [DataMember(Name = "text", Order = 1)]
    public string? Text { get; set; }
}
