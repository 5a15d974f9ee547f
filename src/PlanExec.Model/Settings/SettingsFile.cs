using System.Text;
using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>
/// The user's own file: lines <c>key: value</c> as YAML writes them, comments and empty lines, nothing else. It is four keys; a reader of all YAML would bring more ways to misread than it helps.
/// </summary>
internal static class SettingsFile
{
    private const int LongestFile = 64 * 1024;
    private const string Remedy = "a line is 'key: value' with one of the keys base-url, model, api-key and timeout";

    private static readonly string[] keys = ["base-url", "model", "api-key", "timeout"];

    /// <summary>Where the file lies, whether there is one or not; null where the system names no folder.</summary>
    public static string? Path => Folder() is { } folder ? System.IO.Path.Combine(folder, "planexec", "config.yaml") : null;

    /// <summary>What the file sets; nothing where there is none.</summary>
    /// <exception cref="ModelFaultException">The file can't be read, or a line of it.</exception>
    public static SettingsSource Read()
    {
        var found = new Dictionary<string, Setting>(StringComparer.Ordinal);
        if (Path is { } path && File.Exists(path))
        {
            var lines = Text(path).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                ReadLine(lines[i].TrimEnd(), $"{path}:{i + 1}", found);
            }
        }

        return new(found.GetValueOrDefault("base-url"), found.GetValueOrDefault("model"), found.GetValueOrDefault("api-key"), found.GetValueOrDefault("timeout"));
    }

    // An absolute folder only: a relative one would lie in whatever repository is open.
    private static string? Folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return Variable("APPDATA");
        }

        return Variable("XDG_CONFIG_HOME") ?? (Variable("HOME") is { } home ? System.IO.Path.Combine(home, ".config") : null);

        static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { } folder && System.IO.Path.IsPathFullyQualified(folder) ? folder : null;
    }

    private static string Text(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                throw Fault(path, "is longer than 64 KB");
            }

            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Fault(path, "is not written in UTF-8");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelFaultException(WireFaults.FaultySettings, $"The settings {path} can't be read: make the file readable for yourself, or remove it.");
        }
    }

    private static void ReadLine(string line, string place, Dictionary<string, Setting> found)
    {
        if (line.Length == 0 || line.TrimStart().StartsWith('#') || line is "---")
        {
            return;
        }

        // Never the line itself: it may hold the key.
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? "" : line[..colon].TrimEnd();
        if (!keys.Contains(key))
        {
            throw Fault(place, "is no setting");
        }

        if (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t'))
        {
            throw Fault(place, "lacks a space after the colon");
        }

        var value = Value(line[(colon + 1)..].Trim(), place);
        if (value.Length > 0 && !found.TryAdd(key, new(value, place)))
        {
            throw Fault(place, $"sets '{key}' a second time");
        }
    }

    private static string Value(string text, string place)
    {
        if (text.StartsWith('"') || text.StartsWith('\''))
        {
            var end = text.IndexOf(text[0], 1);
            var rest = end < 0 ? "" : text[(end + 1)..].TrimStart();
            return end > 0 && (rest.Length == 0 || rest.StartsWith('#')) && !text[..end].Contains('\\', StringComparison.Ordinal)
                ? text[1..end].Trim()
                : throw Fault(place, "has a quoted value that does not end with its line, or is escaped");
        }

        var comment = text.StartsWith('#') ? 0 : text.IndexOf(" #", StringComparison.Ordinal);
        var value = comment < 0 ? text : text[..comment].TrimEnd();
        return value.Length > 0 && "[{&*!|>%@`".Contains(value[0], StringComparison.Ordinal) ? throw Fault(place, "has a value that is no plain text") : value;
    }

    private static ModelFaultException Fault(string place, string what) => new(WireFaults.FaultySettings, $"{place} {what}: {Remedy}.");
}
