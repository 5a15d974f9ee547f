namespace PlanExec.Plans.Tests;

/// <summary>Reads a marked diagram and holds its faults against the marks.</summary>
internal static class DiagramVerifier
{
    /// <summary>The components that all example diagrams speak about.</summary>
    public static IReadOnlyList<Component> Components { get; } = Named("A", "B", "C", "D", "E", "F", "Orders", "Orders.Domain", "Orders.Application", "Légende", "R&D");

    public static IReadOnlyList<Component> Named(params IEnumerable<string> names)
    {
        var source = new PlanSource("plan.yaml", "");
        return [.. names.Select(name => new Component { Name = new Located<string>(name, new PlanSpan(source, 0, 0)) })];
    }

    public static PlanText Text(string text)
    {
        var span = new PlanSpan(new PlanSource("plan.yaml", text), 0, text.Length);
        return new PlanText(text, span, [.. Enumerable.Range(0, text.Length + 1)]);
    }

    /// <summary>What the diagram says, after its faults proved to be the marked ones, with these messages (as far as given).</summary>
    public static DiagramUses Verify(string marked, params string[] messages)
    {
        var text = new MarkedText(marked);
        var uses = BoundaryDiagram.Read(Text(text.Text), [], Components);
        Check(text, uses.Faults, messages);
        return uses;
    }

    public static void Check(MarkedText text, IReadOnlyList<PlanFault> faults, string[] messages)
    {
        var expected = string.Join("\n  ", text.Faults.Select(fault => Describe(fault.Id, fault.Start, fault.Length, text.Text)));
        var actual = string.Join("\n  ", faults.Select((fault, i) =>
            Describe(text.Faults.ElementAtOrDefault(i).Id is null ? null : fault.Id, fault.Span.Start, fault.Span.Length, fault.Span.Source.Text)));
        var found = string.Join("\n", faults.Select(fault => fault.Id + " " + fault.Message));
        Assert.True(expected == actual, $"{text.Text}\nexpected\n  {expected}\nactual\n  {actual}\n{found}");
        Assert.All(faults, fault => Assert.DoesNotContain('\n', fault.Message));
        Assert.Equal(messages, faults.Take(messages.Length).Select(fault => fault.Message));
    }

    /// <summary>The uses as <c>A&gt;B A&gt;C</c>.</summary>
    public static string Describe(DiagramUses uses) => string.Join(" ", uses.Uses.Select(use => $"{use.From}>{use.To}"));

    private static string Describe(string? id, int start, int length, string text) => $"{id} at {start}: '{text.Substring(start, length)}'";
}
