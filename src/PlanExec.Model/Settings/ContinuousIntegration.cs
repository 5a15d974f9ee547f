namespace PlanExec.Model;

/// <summary>Whether a build server runs this program: there nobody has chosen to ask a model.</summary>
internal static class ContinuousIntegration
{
    private static readonly string[] variables = ["CI", "TF_BUILD", "GITHUB_ACTIONS"];

    /// <summary>The variable that says so; null where none does.</summary>
    public static string? Variable => variables.FirstOrDefault(name => Environment.GetEnvironmentVariable(name)?.Trim().ToUpperInvariant() is not (null or "" or "0" or "FALSE" or "NO"));
}
