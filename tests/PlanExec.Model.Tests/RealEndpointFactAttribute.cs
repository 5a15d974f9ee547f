namespace PlanExec.Model.Tests;

/// <summary>A test that needs a real server, and is skipped where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealEndpointFactAttribute : FactAttribute
{
    private const string Prefix = "PLANEXEC_TEST_";

    public RealEndpointFactAttribute()
    {
        if (Value("BASE_URL") is null || Value("MODEL") is null)
        {
            Skip = $"Set {Prefix}BASE_URL, {Prefix}MODEL and, if the server wants one, {Prefix}API_KEY.";
        }
    }

    public static string? Value(string name) => Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } value ? value : null;
}
