using System.Reflection;

namespace PlanExec.Testing.Model;

/// <summary>The worker as the build leaves it, and the variables that it reads.</summary>
public static class ModelWorker
{
    /// <summary>The model that tests ask for.</summary>
    public const string Model = "test-model";

    /// <summary>The file <c>PlanExec.Model.dll</c>.</summary>
    public static string Path { get; } = typeof(ModelWorker).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "ModelWorker").Value!;

    /// <summary>A user's settings, and nothing of what this machine has set. A null unsets a variable.</summary>
    public static Dictionary<string, string?> Variables(string? endpoint, string? key = null, string? model = Model) => new(StringComparer.Ordinal)
    {
        ["PLANEXEC_BASE_URL"] = endpoint,
        ["PLANEXEC_MODEL"] = model,
        ["PLANEXEC_API_KEY"] = key,
        ["PLANEXEC_TIMEOUT"] = "20",
        ["OPENAI_BASE_URL"] = null,
        ["OPENAI_MODEL"] = null,
        ["OPENAI_API_KEY"] = null,
        ["XDG_CONFIG_HOME"] = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "planexec-no-settings"),
        ["APPDATA"] = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "planexec-no-settings"),
        ["CI"] = null,
        ["TF_BUILD"] = null,
        ["GITHUB_ACTIONS"] = null,
    };
}
