using System.Globalization;
using PlanExec.Analyzers;
using PlanExec.Plans;
using PlanExec.Plans.Editing;

namespace PlanExec.CodeFixes.Building;

/// <summary>Reads an answer about a decision, and holds it against the language of plans and what the decision says already.</summary>
internal sealed class ExplorationReader
{
    private const int MaximumLength = 64 * 1024;
    private const int HighestWeight = 100;
    private const int HighestScore = 5;
    private const int MaximumEntries = 8;
    private const int MaximumOptions = 6;

    private readonly Decision decision;
    private readonly ExplorationTexts texts = new();

    private ExplorationReader(Decision decision)
    {
        this.decision = decision;
    }

    private List<BuildFinding> Findings => texts.Findings;

    /// <summary>What an answer says; findings where it can't be taken.</summary>
    public static (Exploration? Exploration, IReadOnlyList<BuildFinding> Findings) Read(string text, Decision decision)
    {
        var reader = new ExplorationReader(decision);
        return reader.Read(text) is { } found && reader.Findings.Count == 0 ? (found, []) : (null, reader.Findings);
    }

    private Exploration? Read(string text)
    {
        if (text.Length > MaximumLength)
        {
            return Unreadable($"The answer is longer than {Number(MaximumLength / 1024)} Ki characters; answer with a few short sentences for each option.");
        }

        if (JsonValue.Read(text) is not { Kind: "object" } root)
        {
            return Unreadable("The answer is not one JSON object; answer with the object that is asked for, and nothing else.");
        }

        if (texts.Keys(root, "the answer", "question", "context", "criteria", "options", "performance", "threats", "open") is not { } values)
        {
            return null;
        }

        var criteria = decision.Criteria.Count > 0 ? [.. decision.Criteria.Select(one => new NewWeight(one.Criterion.Value, one.Value.Value))] : ReadCriteria(values["criteria"]);
        return new Exploration
        {
            Question = texts.Sentence(values["question"], "'question'"),
            Context = texts.Sentence(values["context"], "'context'"),
            Criteria = criteria,
            Options = ReadOptions(values["options"], criteria),
            Performance = texts.Sentences(values["performance"], "'performance'", 1, MaximumEntries),
            Threats = ReadThreats(values["threats"]),
            Open = texts.Sentences(values["open"], "'open'", 0, MaximumEntries),
        };
    }

    private List<NewWeight> ReadCriteria(JsonValue value)
    {
        var found = new List<NewWeight>();
        foreach (var entry in texts.Entries(value, "'criteria'", 2, MaximumEntries))
        {
            if (texts.Keys(entry, "an entry of 'criteria'", "name", "weight") is { } keys)
            {
                var name = texts.Name(keys["name"], "a criterion");
                found.Add(new NewWeight(name, texts.Whole(keys["weight"], $"The weight of '{name}'", HighestWeight)));
            }
        }

        texts.RequireDifferent(found.Select(criterion => criterion.Criterion), "criteria");
        return found;
    }

    private List<NewOption> ReadOptions(JsonValue value, IReadOnlyList<NewWeight> criteria)
    {
        var found = new List<NewOption>();
        foreach (var entry in texts.Entries(value, "'options'", 2, Math.Max(MaximumOptions, decision.Options.Count)))
        {
            if (texts.Keys(entry, "an entry of 'options'", "name", "summary", "pros", "cons", "scores") is not { } keys)
            {
                continue;
            }

            // An option that people named keeps its name, whatever they called it.
            var name = decision.Options.FirstOrDefault(option => option.Name.Value == keys["name"].Text)?.Name.Value ?? texts.Name(keys["name"], "an option");
            found.Add(new NewOption(name)
            {
                Summary = texts.Sentence(keys["summary"], $"'summary' of '{name}'"),
                Pros = texts.Sentences(keys["pros"], $"'pros' of '{name}'", 1, MaximumEntries),
                Cons = texts.Sentences(keys["cons"], $"'cons' of '{name}'", 1, MaximumEntries),
                Scores = ReadScores(keys["scores"], name, criteria),
            });
        }

        texts.RequireDifferent(found.Select(option => option.Name), "options", isExact: decision.Options.Count > 1);
        texts.RequireDifferent(found.Select(option => option.Summary!), "summaries");
        HoldAgainstPlan(found);
        return [.. decision.Options.Select(option => found.Find(one => one.Name == option.Name.Value)).OfType<NewOption>(), .. found.Where(one => decision.Options.All(option => option.Name.Value != one.Name))];
    }

    /// <summary>Where people named what they weigh, no other option comes in, unless there is only one: that is no choice.</summary>
    private void HoldAgainstPlan(List<NewOption> found)
    {
        foreach (var option in decision.Options.Where(option => found.TrueForAll(one => one.Name != option.Name.Value)))
        {
            texts.Report(FindingIds.Different, $"The answer lacks option '{option.Name}', which the plan weighs; score it, too.");
        }

        if (decision.Options.Count > 1 && found.Find(one => decision.Options.All(option => option.Name.Value != one.Name)) is { } added)
        {
            texts.Report(FindingIds.Unplanned, $"Option '{added.Name}' is none that the plan weighs; weigh {VerdictText.Enumerate([.. decision.Options.Select(option => $"'{option.Name}'")])} and no other.");
        }
    }

    private List<NewWeight> ReadScores(JsonValue value, string option, IReadOnlyList<NewWeight> criteria)
    {
        var scores = new List<NewWeight>();
        foreach (var entry in texts.Entries(value, $"'scores' of '{option}'", 1, int.MaxValue))
        {
            if (texts.Keys(entry, $"an entry of 'scores' of '{option}'", "criterion", "score") is not { } keys)
            {
                continue;
            }

            if (criteria.FirstOrDefault(one => one.Criterion == keys["criterion"].Text.Trim()) is not { } criterion)
            {
                texts.Report(FindingIds.Unplanned, $"Option '{option}' is scored by something that is no criterion; score {VerdictText.Enumerate([.. criteria.Select(one => $"'{one.Criterion}'")])} and no other.");
            }
            else if (scores.Exists(one => one.Criterion == criterion.Criterion))
            {
                texts.Report(FindingIds.Different, $"Option '{option}' has two scores for '{criterion.Criterion}'; write one.");
            }
            else
            {
                scores.Add(criterion with { Value = texts.Whole(keys["score"], $"The score of '{option}' for '{criterion.Criterion}'", HighestScore) });
            }
        }

        foreach (var criterion in criteria.Where(one => !scores.Exists(score => score.Criterion == one.Criterion)))
        {
            texts.Report(FindingIds.Different, $"Option '{option}' has no score for '{criterion.Criterion}'; write 1 to 5.");
        }

        return scores;
    }

    private List<NewThreat> ReadThreats(JsonValue value)
    {
        var found = new List<NewThreat>();
        foreach (var entry in texts.Entries(value, "'threats'", 1, MaximumEntries))
        {
            if (texts.Keys(entry, "an entry of 'threats'", "attack", "mitigation") is { } keys)
            {
                found.Add(new NewThreat(texts.Sentence(keys["attack"], "'attack'"), texts.Sentence(keys["mitigation"], "'mitigation'")));
            }
        }

        return found;
    }

    private Exploration? Unreadable(string message)
    {
        texts.Report(FindingIds.Unreadable, message);
        return null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
