using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace PlanExec.Plans.Tests;

/// <summary>A package of npm, run by Node.js. Both must be there: without them the tests fail.</summary>
/// <param name="Purpose">What the tests can't do without it.</param>
/// <param name="Folder">Where its package.json lies, relative to this project.</param>
internal sealed record NodePackage(string Purpose, string Folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static string RepositoryRoot { get; } = typeof(NodePackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private string FullPath => Path.Combine(RepositoryRoot, "tests", "PlanExec.Plans.Tests", Folder);

    /// <summary>Installs what package-lock.json says, unless that has been done.</summary>
    public void Install()
    {
        var wanted = File.ReadAllText(Path.Combine(FullPath, "package-lock.json"));
        var installed = Path.Combine(FullPath, "node_modules", "installed-package-lock.json");
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

    /// <summary>What a program prints that is given an input and comes to an end.</summary>
    public string Run(string program, string[] arguments, string input)
    {
        using var process = Start(program, arguments);
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
            $"'{program} {string.Join(' ', arguments)}' failed in {FullPath}; {Purpose}.\n{output.GetAwaiter().GetResult()}{error.GetAwaiter().GetResult()}");
        return output.GetAwaiter().GetResult();
    }

    /// <summary>Starts a program in the folder of the package.</summary>
    public Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = FullPath,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"'{program}' was not found: install Node.js 20 or newer, with npm; {Purpose}.", exception);
        }
    }
}
