namespace PlanExec.Package.Host;

/// <summary>The host can't do what it was asked for.</summary>
/// <param name="message">A sentence for whoever called it.</param>
internal sealed class HostException(string message) : Exception(message);
