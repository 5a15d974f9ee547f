using System.Globalization;
using System.Text;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>
/// What is left of runs in the folder <c>.planexec</c> beside the plan: the report of the last one, and a line for each item that was built and each decision that was explored. Where the plan stands on no disk, nothing is left.
/// </summary>
internal sealed class RunRecords
{
    private const string FolderName = ".planexec";
    private const string ReportName = "last-run.md";
    private const string LedgerName = "ledger.jsonl";
    private const string AnswersName = "cache";

    // Some file systems take no longer name than 255 bytes.
    private const int LongestName = 60;

    private static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? folder;

    private RunRecords(string? folder)
    {
        this.folder = folder;
    }

    /// <summary>The records beside a plan.</summary>
    public static RunRecords Beside(Plan plan)
    {
        var path = plan.Sources.Count == 0 ? "" : plan.Sources[0].Path;
        return new RunRecords(Path.IsPathRooted(path) && File.Exists(path) ? Path.Combine(Path.GetDirectoryName(path)!, FolderName) : null);
    }

    /// <summary>Whether anything can be left.</summary>
    public bool AreKept => folder is not null;

    /// <summary>The folder of answers that were taken; null where nothing can be left.</summary>
    public string? AnswersFolder => folder is null ? null : Path.Combine(folder, AnswersName);

    /// <summary>The place of an item's brief, from the plan on. Whatever the id holds, it is a file of that folder.</summary>
    public static string BriefPathOf(string item) => $"{FolderName}/{BriefNameOf(item)}";

    /// <summary>Writes the brief of an item. A disk that refuses is passed over: the brief is not there then.</summary>
    public void WriteBrief(string item, string text) => Write(path => File.WriteAllText(Path.Combine(path, BriefNameOf(item)), text, encoding));

    /// <summary>Writes how a run ended. A disk that refuses changes nothing of the outcome.</summary>
    public void Write(BuildOutcome outcome) => Write(path =>
    {
        File.WriteAllText(Path.Combine(path, ReportName), ReportOf(outcome), encoding);
        if (outcome.IsAccepted)
        {
            File.AppendAllText(Path.Combine(path, LedgerName), LedgerLineOf(outcome) + "\n", encoding);
        }
    });

    /// <summary>What happened the last time, where that was about this and nothing was taken; null elsewhere.</summary>
    public string? LastFailureOf(string item, BuildWork work = BuildWork.Code)
    {
        try
        {
            if (folder is null || Path.Combine(folder, ReportName) is var path && !File.Exists(path))
            {
                return null;
            }

            var lines = File.ReadLines(Path.Combine(folder, ReportName)).Take(3).ToArray();
            return lines is [var title, _, var sentence] && title == TitleOf(item, work, isAccepted: false) ? sentence : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The report of a run, in Markdown.</summary>
    public static string ReportOf(BuildOutcome outcome)
    {
        var text = new StringBuilder()
            .Append(TitleOf(outcome.Item, outcome.Work, outcome.IsAccepted)).Append("\n\n")
            .Append(outcome.Sentence).Append('\n');
        if (outcome.Model is not null)
        {
            text.Append($"\nModel {outcome.Model}, {Number(outcome.Tokens)} tokens, {Number(outcome.Repairs)} {(outcome.Repairs == 1 ? "repair" : "repairs")}.\n");
        }

        if (outcome.Findings.Count > 0)
        {
            text.Append("\nWhat the best answer lacked:\n\n");
            foreach (var finding in outcome.Findings)
            {
                text.Append($"- {finding.Id}: {finding.Message}\n");
                if (finding.Line is { } line)
                {
                    text.Append($"\n      {line}\n\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The line of what was built or explored: hashes and counts, no source.</summary>
    public static string LedgerLineOf(BuildOutcome outcome) =>
        $$"""{"{{(outcome.Work == BuildWork.Options ? "decision" : "item")}}":{{Json(outcome.Item)}},{{(outcome.Work == BuildWork.Tests ? "\"work\":\"tests\"," : "")}}"model":{{Json(outcome.Model)}},"brief":{{Json(outcome.BriefHash)}},"answer":{{Json(outcome.AnswerHash)}},"tokens":{{Number(outcome.Tokens)}},"repairs":{{Number(outcome.Repairs)}},"verdict":"{{(outcome.IsAccepted ? "accepted" : "left")}}"}""";

    private void Write(Action<string> write)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            write(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The menu still tells what happened as long as the process lives.
        }
    }

    private static string BriefNameOf(string item)
    {
        var name = new string([.. item.Select(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '-')]);
        return name == item && name.Length <= LongestName ? $"brief-{name}.md" : $"brief-{name.Substring(0, Math.Min(name.Length, LongestName))}-{Brief.HashOf(item).Substring(0, 8)}.md";
    }

    private static string TitleOf(string item, BuildWork work, bool isAccepted) => work switch
    {
        BuildWork.Tests => $"# Tests of {item}: {(isAccepted ? "" : "not ")}written",
        BuildWork.Options => $"# {item}: {(isAccepted ? "" : "not ")}explored",
        _ => $"# {item}: {(isAccepted ? "" : "not ")}built",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Json(string? value) => value is null
        ? "null"
        : $"\"{string.Concat(value.Select(character => character is '"' or '\\' ? $"\\{character}" : char.IsControl(character) || character > '~' ? $"\\u{(int)character:x4}" : character.ToString()))}\"";
}
