namespace PlanExec.Plans.Tests;

/// <summary>Reads a marked plan and holds its faults against the marks.</summary>
internal static class PlanVerifier
{
    /// <summary>The plan in <paramref name="marked"/>, after its faults proved to be the marked ones, in their order, with these messages (as far as given).</summary>
    public static Plan Verify(string marked, params string[] messages) => Verify(PlanFileKind.Main, marked, messages);

    public static Plan Verify(PlanFileKind kind, string marked, params string[] messages)
    {
        var text = new MarkedText(marked);
        var document = PlanReader.Read(new PlanSource("plan.yaml", text.Text), kind);
        var plan = PlanMerger.Merge([document]);
        Check(text, kind == PlanFileKind.Main ? plan.Faults : document.Faults, messages);
        return plan;
    }

    /// <summary>The plan of several marked files; the first is plan.yaml, and those that end with <c>.md</c> are Markdown.</summary>
    public static Plan VerifyFiles(params (string Path, string Marked)[] files)
    {
        var texts = files.ToDictionary(file => file.Path, file => new MarkedText(file.Marked));
        var plan = Merge([.. texts.Select(pair => (pair.Key, pair.Value.Text))]);
        foreach (var (path, text) in texts)
        {
            Check(text, [.. plan.Faults.Where(fault => fault.Span.Source.Path == path)], []);
        }

        return plan;
    }

    public static Plan Merge(params (string Path, string Text)[] files) =>
        PlanMerger.Merge(
            [.. files.Where(file => !IsMarkdown(file.Path)).Select(file => PlanReader.Read(new PlanSource(file.Path, file.Text), PlanFileNames.Classify(file.Path)!.Value))],
            [.. files.Where(file => IsMarkdown(file.Path)).Select(file => new PlanSource(file.Path, file.Text))]);

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.Ordinal);

    private static void Check(MarkedText text, IReadOnlyList<PlanFault> faults, string[] messages)
    {
        var expected = text.Faults.Select(fault => Describe(fault.Id, fault.Start, fault.Length, text.Text));
        var actual = faults.Select((fault, i) => Describe(text.Faults.ElementAtOrDefault(i).Id is null ? null : fault.Id, fault.Span.Start, fault.Span.Length, text.Text));
        Assert.True(expected.SequenceEqual(actual), $"expected\n  {string.Join("\n  ", expected)}\nactual\n  {string.Join("\n  ", actual)}\n{string.Join("\n", faults.Select(fault => fault.Id + " " + fault.Message))}");
        Assert.All(faults, fault => Assert.DoesNotContain('\n', fault.Message));
        Assert.Equal(messages, faults.Take(messages.Length).Select(fault => fault.Message));
    }

    private static string Describe(string? id, int start, int length, string text) => $"{id} at {start}: '{text.Substring(start, length)}'";
}
