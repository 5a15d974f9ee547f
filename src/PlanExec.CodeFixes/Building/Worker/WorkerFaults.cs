using System.Globalization;
using PlanExec.Wire;

namespace PlanExec.CodeFixes;

/// <summary>The faults of the worker itself, as it can't tell them.</summary>
internal static class WorkerFaults
{
    // The codes by which `dotnet` says that it finds no runtime, or none that is new enough; Unix keeps the last byte only.
    private static readonly int[] noRuntime = [unchecked((int)0x80008083), unchecked((int)0x80008096), 0x83, 0x96];

    public static ModelReply WorkerMissing(string? worker) => Fault(
        WireFaults.WorkerMissing,
        (worker is null
            ? "The program that asks the model was not found beside the analyzers of this project"
            : $"The program that asks the model is not at '{worker}'") + ": restore the package PlanExec.Analyzers anew.");

    public static ModelReply RuntimeMissing(string why) =>
        Fault(WireFaults.RuntimeMissing, $"The program that asks the model needs the .NET runtime 8 or later, but {why}: install it from https://dot.net, or name its folder in DOTNET_ROOT.");

    public static ModelReply Garbled() =>
        Fault(WireFaults.WorkerGarbled, "The program that asks the model said something else than it should, and was ended: try again, and restore the package PlanExec.Analyzers anew if it stays so.");

    public static ModelReply Silent(TimeSpan patience) => Fault(
        WireFaults.WorkerSilent, $"The program that asks the model gave no sign of life for {patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s, and was ended: try again.");

    /// <param name="exitCode">Null where it has not ended although its output has.</param>
    /// <param name="errors">What it wrote about it.</param>
    public static ModelReply Ended(int? exitCode, string errors)
    {
        if (exitCode is { } code && (noRuntime.Contains(code) || errors.Contains("install or update .NET")))
        {
            return RuntimeMissing("'dotnet' finds none");
        }

        return Fault(
            WireFaults.WorkerEnded,
            $"The program that asks the model ended before it answered{(exitCode is { } known ? $" (code {known.ToString(CultureInfo.InvariantCulture)})" : "")}: try again, and look for what ends programs on this machine if it stays so.");
    }

    private static ModelReply Fault(string name, string sentence) => new(null, name, sentence, null, 0);
}
