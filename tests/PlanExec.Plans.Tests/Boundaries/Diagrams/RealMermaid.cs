using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace PlanExec.Plans.Tests;

/// <summary>The npm package <c>mermaid</c>, run by Node.js. Both must be there: without them the tests fail.</summary>
internal static class RealMermaid
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string RepositoryRoot { get; } = typeof(RealMermaid).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static string Folder => Path.Combine(RepositoryRoot, "tests", "PlanExec.Plans.Tests", "Boundaries", "Diagrams", "mermaid");

    /// <summary>For each diagram why Mermaid refuses it; null where it accepts it.</summary>
    public static IReadOnlyList<string?> Check(IReadOnlyList<string> diagrams)
    {
        Install();
        var verdicts = JsonSerializer.Deserialize<string?[]>(Run("node", ["check.mjs"], JsonSerializer.Serialize(diagrams)))!;
        Assert.Equal(diagrams.Count, verdicts.Length);
        return verdicts;
    }

    /// <summary>Installs what package-lock.json says, unless that has been done.</summary>
    private static void Install()
    {
        var wanted = File.ReadAllText(Path.Combine(Folder, "package-lock.json"));
        var installed = Path.Combine(Folder, "node_modules", "installed-package-lock.json");
        if (File.Exists(installed) && File.ReadAllText(installed) == wanted)
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Run("cmd", ["/c", "npm", "ci"], "");
        }
        else
        {
            Run("npm", ["ci"], "");
        }

        File.WriteAllText(installed, wanted);
    }

    private static string Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Patience}.");
        }

        Assert.True(
            process.ExitCode == 0,
            $"'{program} {string.Join(' ', arguments)}' failed in {Folder}; diagrams can't be held against the real Mermaid.\n{output.GetAwaiter().GetResult()}{error.GetAwaiter().GetResult()}");
        return output.GetAwaiter().GetResult();
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(
                $"'{start.FileName}' was not found: install Node.js 20 or newer, with npm, so that diagrams can be held against the real Mermaid.", exception);
        }
    }
}
