using System.Text.RegularExpressions;

using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

/// <summary>Random edits of random plans, always the same ones: each changes what it says and nothing else, and can be undone.</summary>
public partial class EditPropertyTests
{
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("PLANEXEC_EDIT_ROUNDS"), out var rounds) ? rounds : 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Edit_changes_what_it_says_and_nothing_else(int seed)
    {
        var made = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random((seed * 1_000_000) + round);
            var model = RandomPlan.Make(random);
            var text = RandomText.Write(model, random);
            try
            {
                made += Check(random, model, text) ? 1 : 0;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"seed {seed}, round {round}:\n{text}\n{exception.Message}", exception);
            }
        }

        Assert.True(made > Rounds / 2, $"only {made} of {Rounds} rounds had something to edit");
    }

    private static bool Check(Random random, object model, string text)
    {
        var source = new PlanSource("plan.yaml", text);
        var plan = Merge(source);
        var expected = PlanModel.Copy(PlanModel.Read(text));
        if (RandomEdit.Make(random, plan, expected) is not var (name, removedPath, edit))
        {
            return false;
        }

        var result = edit(new PlanEditor([source]));
        if (Contradictions(Merge(new PlanSource("plan.yaml", RandomText.Write(expected, new Random(1))))) > Contradictions(plan))
        {
            Assert.True(result.Refusal is not null, $"{name} was made, though the plan contradicts itself then");
            return false;
        }

        Assert.True(result.Refusal is null, $"{name} refused: {result.Refusal?.Message} at '{result.Refusal?.Span}'");
        if (result.Edits.Count == 0)
        {
            return false;
        }

        var made = Assert.Single(result.Edits);
        var after = made.NewText;
        Assert.True(Same(expected, text, after), $"{name} expected\n{PlanModel.Dump(expected)}\nactual\n{PlanModel.Dump(PlanModel.Read(after))}\nin\n{after}");
        Assert.True(text == made.Inverse().NewText, name + ": undo differs");
        CheckComments(text, after, name, removedPath);
        CheckLines(text, after, name, removedPath is not null);
        return true;
    }

    private static Plan Merge(PlanSource source) => PlanMerger.Merge([PlanReader.Read(source, PlanFileKind.Main)]);

    private static int Contradictions(Plan plan) => plan.Faults.Count(fault => fault.Id == DiagnosticIds.Contradiction);

    private static bool Same(object expected, string before, string after)
    {
        var dumps = (Expected: PlanModel.Dump(expected), Actual: PlanModel.Dump(PlanModel.Read(after)));

        // A block at the end of a file has no last line break where the file has none.
        return before[^1] is '\n' or '\r'
            ? dumps.Actual == dumps.Expected
            : dumps.Actual.Replace("\\n\"", "\"", StringComparison.Ordinal) == dumps.Expected.Replace("\\n\"", "\"", StringComparison.Ordinal);
    }

    private static void CheckComments(string before, string after, string name, string? removedPath)
    {
        var kept = Comment().Matches(before)
            .Where(match => removedPath is null || !(match.Groups[1].Value + "/").StartsWith(removedPath + "/", StringComparison.Ordinal))
            .Select(match => match.Value);
        var found = Comment().Matches(after).Select(match => match.Value);
        Assert.True(kept.SequenceEqual(found), $"{name} comments\n{string.Join("\n", kept)}\nbecame\n{string.Join("\n", found)}\nin\n{after}");
    }

    /// <summary>Except for a few, the lines of the longer text hold those of the shorter in their order, to the last character.</summary>
    private static void CheckLines(string before, string after, string name, bool isRemoval)
    {
        var (few, many) = isRemoval ? (after, before) : (before, after);
        var changed = Lines().Split(few).Length - Common(Lines().Split(few), Lines().Split(many));
        Assert.True(changed <= (name.StartsWith("rename", StringComparison.Ordinal) || name.StartsWith("code", StringComparison.Ordinal) ? 20 : 2), $"{name} changed {changed} lines:\n{after}");
    }

    private static int Common(string[] one, string[] other)
    {
        var longest = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                longest[i, j] = one[i - 1] == other[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
            }
        }

        return longest[one.Length, other.Length];
    }

    [GeneratedRegex(@"# of \(([^)]*)\) [0-9]+")]
    private static partial Regex Comment();

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex Lines();
}
