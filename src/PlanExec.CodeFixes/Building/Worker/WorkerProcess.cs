using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PlanExec.CodeFixes;

/// <summary>A running worker. Ending it, which may be done at any time and from anywhere, ends whatever reads or writes here.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int MostErrors = 4096;

    private readonly Process process;
    private readonly object gate = new();
    private readonly MemoryStream errors = new();
    private readonly Task drain;

    private WorkerProcess(Process process)
    {
        this.process = process;
        drain = DrainAsync(process.StandardError.BaseStream);
    }

    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output => process.StandardOutput.BaseStream;

    /// <exception cref="Win32Exception">The host can't be started.</exception>
    public static WorkerProcess Start(string host, string worker, bool allowsCi, IReadOnlyDictionary<string, string?>? variables)
    {
        using var current = Process.GetCurrentProcess();
        var start = new ProcessStartInfo(host, $"exec {Quote(worker)} --parent {current.Id.ToString(CultureInfo.InvariantCulture)}{(allowsCi ? " --allow-ci" : "")}")
        {
            // Not the folder of whatever repository is open.
            WorkingDirectory = Path.GetDirectoryName(worker),
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in variables ?? new Dictionary<string, string?>())
        {
            start.EnvironmentVariables.Remove(variable.Key);
            if (variable.Value is { } value)
            {
                start.EnvironmentVariables[variable.Key] = value;
            }
        }

        return new(Process.Start(start) ?? throw new Win32Exception());
    }

    /// <summary>How it ended, and what it wrote about it; waits for the end, not for long.</summary>
    public (int? ExitCode, string Errors) Result()
    {
        var hasExited = process.WaitForExit(1000);
        drain.Wait(TimeSpan.FromMilliseconds(500));
        lock (gate)
        {
            return (hasExited ? process.ExitCode : null, Encoding.UTF8.GetString(errors.ToArray()));
        }
    }

    public void End()
    {
        try
        {
            process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended already, or is about to.
        }

        try
        {
            // Where the host is a script, its child sees the end of the input.
            process.StandardInput.BaseStream.Dispose();
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException)
        {
            // Nobody reads it any longer.
        }
    }

    public void Dispose()
    {
        End();
        process.Dispose();
    }

    // A worker that nobody listens to would stand still when the pipe is full.
    private async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[1024];
        try
        {
            int count;
            while ((count = await stream.ReadAsync(buffer, 0, buffer.Length).ConfigureAwait(false)) > 0)
            {
                Keep(buffer, count);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It was ended.
        }
    }

    private void Keep(byte[] buffer, int count)
    {
        lock (gate)
        {
            errors.Write(buffer, 0, Math.Min(count, MostErrors - (int)errors.Length));
        }
    }

    /// <summary>One argument, as programs on all systems take the command line apart.</summary>
    private static string Quote(string argument)
    {
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var character in argument)
        {
            backslashes = character == '\\' ? backslashes + 1 : 0;
            quoted.Append(character == '"' ? "\\\"" : character.ToString());
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
