using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Tests.Boundaries.Constructs;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>Filtering by names changes nothing: the fast analyzer reports what the one reports that looks at all code.</summary>
public sealed class OracleTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cases_in_one_assembly(bool given)
    {
        var suite = given ? ConstructSuite.Given : ConstructSuite.Own;
        var result = await Oracle.CompareAsync(ConstructSuite.Plan, Analysis.Compile(suite.Files));
        Assert.Empty(result.Differences);
        Assert.NotEmpty(result.Reports);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Cases_apart_from_what_they_use(bool given, bool compiled)
    {
        var suite = given ? ConstructSuite.Given : ConstructSuite.Own;
        var targets = Analysis.Compile([("Targets.cs", suite.Targets)], "Targets");
        var result = await Oracle.CompareAsync(
            ConstructSuite.Plan,
            Analysis.Compile(suite.FilesOfCases, "Project", null, compiled ? Image(targets) : targets.ToMetadataReference()));
        Assert.Empty(result.Differences);
        Assert.NotEmpty(result.Reports);
    }

    private static PortableExecutableReference Image(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
