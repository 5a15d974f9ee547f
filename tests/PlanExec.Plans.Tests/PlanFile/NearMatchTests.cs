using PlanExec.Plans.Binding;

namespace PlanExec.Plans.Tests;

public class NearMatchTests
{
    [Theory]
    [InlineData("namespace", "namespaces")]
    [InlineData("asemblies", "assemblies")]
    [InlineData("namepsaces", "namespaces")]
    [InlineData("USES", "uses")]
    [InlineData("sued", "used")]
    [InlineData("u", null)]
    [InlineData("layers", null)]
    [InlineData("", null)]
    public void Finds_what_was_meant(string written, string? expected) =>
        Assert.Equal(expected, NearMatch.Find(written, ["namespaces", "assemblies", "uses", "used"]));

    [Fact]
    public void Of_equally_near_names_the_first_by_ordinal_order_is_taken() => Assert.Equal("Baa", NearMatch.Find("aaa", ["caa", "Baa", "Caa"]));
}
