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

    [Theory]
    [InlineData("Shop.Billng", "Shop.Billing")]
    [InlineData("Shop.Gen", null)]
    public void Of_qualified_names_one_word_is_compared(string written, string? expected) => Assert.Equal(expected, NearMatch.Find(written, ["Shop.Billing", "Shop.Un"]));

    [Theory]
    [InlineData("UtcNw", "UtcNow")]
    [InlineData("Nwo", "Now")]
    [InlineData("now", "Now")]
    [InlineData("Nop", null)]
    [InlineData("Nw", null)]
    [InlineData("UtcNewer", null)]
    public void Slip_is_what_hardly_can_be_another_name(string written, string? expected) => Assert.Equal(expected, NearMatch.FindSlip(written, ["Now", "UtcNow"]));

    [Theory]
    [InlineData("GetHshCde", "GetHashCode")]
    [InlineData("WritLin", null)]
    [InlineData("CountsBy", null)]
    [InlineData("GetHashCodeOf", null)]
    public void Slip_in_a_long_name_may_be_of_two_letters(string written, string? expected) => Assert.Equal(expected, NearMatch.FindSlip(written, ["GetHashCode", "CountsBy2", "Counts", "WriteLine"]));

    [Fact]
    public void Of_equally_near_names_the_first_by_ordinal_order_is_taken() => Assert.Equal("Baa", NearMatch.Find("aaa", ["caa", "Baa", "Caa"]));
}
