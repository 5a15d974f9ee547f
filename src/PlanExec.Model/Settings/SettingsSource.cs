namespace PlanExec.Model;

/// <summary>One of the places from which the user's settings come.</summary>
internal sealed record SettingsSource(Setting? Endpoint, Setting? Model, Setting? Key, Setting? Timeout = null)
{
    /// <summary>The variables <c>…_BASE_URL</c>, <c>…_MODEL</c>, <c>…_API_KEY</c> and <c>…_TIMEOUT</c>.</summary>
    public static SettingsSource OfEnvironment(string prefix) =>
        new(Variable(prefix + "_BASE_URL"), Variable(prefix + "_MODEL"), Variable(prefix + "_API_KEY"), Variable(prefix + "_TIMEOUT"));

    private static Setting? Variable(string name) => Environment.GetEnvironmentVariable(name)?.Trim() is { Length: > 0 } value ? new(value, name) : null;
}
