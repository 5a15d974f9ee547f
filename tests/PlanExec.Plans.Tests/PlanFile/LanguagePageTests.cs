using System.Text.RegularExpressions;

using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Tests;

/// <summary>Holds docs/plan-language.md against the table of keys that the reader follows.</summary>
public partial class LanguagePageTests
{
    private static readonly string page = ReadPage();

    [Fact]
    public void Every_key_has_its_row() => Assert.Equal(
        Maps().SelectMany(map => map.Names).Distinct().Order(StringComparer.Ordinal),
        KeysOf(page));

    /// <summary>All maps of the plan and the baseline, each once: a selection may hold selections.</summary>
    private static HashSet<MapDescription> Maps()
    {
        var found = new HashSet<MapDescription>(ReferenceEqualityComparer.Instance);
        var left = new Stack<MapDescription>([PlanKeys.Root, PlanKeys.Baseline]);
        while (left.TryPop(out var map))
        {
            if (found.Add(map))
            {
                foreach (var nested in map.Keys.Select(key => key.Map).OfType<MapDescription>())
                {
                    left.Push(nested);
                }
            }
        }

        return found;
    }

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
