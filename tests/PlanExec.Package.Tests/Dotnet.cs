using System.Diagnostics;

namespace PlanExec.Package.Tests;

/// <summary>Runs the <c>dotnet</c> that runs these tests.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // A server that goes by itself, and that no other build on this machine has.
    private static readonly string server = $"planexec-{Guid.NewGuid():N}";

    public static BuildOutput Run(string folder, string packagesFolder, params IEnumerable<string> arguments) =>
        Run(folder, packagesFolder, new Dictionary<string, string?>(), arguments);

    /// <param name="folder">The working directory.</param>
    /// <param name="packagesFolder">Where packages are unpacked.</param>
    /// <param name="variables">What is changed in the environment; a null unsets a variable.</param>
    /// <param name="arguments">The arguments of <c>dotnet</c>.</param>
    public static BuildOutput Run(string folder, string packagesFolder, IReadOnlyDictionary<string, string?> variables, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test runner was itself started by MSBuild, whose variables would lead this one astray.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        // A node that stays alive would keep the temporary folder in use.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["NUGET_PACKAGES"] = packagesFolder;

        // As builds run where nobody says otherwise.
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = server;

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {Patience}.");
        }

        return new BuildOutput(process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
