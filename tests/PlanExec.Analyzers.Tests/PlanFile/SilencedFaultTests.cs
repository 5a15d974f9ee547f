using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>A fault of the plan that nobody sees takes nothing of the rest out of force.</summary>
public sealed class SilencedFaultTests
{
    private const string Plan = """
        version: 1
        bowndries: {mode: open}
        components:
          Orders: {namespaces: [Shop.Orders], uses: []}
          Billing: {namespaces: [Shop.Billing]}
        """;

    private const string Source = "namespace Shop.Orders { class Order { Shop.Billing.Invoice x; } } namespace Shop.Billing { public class Invoice { } }";

    [Fact]
    public async Task While_the_fault_is_seen_what_it_may_permit_is_not_refused() => Assert.Equal(["PLAN0002"], await IdsAsync(Plan, Source));

    [Fact]
    public async Task Configuration_that_silences_the_fault_leaves_the_boundaries_in_force() =>
        Assert.Equal(["PLAN1001"], await IdsAsync(Plan, Source, ("PLAN0002", ReportDiagnostic.Suppress)));

    [Fact]
    public async Task Configuration_that_lowers_the_fault_leaves_the_boundaries_in_force() =>
        Assert.Equal(["PLAN0002", "PLAN1001"], await IdsAsync(Plan, Source, ("PLAN0002", ReportDiagnostic.Warn)));

    [Fact]
    public async Task A_severity_of_the_plan_that_hides_the_fault_leaves_the_boundaries_in_force() =>
        Assert.Contains("PLAN1001", await IdsAsync(Plan + "\nseverities: {PLAN0002: none}", Source));

    [Theory]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Plan\", \"PLAN0002\")]")]
    [InlineData("[module: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Plan\", \"PLAN0002:Key\")]")]
    public async Task An_attribute_that_hides_the_fault_leaves_the_boundaries_in_force(string attribute) =>
        Assert.Equal(["PLAN1001"], await IdsAsync(Plan, attribute + Source));

    [Fact]
    public async Task An_attribute_about_something_else_changes_nothing() =>
        Assert.Equal(["PLAN0002"], await IdsAsync(Plan, "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Usage\", \"CA1801\")]" + Source));

    private static async Task<string[]> IdsAsync(string plan, string source, params (string Id, ReportDiagnostic Severity)[] configuration)
    {
        var compilation = Analysis.Compile([("Order.cs", source)]);
        var options = compilation.Options.WithSpecificDiagnosticOptions(configuration.ToDictionary(pair => pair.Id, pair => pair.Severity));
        var diagnostics = await Analysis.RunAsync(plan, compilation.WithOptions(options), Analysis.All);
        return [.. diagnostics.Select(diagnostic => diagnostic.Id).Where(id => id is "PLAN0002" or "PLAN1001").OrderBy(id => id, StringComparer.Ordinal)];
    }
}
