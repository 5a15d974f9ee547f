using System.Text;

namespace PlanExec.Plans.Editing;

/// <summary>A stretch of a text that is replaced: offset and length in UTF-16 units.</summary>
/// <param name="Start">Where the stretch begins in the text before the edit.</param>
/// <param name="Length">How much of that text goes.</param>
/// <param name="NewText">What comes in its place.</param>
public readonly record struct PlanTextChange(int Start, int Length, string NewText)
{
    /// <summary>The smallest change that makes one text of another; of a text that only grows, with the character before.</summary>
    internal static PlanTextChange Between(string before, string after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && before[before.Length - 1 - end] == after[after.Length - 1 - end])
        {
            end++;
        }

        if (start + end == before.Length && start > 0)
        {
            start--;
        }

        return new PlanTextChange(start, before.Length - start - end, after.Substring(start, after.Length - start - end));
    }

    /// <summary>The same change in the file in which a text stands. It lies within a line and not at its start.</summary>
    internal PlanTextChange In(PlanText text) => this with { Start = Length == 0 ? text.Locate(Start - 1, 1).End : text.Locate(Start, Length).Start };
}

/// <summary>The changes of one plan file.</summary>
public sealed class PlanEdit
{
    private readonly string before;

    internal PlanEdit(string path, string before, bool createsFile, IReadOnlyList<PlanTextChange> changes)
    {
        Path = path;
        this.before = before;
        CreatesFile = createsFile;
        Changes = changes;
        NewText = Apply(before, changes);
    }

    /// <summary>The path of the file, as it was given.</summary>
    public string Path { get; }

    /// <summary>Whether there was no file before.</summary>
    public bool CreatesFile { get; }

    /// <summary>The changes in the order of the text; no two touch the same place.</summary>
    public IReadOnlyList<PlanTextChange> Changes { get; }

    /// <summary>The whole text after the edit.</summary>
    public string NewText { get; }

    /// <summary>The edit that takes <see cref="NewText"/> back to the text before.</summary>
    public PlanEdit Inverse()
    {
        var inverse = new List<PlanTextChange>();
        var moved = 0;
        foreach (var change in Changes)
        {
            inverse.Add(new PlanTextChange(change.Start + moved, change.NewText.Length, before.Substring(change.Start, change.Length)));
            moved += change.NewText.Length - change.Length;
        }

        return new PlanEdit(Path, NewText, createsFile: false, inverse);
    }

    /// <summary>A text after changes, which are in its order.</summary>
    internal static string Apply(string before, IReadOnlyList<PlanTextChange> changes)
    {
        var text = new StringBuilder();
        var position = 0;
        foreach (var change in changes)
        {
            text.Append(before, position, change.Start - position).Append(change.NewText);
            position = change.Start + change.Length;
        }

        return text.Append(before, position, before.Length - position).ToString();
    }
}
