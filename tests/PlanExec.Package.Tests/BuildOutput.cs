using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanExec.Package.Tests;

/// <summary>One line of a build's output that reports a fault.</summary>
/// <param name="Line">Counted from 1; 0 where the fault has no place.</param>
/// <param name="TargetFramework">Empty where the project has only one.</param>
public sealed record BuildDiagnostic(string File, int Line, string Severity, string Id, string Message, string Project, string TargetFramework);

/// <summary>What a <c>dotnet</c> command printed, and how it ended.</summary>
public sealed partial class BuildOutput(int exitCode, string text)
{
    public bool Succeeded => exitCode == 0;

    public string Text => text;

    /// <summary>In the order of printing; a fault reported twice is here twice. The summary, which repeats them all, is left out.</summary>
    public IReadOnlyList<BuildDiagnostic> Diagnostics { get; } =
    [
        .. text.Split('\n').Select(line => line.TrimEnd('\r')).TakeWhile(line => line is not ("Build succeeded." or "Build FAILED."))
            .Select(line => DiagnosticLine().Match(line)).Where(match => match.Success).Select(Read),
    ];

    public IReadOnlyList<BuildDiagnostic> PlanDiagnostics => [.. Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("PLAN", StringComparison.Ordinal))];

    /// <summary>Whether the compiler ran. Needs the output of <c>-v:n</c> and a solution with one project and one target framework.</summary>
    public bool Compiled => text.Contains("CoreCompile:", StringComparison.Ordinal)
        && !text.Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal);

    public IReadOnlyList<BuildDiagnostic> Of(string id) => [.. Diagnostics.Where(diagnostic => diagnostic.Id == id)];

    public BuildOutput ShouldSucceed() => Succeeded ? this : throw new InvalidOperationException("The build failed:\n" + text);

    public BuildOutput ShouldFail() => !Succeeded ? this : throw new InvalidOperationException("The build succeeded:\n" + text);

    public override string ToString() => text;

    private static BuildDiagnostic Read(Match match)
    {
        var line = match.Groups["line"];
        return new(
            match.Groups["file"].Value,
            line.Success ? int.Parse(line.Value, CultureInfo.InvariantCulture) : 0,
            match.Groups["severity"].Value,
            match.Groups["id"].Value,
            match.Groups["message"].Value,
            match.Groups["project"].Value,
            match.Groups["framework"].Value);
    }

    [GeneratedRegex(@"^\s*(\d+(:\d+)?>)?(?<file>\S.*?) ?(\((?<line>\d+)(,\d+)*\))? ?: (?<severity>error|warning) (?<id>[A-Z]+\d+) ?: (?<message>.*?)( \[(?<project>.*?)(::TargetFramework=(?<framework>[^\]]+))?\])?$")]
    private static partial Regex DiagnosticLine();
}
