using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlanExec.CodeFixes.Building;

/// <summary>What a model is told about an item: instructions, and facts fenced as data.</summary>
/// <param name="Instructions">How to answer.</param>
/// <param name="Facts">The sections that fit into the brief's budget, the most valuable first.</param>
internal sealed record Brief(string Instructions, string Facts)
{
    /// <summary>What identifies the brief: the same plan and code give the same brief, so an answer to it can be kept.</summary>
    public string Hash { get; } = HashOf(Instructions + "\n" + Facts);

    /// <summary>The whole brief, as it is sent.</summary>
    public string Text => Instructions + "\n\n" + Facts;

    /// <summary>What it takes, in tokens.</summary>
    public int Tokens => BuildBudget.Estimate(Text);

    /// <summary>The brief of those sections, the most valuable first, that fit; null where one that is needed does not.</summary>
    /// <param name="sections">The sections; null stands for none.</param>
    /// <param name="instruct">The instructions, which explain the fence.</param>
    /// <param name="redact">Takes secrets out of what is sent.</param>
    /// <param name="tokens">What it may take, in tokens.</param>
    public static Brief? Of(IEnumerable<BriefSection?> sections, Func<DataFence, string> instruct, Func<string, string> redact, int tokens)
    {
        var redacted = sections.OfType<BriefSection>().Select(section => section with { Text = redact(section.Text) }).ToArray();
        var fence = new DataFence(redacted.Select(section => section.Text));
        var instructions = instruct(fence);
        var left = tokens - BuildBudget.Estimate(instructions);
        var written = new List<string>();
        foreach (var section in redacted)
        {
            var text = fence.Enclose(section.Title, section.Text);
            var cost = BuildBudget.Estimate(text);
            if (cost <= left)
            {
                written.Add(text);
                left -= cost;
            }
            else if (section.IsNeeded)
            {
                return null;
            }
        }

        return new Brief(instructions, string.Join("\n", written));
    }

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static string HashOf(string text)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}

/// <summary>A section of a brief.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsNeeded">Whether nobody could answer without it.</param>
internal sealed record BriefSection(string Title, string Text, bool IsNeeded = false);
