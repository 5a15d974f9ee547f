using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Tests;

/// <summary>What an editor makes of plans.schema.json, for each key of the language.</summary>
[Collection(YamlLanguageServer.Tests)]
public sealed class LanguageServerTests(YamlLanguageServer server)
{
    [Fact]
    public async Task Every_key_is_offered_where_it_may_stand()
    {
        foreach (var places in KeyPlace.All.GroupBy(place => place.Above))
        {
            // Of a list, the server offers a whole entry, too.
            var offered = await CompleteAsync(places.Key);
            var names = places.Select(place => place.Key.Name).ToList();
            Assert.True(names.SequenceEqual(offered.Where(names.Contains)), $"{places.Key}^\n{string.Join(", ", offered)}");
            Assert.InRange(offered.Count, names.Count, names.Count + 1);
        }
    }

    [Fact]
    public async Task Every_word_is_offered_where_it_may_stand()
    {
        foreach (var place in KeyPlace.All.Where(place => WordsOf(place.Key).Count > 0))
        {
            var above = place.Above + place.Key.Name + (place.Key.Entry is null ? ": " : ":\n  PLAN1001: ");
            var offered = await CompleteAsync(above);

            // See ElementKind: the one word that the server can't offer.
            Assert.True(!WordsOf(place.Key).Except(["constructor"]).Except(offered).Any(), $"{above}^\n{string.Join(", ", offered)}");
        }
    }

    [Fact]
    public async Task Every_key_explains_itself()
    {
        foreach (var place in KeyPlace.All)
        {
            var text = $"{YamlLanguageServer.Modeline}{place.Above}{place.Key.Name}: x\n";
            var hover = await server.HoverAsync(text, text.Length - $"{place.Key.Name}: x\n".Length + 1);
            Assert.Contains(place.Schema.GetProperty("description").GetString()!, hover.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Schema_beside_the_plan_is_found()
    {
        const string plan = "# yaml-language-server: $schema=./plans.schema.json\nversion: 1\nnmae: x\n";
        Assert.Equal(["Property nmae is not allowed."], await server.DiagnoseAsync(plan));
    }

    private Task<IReadOnlyList<string>> CompleteAsync(string above) =>
        server.CompleteAsync(YamlLanguageServer.Modeline + above + "\n", YamlLanguageServer.Modeline.Length + above.Length);

    private static IReadOnlyList<string> WordsOf(KeyDescription key) =>
        key.Kind == ValueKind.Flag ? ["true", "false"] : key.Entry?.Choices ?? key.Choices;
}
