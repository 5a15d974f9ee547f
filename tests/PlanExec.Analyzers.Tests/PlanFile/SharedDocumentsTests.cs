using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Tests.PlanFile;

public sealed class SharedDocumentsTests
{
    private const string Plan = "version: 1\nunknown: 1\n";

    private readonly SharedDocuments documents = new();

    [Fact]
    public void Two_texts_of_one_content_share_a_document() =>
        Assert.Same(Read("/plan.yaml", Plan), Read("/plan.yaml", Plan));

    [Fact]
    public void Another_content_is_another_document() =>
        Assert.NotSame(Read("/plan.yaml", Plan), Read("/plan.yaml", "version: 1\n"));

    [Fact]
    public void Equal_texts_at_two_paths_keep_their_places()
    {
        var one = Read("/one/plan.yaml", Plan);
        var other = Read("/other/plan.yaml", Plan);

        Assert.All(one.Faults, fault => Assert.Equal("/one/plan.yaml", fault.Span.Source.Path));
        Assert.All(other.Faults, fault => Assert.Equal("/other/plan.yaml", fault.Span.Source.Path));
        Assert.Single(one.Faults);
        Assert.Single(other.Faults);
    }

    [Fact]
    public void A_file_that_is_another_kind_is_another_document() =>
        Assert.NotSame(Read("/plan.yaml", Plan), documents.Read("/plan.yaml", PlanFileKind.Part, SourceText.From(Plan)));

    [Fact]
    public void Threads_that_ask_at_once_share_a_document() =>
        Assert.Single(Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => Read("/plan.yaml", Plan)).ToList().Distinct());

    [Fact]
    public void What_nobody_holds_is_collected()
    {
        var held = ReadManyAndForget();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.All(held, reference => Assert.False(reference.IsAlive));
        Assert.Equal(Plan, Read("/0/plan.yaml", Plan).Source.Text);
    }

    // Not inlined: a local of the test would keep the documents alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<WeakReference> ReadManyAndForget() =>
        [.. Enumerable.Range(0, 200).Select(number => new WeakReference(Read($"/{number}/plan.yaml", Plan)))];

    private PlanDocument Read(string path, string text) => documents.Read(path, PlanFileKind.Main, SourceText.From(text));
}
