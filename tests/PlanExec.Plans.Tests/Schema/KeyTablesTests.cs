using System.Text.RegularExpressions;

using PlanExec.Analyzers.Tests;
using PlanExec.Plans.Binding;
using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

/// <summary>Whatever knows the keys of the language knows the same ones, in the same order; the list comes from the model.</summary>
public sealed class KeyTablesTests
{
    private static readonly string page = string.Join('\n', Page.Read("docs/plan-language.md").Lines);

    private static readonly ValueKind[] ids =
        [ValueKind.ComponentName, ValueKind.ComponentNames, ValueKind.Places, ValueKind.DecisionId, ValueKind.DecisionIds, ValueKind.ItemIds];

    public static TheoryData<string> Keys => [.. KeyPlace.All.Select(place => place.Above + place.Key.Name)];

    private static PlanIdKind KindOf(KeyDescription key) => key.Kind switch
    {
        ValueKind.DecisionId or ValueKind.DecisionIds => PlanIdKind.Decision,
        ValueKind.ItemIds => PlanIdKind.Item,
        _ => PlanIdKind.Component,
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Key_is_read_described_and_explained(string written)
    {
        var place = KeyPlace.All.Single(place => place.Above + place.Key.Name == written);
        var kind = written.StartsWith("entries", StringComparison.Ordinal) ? PlanFileKind.Baseline : PlanFileKind.Main;
        var faults = PlanReader.Read(new PlanSource("plan.yaml", $"{written}: x\n"), kind).Faults;
        Assert.DoesNotContain(faults, fault => fault.Message.StartsWith($"Unknown key '{place.Key.Name}'", StringComparison.Ordinal));
        Assert.NotEmpty(place.Schema.GetProperty("description").GetString()!);
        Assert.Matches($"(?m)^\\| [^|]*`{Regex.Escape(place.Key.Name)}`", page);
    }

    [Theory]
    [InlineData("decisions")]
    [InlineData("components")]
    [InlineData("boundaries")]
    [InlineData("items")]
    public void Editor_adds_keys_in_the_order_of_the_page(string section)
    {
        var names = PlanKeys.Root.Keys.First(key => key.Name == section).Map!.Names;
        Assert.Equal(names, OrderOf(section));
        var table = page[page.IndexOf($"## {char.ToUpperInvariant(section[0])}{section[1..]}\n", StringComparison.Ordinal)..];
        Assert.Equal(names, Regex.Matches(table, "(?m)^\\| `(\\w+)` \\|").Select(row => row.Groups[1].Value).Take(names.Count));
    }

    /// <summary>An id is renamed wherever the language has one.</summary>
    [Fact]
    public void Editor_finds_ids_under_each_key_that_holds_them()
    {
        foreach (var place in KeyPlace.All.Where(place => ids.Contains(place.Key.Kind)))
        {
            var walk = new ReferenceWalk(new FileNodes(new PlanSource("plan.yaml", $"{place.Above}{place.Key.Name}: x\n")), KindOf(place.Key));
            Assert.True(walk.References.Count == 1, place.Above + place.Key.Name);
        }
    }

    [Fact]
    public void Editor_finds_no_ids_under_other_keys()
    {
        foreach (var place in KeyPlace.All)
        {
            var file = new FileNodes(new PlanSource("plan.yaml", $"{place.Above}{place.Key.Name}: x\n"));
            foreach (var kind in Enum.GetValues<PlanIdKind>().Where(kind => !ids.Contains(place.Key.Kind) || kind != KindOf(place.Key)))
            {
                Assert.True(new ReferenceWalk(file, kind).References.Count == 0, place.Above + place.Key.Name);
            }
        }
    }

    private static IReadOnlyList<string> OrderOf(string section) => section switch
    {
        "decisions" => KeyOrder.Decision,
        "components" => KeyOrder.Component,
        "boundaries" => KeyOrder.Boundaries,
        _ => KeyOrder.Item,
    };
}
