using System.Text.RegularExpressions;

using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Tests;

/// <summary>Holds docs/plan-language.md against the table of keys that the reader follows.</summary>
public partial class LanguagePageTests
{
    private const string Refused = "## Keys of the language that this version refuses";

    private static readonly string page = ReadPage();

    [Fact]
    public void Every_key_has_its_row() => Assert.Equal(
        Maps(PlanKeys.Root).SelectMany(map => map.Names).Distinct().Order(StringComparer.Ordinal),
        KeysOf(page[..page.IndexOf(Refused, StringComparison.Ordinal)]));

    [Fact]
    public void Every_refused_key_has_its_row() => Assert.Equal(
        Maps(PlanKeys.Root).SelectMany(map => map.Keys).Where(key => key.Kind == ValueKind.NotYet).Select(key => key.Name).Distinct().Order(StringComparer.Ordinal),
        KeysOf(page[page.IndexOf(Refused, StringComparison.Ordinal)..]));

    private static IEnumerable<MapDescription> Maps(MapDescription map) => map.Keys.Select(key => key.Map).OfType<MapDescription>().SelectMany(Maps).Prepend(map);

    /// <summary>What stands in the first column of the tables of keys.</summary>
    private static IEnumerable<string> KeysOf(string text) => KeyRow().Matches(text)
        .SelectMany(row => row.Groups["key"].Captures.Select(capture => capture.Value))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static string ReadPage()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PlanExec.Analyzers.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "plan-language.md"));
    }

    [GeneratedRegex(@"^\| (?:`(?<key>\w+)`(?:, )?)+ \|", RegexOptions.Multiline)]
    private static partial Regex KeyRow();
}
