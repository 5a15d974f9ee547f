namespace PlanExec.Package.Tests;

[Collection(Packed.Builds)]
public sealed class SchemaTests(PackedPackage package)
{
    private const string Properties = "<PlanExecSchema>true</PlanExecSchema>";
    private const string Schema = "plans.schema.json";

    private static string Expected => File.ReadAllText(Path.Combine(PackedPackage.RepositoryRoot, Schema));

    [Fact]
    public void The_build_keeps_the_schema_beside_the_plan_where_it_is_asked_to()
    {
        var solution = package.CreateSolution("we ird#x 100% (ü) [1] @a $(b) it's,=&").WritePlan()
            .AddProject("One", properties: Properties, targetFrameworks: "net10.0;netstandard2.0")
            .AddProject("Two", properties: Properties);

        solution.Build("-m").ShouldSucceed();
        Assert.Equal(Expected, File.ReadAllText(solution.PathOf(Schema)));

        solution.WriteFile(Schema, Expected.ReplaceLineEndings("\r\n"));
        var written = File.GetLastWriteTimeUtc(solution.PathOf(Schema));
        solution.Build("-graph", "--no-restore").ShouldSucceed();
        Assert.Equal(written, File.GetLastWriteTimeUtc(solution.PathOf(Schema)));

        solution.WriteFile(Schema, "{}");
        solution.Build("--no-restore").ShouldSucceed();
        Assert.Equal(Expected, File.ReadAllText(solution.PathOf(Schema)));
    }

    [Fact]
    public void The_build_writes_no_schema_unasked()
    {
        var solution = package.CreateSolution().WritePlan().AddProject("One");
        solution.Build().ShouldSucceed();
        Assert.False(File.Exists(solution.PathOf(Schema)));
    }
}
