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
