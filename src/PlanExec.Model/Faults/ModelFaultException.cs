using System.Diagnostics.CodeAnalysis;

namespace PlanExec.Model;

/// <summary>Ends a call with a fault; <see cref="Call"/> tells it.</summary>
/// <param name="fault">One of <see cref="Wire.WireFaults"/>.</param>
/// <param name="sentence">What happened and what to do.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It never leaves this program: a fault has a name and a sentence.")]
internal sealed class ModelFaultException(string fault, string sentence) : InvalidOperationException(sentence)
{
    public string Fault => fault;
}
