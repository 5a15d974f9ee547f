using System.ComponentModel;
using System.Diagnostics;

namespace PlanExec.CodeFixes;

/// <summary>Finds the program <c>dotnet</c>: the one that runs this, that which the user names, that of the path, that of an installation.</summary>
internal static class DotnetHost
{
    private static readonly bool isWindows = Path.DirectorySeparatorChar == '\\';
    private static readonly string name = isWindows ? "dotnet.exe" : "dotnet";

    /// <summary>The program's file; null where there is none. Only full paths count: others would lead into whatever folder is current.</summary>
    public static string? Find() => Candidates().FirstOrDefault(path => path is not null && IsFull(path) && File.Exists(path));

    private static IEnumerable<string?> Candidates()
    {
        yield return ThisProgram() is { } program && string.Equals(Path.GetFileName(program), name, StringComparison.OrdinalIgnoreCase) ? program : null;
        yield return Environment.GetEnvironmentVariable("DOTNET_HOST_PATH");
        yield return In(Environment.GetEnvironmentVariable("DOTNET_ROOT"));
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        {
            yield return In(folder.Trim('"', ' '));
        }

        string[] installations = isWindows
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "dotnet")]
            : ["/usr/local/share/dotnet", "/usr/share/dotnet", "/usr/lib/dotnet", "/usr/lib64/dotnet", "/opt/homebrew/opt/dotnet/libexec"];
        foreach (var folder in installations)
        {
            yield return In(folder);
        }

        yield return In(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dotnet"));
    }

    private static string? In(string? folder)
    {
        try
        {
            return folder is { Length: > 0 } ? Path.Combine(folder, name) : null;
        }
        catch (ArgumentException)
        {
            // A folder of the path may have characters that no path has.
            return null;
        }
    }

    private static bool IsFull(string path) => isWindows ? path.Length > 2 && (path[1] == ':' || path.StartsWith(@"\\", StringComparison.Ordinal)) : path[0] == '/';

    private static string? ThisProgram()
    {
        try
        {
            using var process = Process.GetCurrentProcess();
            return process.MainModule?.FileName;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }
}
