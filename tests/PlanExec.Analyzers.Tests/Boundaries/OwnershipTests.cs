using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>Which component owns code. A ban that speaks everywhere tells it: each message names the type and its component.</summary>
public sealed class OwnershipTests
{
    private static async Task<string> OwnersAsync(string components, params (string Path, string Text)[] files)
    {
        // The component that does not own the code has none, which is told, too.
        var diagnostics = (await FindAsync(components, files)).Where(diagnostic => diagnostic.Id != "PLAN0006").ToList();
        Assert.All(diagnostics, diagnostic => Assert.Equal("PLAN1004", diagnostic.Id));
        return string.Join(", ", diagnostics
            .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(" uses ")[0].Replace("'", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string components, (string Path, string Text)[] files) => await Analysis.RunAsync(
        $"version: 1\ncomponents:\n{components}\nboundaries: {{mode: open, unassigned: ignore}}\napis: [{{ban: System.Random}}]",
        files.Select(file => (file.Path, file.Text.Replace("[]", "System.Random random;", StringComparison.Ordinal))),
        planPath: "/repository/plan.yaml");

    private static (string Path, string Text) File(string text, string path = "/repository/src/Code.cs") => (path, text);

    [Theory]
    [InlineData("  A: {types: X}\n  B: {namespaces: N}", "N.X", "X (A)")]
    [InlineData("  A: {types: N.X}\n  B: {namespaces: N}", "N.X", "X (A)")]
    [InlineData("  A: {types: M.X}\n  B: {namespaces: N}", "N.X", "X (B)")]
    [InlineData("  A: {types: \"*Repository\"}\n  B: {namespaces: N}", "N.OrderRepository", "OrderRepository (A)")]
    [InlineData("  A: {types: \"N.*\"}\n  B: {files: src/**}", "N.X", "X (A)")]
    [InlineData("  A: {files: src/**}\n  B: {namespaces: N}", "N.X", "X (A)")]
    [InlineData("  A: {files: src/*.cs}\n  B: {assemblies: Project}", "N.X", "X (A)")]
    [InlineData("  A: {files: test/**}\n  B: {namespaces: N}", "N.X", "X (B)")]
    [InlineData("  A: {namespaces: N}\n  B: {assemblies: Project}", "N.X", "X (A)")]
    [InlineData("  A: {types: X, namespaces: N}\n  B: {types: X}", "N.X", "X (A)")]
    [InlineData("  A: {types: X, namespaces: M}\n  B: {namespaces: N}", "N.X", "X (B)")]
    [InlineData("  A: {types: X, files: src/**}\n  B: {types: X, namespaces: N}", "N.X", "X (A)")]
    [InlineData("  A: {files: src/**, namespaces: N}\n  B: {files: src/**, assemblies: Project}", "N.X", "X (A)")]
    [InlineData("  A: {files: src/Code.cs}\n  B: {files: src/*.cs}", "N.X", "X (A)")]
    [InlineData("  A: {types: X}\n  B: {types: \"X*\"}", "N.Xy", "Xy (B)")]
    [InlineData("  A: {types: \"Order*\"}\n  B: {types: \"*y\"}", "N.Ordery", "Ordery (A)")]
    [InlineData("  A: {types: N.X}\n  B: {types: X}", "N.X", "X (A)")]
    [InlineData("  A: {types: X, namespaces: N, files: src/**, assemblies: Project}\n  B: {types: X, namespaces: N, files: src/**}", "N.X", "X (A)")]
    public async Task The_closer_selector_owns(string components, string type, string owner)
    {
        var (container, name) = (type.Split('.')[0], type.Split('.')[1]);
        Assert.Equal(owner, await OwnersAsync(components, File($"namespace {container} {{ class {name} {{ [] }} }}")));
    }

    [Theory]
    [InlineData("  A: {types: X, governed: false}\n  B: {types: N.X}")]
    [InlineData("  A: {assemblies: Project, governed: false}\n  B: {types: X, files: src/**, namespaces: N}")]
    [InlineData("  A: {files: src/**, governed: false}\n  B: {types: X}")]
    public async Task What_is_not_governed_is_cut_out_first(string components) =>
        Assert.Equal("", await OwnersAsync(components, File("namespace N { class X { [] } }")));

    [Theory]
    [InlineData("{namespaces: '*'}")]
    [InlineData("{namespaces: '*.Data'}")]
    [InlineData("{namespaces: '*Data', types: '*View'}")]
    [InlineData("{types: '*View'}")]
    [InlineData("{types: DataView}")]
    [InlineData("{types: '*.DataView'}")]
    [InlineData("{assemblies: '*', namespaces: '*.Data'}")]
    public async Task What_libraries_bring_belongs_to_nobody_who_does_not_name_it(string component) => Assert.Empty(await UsesOfDataViewAsync(component));

    [Theory]
    [InlineData("{namespaces: System.Data}")]
    [InlineData("{namespaces: 'System.*'}")]
    [InlineData("{types: System.Data.DataView}")]
    [InlineData("{types: 'System.*View'}")]
    [InlineData("{assemblies: '*Data*'}")]
    [InlineData("{assemblies: System.Data.Common, types: '*View'}")]
    [InlineData("{namespaces: ['*.Data', System.Data]}")]
    public async Task What_libraries_bring_belongs_to_who_names_it(string component) =>
        Assert.Contains(await UsesOfDataViewAsync(component), diagnostic => diagnostic.Id == "PLAN1001" && diagnostic.GetMessage(CultureInfo.InvariantCulture).Contains("'DataView' (Other)", StringComparison.Ordinal));

    private static async Task<IEnumerable<Diagnostic>> UsesOfDataViewAsync(string component) => (await Analysis.RunAsync(
        $"version: 1\ncomponents:\n  Orders: {{namespaces: Shop.Orders, uses: []}}\n  Other: {component}\n",
        [("/repository/src/Code.cs", "namespace Shop.Orders { class Order { string text = \"\"; System.Data.DataView view = null!; int Count => view.Count; } }")],
        planPath: "/repository/plan.yaml")).Where(diagnostic => diagnostic.Id != "PLAN0006");

    [Fact]
    public async Task A_nested_type_belongs_to_the_type_around_it() => Assert.Equal(
        "X (B), X.Inner (B), Y (A), Y.Deep (A)",
        await OwnersAsync("  A: {types: [Inner, Y]}\n  B: {namespaces: N}", File("namespace N { class X { [] class Inner { [] } } class Y { [] class Deep { [] } } }")));

    [Fact]
    public async Task A_generic_type_is_selected_by_its_name() => Assert.Equal(
        "X (A), X<T> (A)",
        await OwnersAsync("  A: {types: X}\n  B: {namespaces: N}", File("namespace N { class X { [] } class X<T> { [] } }")));

    [Theory]
    [InlineData("/repository/src/Hand.cs", "/repository/src/Zeta.cs", "X (A), X (A)")]
    [InlineData("/repository/src/Zeta.cs", "/repository/gen/Alpha.cs", "X (B), X (B)")]
    [InlineData("/repository/gen/Alpha.g.cs", "/repository/src/Hand.cs", "X (A), X (A)")]
    [InlineData("/repository/gen/Alpha.Designer.cs", "/repository/src/Hand.cs", "X (A), X (A)")]
    public async Task A_partial_type_belongs_to_its_first_hand_written_part(string first, string second, string owners)
    {
        const string part = "namespace N {{ partial class X {{ class {0} {{ }} System.Random r{0}; }} }}";
        var one = (first, string.Format(CultureInfo.InvariantCulture, part, "One"));
        var two = (second, string.Format(CultureInfo.InvariantCulture, part, "Two"));
        Assert.Equal(owners, await OwnersAsync("  A: {files: src/**}\n  B: {files: gen/**}", one, two));
        Assert.Equal(owners, await OwnersAsync("  A: {files: src/**}\n  B: {files: gen/**}", two, one));
    }

    [Fact]
    public async Task Files_are_relative_to_the_plan_and_do_not_reach_beyond_it() => Assert.Equal(
        "X (A), Y (B)",
        await OwnersAsync(
            "  A: {files: src/**}\n  B: {assemblies: Project}",
            File("namespace N { class X { [] } }", "/repository/src/deep/X.cs"),
            File("namespace N { class Y { [] } }", "/elsewhere/src/Y.cs")));

    [Fact]
    public async Task A_code_that_no_selector_claims_falls_to_the_sole_owner_of_types() => Assert.Equal(
        "X (A), Y (A)",
        await OwnersAsync("  A: {types: X}", File("namespace N { class X { [] } } namespace M { class Y { [] } }")));

    [Fact]
    public async Task A_template_owns_by_type_and_file_too() => Assert.Equal(
        "Billing (Billing.Views), Orders (Orders.Views), Table (Storage.Sql)",
        await OwnersAsync(
            "  $module.Views: {types: Views.$module}\n  $module.Sql: {files: src/$module/**}",
            File("namespace Views { class Orders { [] } class Billing { [] } }"),
            File("namespace N { class Table { [] } }", "/repository/src/Storage/Table.cs")));

    [Fact]
    public async Task A_component_by_its_own_name_beats_the_instance_of_a_template() => Assert.Equal(
        "X (Legacy), Y (Orders.Api)",
        await OwnersAsync(
            "  $module.Api: {namespaces: Shop.$module.Api}\n  Legacy: {namespaces: Shop.Old.Api}",
            File("namespace Shop.Old.Api { class X { [] } } namespace Shop.Orders.Api { class Y { [] } }")));

    [Theory]
    [InlineData("  A: {types: \"*er\"}\n  B: {types: \"Or*\"}")]
    [InlineData("  A: {files: src/*.cs}\n  B: {files: \"src/*.cs\"}")]
    [InlineData("  A: {namespaces: N, types: \"*er\"}\n  B: {types: \"Or*\", namespaces: N}")]
    public async Task What_nothing_decides_is_a_fault_of_the_plan(string components)
    {
        var diagnostics = await FindAsync(components, [File("namespace N { class Order { class X { } } class Orer { } }")]);
        var fault = Assert.Single(diagnostics, diagnostic => diagnostic.Id == "PLAN0005");
        Assert.Contains("'A'", fault.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("'B'", fault.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Single(fault.AdditionalLocations);
    }

    [Fact]
    public async Task Boundaries_hold_between_components_by_type_and_file()
    {
        var diagnostics = await Analysis.RunAsync(
            "version: 1\ncomponents:\n  Views: {types: \"*View\", uses: []}\n  Sql: {files: src/sql/*.cs, uses: []}\n  Rest: {namespaces: N}",
            [
                ("/repository/src/View.cs", "namespace N { class OrderView { Table table; Plain plain; } class Plain { OrderView view; } }"),
                ("/repository/src/sql/Table.cs", "namespace N { class Table { OrderView view; } }"),
            ],
            planPath: "/repository/plan.yaml");
        Assert.Equal(
            ["'OrderView' (Views) uses 'Plain' (Rest)", "'OrderView' (Views) uses 'Table' (Sql)", "'Plain' (Rest) uses 'OrderView' (Views)", "'Table' (Sql) uses 'OrderView' (Views)"],
            diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(',')[0]).Order(StringComparer.Ordinal));
    }
}
