using System.Reflection;
using System.Text.RegularExpressions;
using PlanExec.Wire;

namespace PlanExec.Model.Tests;

/// <summary>The page about the builder names what there is.</summary>
public sealed class DocumentationTests
{
    private static readonly string page = File.ReadAllText(Path.Combine(
        typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!, "docs", "builder.md"));

    [Fact]
    public void Every_fault_has_its_row()
    {
        var faults = typeof(WireFaults).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var start = page.IndexOf("## Faults", StringComparison.Ordinal);
        var section = page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)];

        Assert.Equal(faults, Regex.Matches(section, "^\\| `([a-z0-9-]+)` \\|", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData("PLANEXEC_BASE_URL")]
    [InlineData("PLANEXEC_MODEL")]
    [InlineData("PLANEXEC_API_KEY")]
    [InlineData("PLANEXEC_TIMEOUT")]
    [InlineData("OPENAI_BASE_URL")]
    [InlineData("OPENAI_MODEL")]
    [InlineData("OPENAI_API_KEY")]
    [InlineData("base-url")]
    [InlineData("api-key")]
    public void Every_setting_has_its_cell(string name) => Assert.Contains($"| `{name}` |", page, StringComparison.Ordinal);
}
