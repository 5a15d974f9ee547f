using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests;

/// <summary>An editor asks for the diagnostics of one compilation several times, each time with a token of its own, and cancels requests that nobody waits for any more.</summary>
public sealed class CancellationTests
{
    private const string Plan = """
        version: 1
        components:
          Orders: {namespaces: [Shop.Orders], uses: []}
          Billing: {namespaces: [Shop.Billing], uses: [Orders]}
        boundaries: {acyclic: true, unassigned: warning}
        """;

    private static readonly (string Path, string Text)[] files =
    [
        ("Billing.cs", "namespace Shop.Billing; public class Invoice { public Shop.Orders.Order? Order; }"),
        ("Orders.cs", "namespace Shop.Orders; public class Order { public Shop.Billing.Invoice? Invoice; }"),
        ("Other.cs", "namespace Other; public class Clock { }"),
        ("Hidden.cs", """[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("PlanExec", "PLAN0001")]"""),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancelled_request_leaves_nothing_to_the_next_one(bool syntaxFirst)
    {
        var compilation = Analysis.Compile(files);
        var started = Analysis.Start(Plan, compilation, Analysis.All);
        var first = compilation.SyntaxTrees.First();
        using (var cancelled = new CancellationTokenSource())
        {
            _ = syntaxFirst
                ? await started.GetAnalyzerSyntaxDiagnosticsAsync(first, cancelled.Token)
                : await started.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(first), filterSpan: null, cancelled.Token);
            await cancelled.CancelAsync();
        }

        var found = await started.GetAnalyzerDiagnosticsAsync(CancellationToken.None);

        Assert.Equal(["PLAN0002", "PLAN1001", "PLAN1003", "PLAN1005"], found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_cancelled_is_made_for_who_asks_next()
    {
        var made = 0;
        var once = new MadeOnce<int>(cancellationToken =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return ++made;
        });

        Assert.Throws<OperationCanceledException>(() => once.Get(new CancellationToken(canceled: true)));
        Assert.Equal(1, once.Get(CancellationToken.None));
        Assert.Equal(1, once.Get(new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Many_who_ask_at_once_share_one() =>
        Assert.Single(Share(new MadeOnce<object>(_ =>
        {
            Thread.Yield();
            return new object();
        })));

    private static IEnumerable<object> Share(MadeOnce<object> once) =>
        Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => once.Get(CancellationToken.None)).Distinct();
}
