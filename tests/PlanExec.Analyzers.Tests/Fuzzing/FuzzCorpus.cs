using System.Collections.Immutable;
using PlanExec.Plans;
using PlanExec.Plans.Binding;
using PlanExec.Plans.Tests;

namespace PlanExec.Analyzers.Tests.Fuzzing;

/// <summary>What mutated plans are made of: the plans of the repository, the words of the language, and what YAML trips over.</summary>
internal static class FuzzCorpus
{
    /// <summary>Whole plans: those of the repository, and the examples of its pages, good and broken.</summary>
    public static ImmutableArray<string> Plans { get; } =
    [
        PageExample.Text,
        File.ReadAllText(Path.Combine(Page.Root, "plan.yaml")),
        File.ReadAllText(Path.Combine(Page.Root, "samples/Shop/plan.yaml")),
        .. Examples(block => block.IsPlan),
    ];

    public static ImmutableArray<string> Parts { get; } = [.. Examples(block => block.Words.Contains("part"))];

    public static ImmutableArray<string> Baselines { get; } = [.. Examples(block => block.Words.Contains("baseline"))];

    /// <summary>Keys, words and names that mean something, at the wrong place too.</summary>
    public static ImmutableArray<string> Words { get; } =
    [
        .. new[] { PlanKeys.Root, PlanKeys.Baseline }.SelectMany(PlanKeys.Maps).Append(VocabularyKeys.Selection).SelectMany(map => map.Keys).SelectMany(key => key.Choices.Prepend(key.Name)).Distinct(),
        .. new[] { "Orders", "Billing", "Shop.Orders", "$module.Domain", "$other.*", "$any", "$", "*", "**", "<global>", "PLAN1001", "/^I[A-Z]/", "/(/", "1", "0", "-1", "1e9" },
        .. new[] { "99999999999999999999", "2026-02-30", "true", "yes", "~", "null", ".nan", "0x1F", "M:A.B(System.Int32@)", "sk-proj-0123456789abcdefghijklmnop" },
    ];

    /// <summary>Syntax of YAML and characters that are easily taken for something else.</summary>
    public static ImmutableArray<string> Snippets { get; } =
    [
        ":", ": ", " #", "# ", "\n", "\r\n", "\r", "\t", "  ", "- ", "-", "{", "}", "[", "]", ",", "'", "\"", "|", ">", "|2-", ">+9", "? ", "?", "\\", "\\x41", "\\uD800", "\\", "%", "@", "`", "~",
        "&a ", "*a", "*a ", "&a &b ", "<<: *a", "<<: {name: x}", "!", "!!str ", "!x ", "!<tag:x> ", "%YAML 1.2\n", "%TAG ! x\n", "---\n", "...\n", "--- |\n",
        "\0", "\u0001", "\u001B", "\u007F", "\u0085", "\u00A0", "\u2028", "\u2029", "\uFEFF", "\uFFFE", "\uD83D", "\uDE00", "😀", "e\u0301", "\u202E", "ſ", "İ",
        "x: &a [*a]\n", "? {a: b}\n: c\n", "{a, b}", "[a: b]", "a: b: c\n", "\"a\n\n b\"", "'a\n\n b'", "code: |\n class C {\n", "code: \"class \\u0043 { }\"\n", "*a : b\n", "\"a\\eb\\0c\"", "\"a\\nb\\Lc\"",
        "flowchart LR\n  A --> B & C\n", "diagram: docs/a.md#b\n", "```mermaid\n",
    ];

    private static IEnumerable<string> Examples(Func<Block, bool> isWanted) => Directory
        .EnumerateFiles(Path.Combine(Page.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .SelectMany(path => Page.Read(Path.GetRelativePath(Page.Root, path)).Blocks)
        .Where(block => block.Words[0] == "yaml" && isWanted(block))
        .Select(block => block.Text);
}
