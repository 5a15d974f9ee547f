using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests;

/// <summary>A compiler server keeps what an analyzer knows from one build to the next, and its options can't be compared: their parts throw.</summary>
public sealed class CompilerServerTests
{
    private const string Plan = """
        version: 1
        components:
          Orders:  {namespaces: [Shop.Orders], uses: []}
          Billing: {namespaces: [Shop.Billing], uses: []}
        boundaries: {acyclic: true}
        apis: [{ban: System.Console, in: Orders}]
        patterns: {p: {because: x, types: {in: Orders}, must: {be: sealed}}}
        items:
          ORD-1: {component: Orders, code: "public sealed class Numbers { public int Next(); public long Last(); }"}
          ORD-2: {component: Orders, code: "public sealed class Missing;"}

        """;

    private const string Code = """
        namespace Shop.Orders { public class Order { Shop.Billing.Bill b; object o = System.Console.Out; } public sealed class Numbers { public int Next() => throw new System.NotImplementedException(); } }
        namespace Shop.Billing { public class Bill { } }
        """;

    [Fact]
    public async Task The_second_build_finds_what_the_first_found()
    {
        var first = await Analysis.RunAsync(Plan, NewBuild(), Analysis.All);
        var second = await Analysis.RunAsync(Plan, NewBuild(), Analysis.All);

        Assert.Equal(["PLAN1001", "PLAN1004", "PLAN2002", "PLAN3001", "PLAN3002", "PLAN3004"], first.Select(diagnostic => diagnostic.Id).Distinct().Where(id => id is not ("PLAN3005" or "PLAN3008")).Order());
        Assert.Equal(first.Select(diagnostic => diagnostic.ToString()).Order(), second.Select(diagnostic => diagnostic.ToString()).Order());
    }

    private static Compilation NewBuild()
    {
        var compilation = Analysis.Compile([("/src/Code.cs", Code)]);
        return compilation.WithOptions(compilation.Options.WithMetadataReferenceResolver(new Incomparable()));
    }

    private sealed class Incomparable : MetadataReferenceResolver
    {
        public override bool Equals(object? other) => ReferenceEquals(this, other) ? true : throw new NotImplementedException();

        public override int GetHashCode() => throw new NotImplementedException();

        public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];
    }
}
