using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Tests.Boundaries.Constructs;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>Filtering by names changes nothing: the fast analyzer reports what the one reports that looks at all code.</summary>
public sealed class OracleTests
{
    [Fact]
    public async Task Cases_in_one_assembly()
    {
        foreach (var suite in ConstructSuite.All)
        {
            await VerifyAsync(suite.Compile());
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cases_apart_from_what_they_use(bool compiled)
    {
        foreach (var suite in ConstructSuite.All)
        {
            var targets = Analysis.Compile([("Targets.cs", suite.Targets)], "Targets");
            await VerifyAsync(suite.Compile(compiled ? Image(targets) : targets.ToMetadataReference()));
        }
    }

    private static async Task VerifyAsync(Compilation compilation)
    {
        var result = await Oracle.CompareAsync(ConstructSuite.Plan, compilation);
        Assert.True(result.Differences.Count == 0, string.Join("\n", result.Differences));
        Assert.NotEmpty(result.Reports);
    }

    public static PortableExecutableReference Image(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
