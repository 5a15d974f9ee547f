using System.Text.RegularExpressions;

using PlanExec.Analyzers.Tests;

namespace PlanExec.Plans.Tests;

/// <summary>Holds what an editor underlines, by plans.schema.json, against what the reader finds.</summary>
[Collection(YamlLanguageServer.Tests)]
public sealed class AgreementTests(YamlLanguageServer server)
{
    /// <summary>Plans whose keys or values are wrong for a reason that no schema sees.</summary>
    private static readonly Regex[] beyondSchema =
    [
        // What kind of file it is.
        new(@"\Aname: x\z"),
        new(@"\Aversion: 1\ncomponents: {}\z"),

        // How the YAML is written: the schema is held against the values alone.
        new("cheap and local"),
        new("<<: "),
        new("version: 1[.]0"),
        new("!!str"),
        new("Issue #12|see #orders"),
        new("latency: 010"),

        // That two entries of a list are about the same.
        new("to: T:B}\n.*to: T:B, count"),

        // What stands elsewhere in the plan.
        new("{kind: method}"),
        new("must: {returns: Task}"),
        new("{is: Entity}, must: {be: private}"),
        new("parameters: 3"),
        new("m[.]A: {namespaces: X}}"),
        new("A: {namespaces: Y[.][$]m}"),
        new("uses: .[$]other[.]A]}}$"),

        new("in: a b"),
        new("uses: .[$]other]}}"),
        new("uses: .[$]m[.][$]m]}}$"),

        // The grammar of regular expressions.
        new("'/.+/'"),
    ];

    public static IReadOnlyList<string> GoodPlans { get; } =
    [
        GoodPlan.Text,
        PageExample.Text,
        .. new[] { "plan.yaml", "samples/Shop/plan.yaml" }.Select(path => File.ReadAllText(Path.Combine(Page.Root, path))),
        .. Directory.EnumerateFiles(Path.Combine(Page.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .SelectMany(path => Page.Read(Path.GetRelativePath(Page.Root, path)).Blocks)
            .Where(block => block.Words[0] == "yaml" && !block.Words.Contains("broken"))
            .Select(block => block.Text),
    ];

    [Fact]
    public async Task Editor_underlines_nothing_in_a_good_plan() => AssertNone(
        from found in await DiagnoseAsync(GoodPlans)
        where found.Messages.Count > 0
        select $"{string.Join("; ", found.Messages)} in\n{found.Plan}");

    [Fact]
    public async Task Editor_and_reader_find_the_same_plans_faulty() => AssertNone(
        from found in await DiagnoseAsync([.. FaultyPlans.All.Distinct()])
        let faults = FaultsOf(found.Plan)
        where Expected(found.Plan, faults) is { } expected && expected != found.Messages.Count > 0
        select $"editor: {string.Join("; ", found.Messages)}\nreader: {string.Join("; ", faults.Select(fault => fault.Message))}\n{found.Plan}");

    [Fact]
    public void Each_reason_to_be_beyond_the_schema_has_a_plan() =>
        Assert.All(beyondSchema, reason => Assert.Contains(FaultyPlans.All, reason.IsMatch));

    /// <summary>Whether an editor should underline something; null where that is all the same: names and contradictions are not a schema's concern.</summary>
    private static bool? Expected(string plan, IReadOnlyList<PlanFault> faults) =>
        faults.Count == 0 || beyondSchema.Any(reason => reason.IsMatch(plan)) ? false
        : faults.Any(fault => fault.Id is DiagnosticIds.UnknownKeyOrWrongValue or DiagnosticIds.DefinedTwice) ? true
        : null;

    private static void AssertNone(IEnumerable<string> disagreements)
    {
        var text = string.Join("\n\n", disagreements);
        Assert.True(text.Length == 0, text);
    }

    private static IReadOnlyList<PlanFault> FaultsOf(string plan) => plan.Contains("entries:", StringComparison.Ordinal)
        ? PlanVerifier.Merge(("plan.yaml", "version: 1"), ("plan.baseline.yaml", plan)).Faults
        : PlanVerifier.Merge(("plan.yaml", plan)).Faults;

    /// <summary>What the editor says, but for anchors that nothing refers to: those are as they may be.</summary>
    private async Task<IEnumerable<(string Plan, IReadOnlyList<string> Messages)>> DiagnoseAsync(IReadOnlyList<string> plans) =>
        plans.Zip(
        await Task.WhenAll(plans.Select(plan => server.DiagnoseAsync(YamlLanguageServer.Modeline + plan))),
        (plan, messages) => (plan, (IReadOnlyList<string>)[.. messages.Where(message => !message.StartsWith("Unused anchor", StringComparison.Ordinal))]));
}
