using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>What one run of the compiler took.</summary>
/// <param name="Cpu">The processor time of the process.</param>
/// <param name="PeakMemory">The largest working set, in bytes.</param>
/// <param name="Warnings">How many PlanExec warnings it printed.</param>
/// <param name="Errors">How many errors it printed.</param>
/// <param name="FirstError">The first of them.</param>
internal sealed record CompilerRun(TimeSpan Cpu, long PeakMemory, int Warnings, int Errors, string? FirstError)
{
    /// <summary>Runs the SDK's compiler as a process of its own, without the compiler server.</summary>
    /// <param name="responseFile">What is compiled.</param>
    /// <param name="arguments">What is said beside that.</param>
    /// <param name="processor">The one processor that it may use, from 0; null where it may use all.</param>
    /// <exception cref="ArgumentException">A processor is given, and there is no <c>taskset</c> that could give it to a process.</exception>
    public static CompilerRun Start(string responseFile, IEnumerable<string> arguments, int? processor = null)
    {
        var start = new ProcessStartInfo(processor is null ? "dotnet" : "taskset") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] pinned = processor is { } number ? ["-c", number.ToString(CultureInfo.InvariantCulture), "dotnet"] : [];
        foreach (var argument in (string[])[.. pinned, "exec", InstalledSdk.Compiler, "/noconfig", $"@{responseFile}", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Run(start);
        var (warnings, errors, firstError) = (0, 0, default(string));
        process.OutputDataReceived += (_, line) =>
        {
            warnings += line.Data?.Contains("warning PLAN", StringComparison.Ordinal) == true || line.Data?.Contains("warning RS0030", StringComparison.Ordinal) == true ? 1 : 0;
            if (line.Data?.Contains("error ", StringComparison.Ordinal) == true)
            {
                errors++;
                firstError ??= line.Data;
            }
        };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (cpu, memory) = (TimeSpan.Zero, 0L);
        do
        {
            // Both only grow; what the last instant adds is less than the noise.
            try
            {
                process.Refresh();
                cpu = process.TotalProcessorTime;
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
            {
                break;
            }
        }
        while (!process.WaitForExit(10));
        process.WaitForExit();
        return new CompilerRun(cpu, memory, warnings, errors, firstError);
    }
    private static Process Run(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (start.FileName == "taskset")
        {
            throw new ArgumentException("--pairs gives each compiler a processor by 'taskset', of the package util-linux, which is not here");
        }
    }
}
