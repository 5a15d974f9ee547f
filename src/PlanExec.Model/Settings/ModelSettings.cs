using System.Globalization;
using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>Whom to ask, as the user has set it. Nothing of a repository takes part.</summary>
internal sealed record ModelSettings
{
    private const string Official = "https://api.openai.com/v1";

    public required Endpoint Endpoint { get; init; }

    public required Setting Model { get; init; }

    /// <summary>Null where the endpoint needs none.</summary>
    public required Setting? Key { get; init; }

    /// <summary>How long a server may be silent.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Reads the variables <c>PLANEXEC_…</c>, then <c>OPENAI_…</c>, then the user's file.</summary>
    /// <exception cref="ModelFaultException">Something is missing, or can't be used.</exception>
    public static ModelSettings Read()
    {
        var own = SettingsSource.OfEnvironment("PLANEXEC");
        SettingsSource[] sources = [own, SettingsSource.OfEnvironment("OPENAI") with { Timeout = null }, SettingsFile.Read()];

        var named = sources.FirstOrDefault(source => source.Endpoint is not null);
        var endpoint = named?.Endpoint ?? (sources.Any(source => source.Key is not null) ? new(Official, "the default") : throw NotConfigured("no endpoint is set", "PLANEXEC_BASE_URL"));

        // A key was given to somebody: it goes to the endpoint of its own source, never to that of another. Only the key that is PlanExec's own goes wherever PlanExec asks.
        var key = own.Key ?? (named ?? sources.First(source => source.Key is not null)).Key;
        return new()
        {
            Endpoint = Endpoint.Of(endpoint),
            Model = sources.Select(source => source.Model).FirstOrDefault(model => model is not null) ?? throw NotConfigured("no model is set", "PLANEXEC_MODEL"),
            Key = key is null || IsPlain(key.Value) ? key : throw new ModelFaultException(
                WireFaults.FaultySettings, $"The key of {key.Place} has characters that no key has: set it again, without line breaks and blanks."),
            Patience = sources.Select(source => source.Timeout).FirstOrDefault(timeout => timeout is not null) is { } patience ? Seconds(patience) : TimeSpan.FromSeconds(120),
        };
    }

    private static bool IsPlain(string key) => key.All(character => character is > ' ' and < '\u007F');

    private static TimeSpan Seconds(Setting setting) =>
        int.TryParse(setting.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new ModelFaultException(WireFaults.FaultySettings, $"{setting.Place} is no timeout: set it to a whole number of seconds from 1 to 3600.");

    private static ModelFaultException NotConfigured(string what, string variable)
    {
        var file = SettingsFile.Path is { } path ? $", or the file {path}" : "";
        return new(WireFaults.NotConfigured, $"No model was asked because {what}: set the variable {variable}{file}.");
    }
}
