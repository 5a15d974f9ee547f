using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace PlanExec.Analyzers.Tests.Boundaries;

/// <summary>PLAN1006: which libraries a component may use.</summary>
public sealed class LibraryTests
{
    private const string Sources = """
        namespace Shop.Domain
        {
            class Order : Mediator.Contracts.{|#0:INote|}
            {
                System.Collections.Generic.List<int> lines = new();
                public Json.{|#1:Writer|} Writer;
                void Send() { var writer = Json.{|#2:Factory|}.Make(); writer.Write(); }
            }
        }
        namespace Shop.Web { class Page : Mediator.Contracts.INote { Json.Writer writer; } }
        """;

    private static readonly PortableExecutableReference[] references =
    [
        Packages.Reference("Mediator.Pack", "Mediator.Contracts", "namespace Mediator.Contracts { public interface INote { } }"),
        Packages.Reference("Json.Net", "Json", "namespace Json { public class Writer { public void Write() { } } public static class Factory { public static Writer Make() => new(); } }"),
    ];

    private static async Task<string> FoundAsync(string libraries, string sources = Sources, string boundaries = "", params PortableExecutableReference[] more)
    {
        var text = sources.Replace("{|#0:", "", StringComparison.Ordinal).Replace("{|#1:", "", StringComparison.Ordinal).Replace("{|#2:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        var plan = $$"""
            version: 1
            components:
              Domain: {namespaces: [Shop.Domain]{{libraries}}}
              Web:    {namespaces: [Shop.Web]}
            boundaries: {unassigned: ignore{{boundaries}}}
            """;
        var diagnostics = await Analysis.RunAsync(plan, [("Shop.cs", text)], references: [.. references, .. more]);
        Assert.All(diagnostics, diagnostic => Assert.Equal("PLAN1006", diagnostic.Id));
        return string.Join(" ", diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
    }

    [Fact]
    public async Task Message_names_the_library_what_is_allowed_and_the_line()
    {
        var test = new PlanTest<BoundaryAnalyzer>(
            """
            version: 1
            decisions: {ADR-4: {title: The domain stands alone, status: accepted, decided: x}}
            components:
              Domain: {namespaces: [Shop.Domain], {|#3:libraries: [Json.Net, Xml]|}, decision: ADR-4}
              Web:    {namespaces: [Shop.Web]}
            """,
            Sources.Replace("{|#1:Writer|}", "Writer", StringComparison.Ordinal).Replace("{|#2:Factory|}", "Factory", StringComparison.Ordinal));
        test.TestState.AdditionalReferences.AddRange(references);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("PLAN1006", DiagnosticSeverity.Warning).WithLocation(0).WithLocation(3).WithMessage(
            "'Order' (Domain) uses 'INote' of 'mediator.pack', a library that the plan does not allow: Domain may use Json.Net, Xml (ADR-4: The domain stands alone; plan.yaml:4)"));
        await test.RunAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(", libraries: []", "INote Writer Factory")]
    [InlineData(", libraries: [Json.Net]", "INote")]
    [InlineData(", libraries: [json.net]", "INote")]
    [InlineData(", libraries: [\"*.Net\"]", "INote")]
    [InlineData(", libraries: [Json]", "INote")]
    [InlineData(", libraries: [Mediator.Pack]", "Writer Factory")]
    [InlineData(", libraries: [Mediator.Contracts]", "Writer Factory")]
    [InlineData(", libraries: [Mediator]", "Writer Factory")]
    [InlineData(", libraries: [Mediator.Pack, Json]", "")]
    [InlineData(", libraries: [\"*\"]", "")]
    [InlineData(", libraries: [], governed: false", "")]
    public async Task A_library_is_named_by_package_assembly_or_namespace(string libraries, string found) => Assert.Equal(found, await FoundAsync(libraries));

    [Fact]
    public async Task The_id_of_a_package_goes_before_an_assembly_of_the_same_name() => Assert.Equal(
        "Reader",
        await FoundAsync(
            ", libraries: [Yaml]",
            "namespace Shop.Domain { class Order { YamlOne.Node node; YamlTwo.Reader reader; } }",
            more:
            [
                Packages.Reference("Yaml", "YamlOne", "namespace YamlOne { public class Node { } }"),
                Packages.Reference("Other", "Yaml", "namespace YamlTwo { public class Reader { } }"),
            ]));

    [Fact]
    public async Task A_namespace_opens_a_part_of_a_library() => Assert.Equal(
        "Reader",
        await FoundAsync(
            ", libraries: [Big.Nodes]",
            "namespace Shop.Domain { class Order { Big.Nodes.Node node; Big.Nodes.Deep.Leaf leaf; Big.Readers.Reader reader; } }",
            more: Packages.Reference("Big.Pack", "Big", "namespace Big.Nodes { public class Node { } namespace Deep { public class Leaf { } } } namespace Big.Readers { public class Reader { } }")));

    [Theory]
    [InlineData("/dotnet/packs/Microsoft.NETCore.App.Ref/10.0.1/ref/net10.0/System.Extra.dll", "")]
    [InlineData("/dotnet/packs/Microsoft.AspNetCore.App.Ref/10.0.1/ref/net10.0/System.Extra.dll", "Thing")]
    [InlineData("/packages/netstandard.library.ref/2.1.0/ref/netstandard2.1/System.Extra.dll", "")]
    [InlineData("/packages/system.extra/8.0.0/lib/net8.0/System.Extra.dll", "Thing")]
    [InlineData("/packages/some.pack/1.0.0-beta.2/runtimes/unix/lib/net8.0/System.Extra.dll", "Thing")]
    [InlineData("/repository/src/Extra/obj/Debug/net8.0/ref/System.Extra.dll", "")]
    public async Task The_base_class_library_and_the_solution_are_free_and_the_rest_is_not(string path, string found) => Assert.Equal(
        found,
        await FoundAsync(", libraries: []", "namespace Shop.Domain { class Order { Extra.Thing thing; } }", more: Packages.At(path, "namespace Extra { public class Thing { } }")));

    [Fact]
    public async Task An_allow_opens_no_library() => Assert.Equal(
        "INote Writer Factory",
        await FoundAsync(", libraries: []", boundaries: ", allow: [{from: Domain, to: Web, because: x}], mode: open"));

    [Fact]
    public async Task What_a_component_owns_is_no_library()
    {
        var diagnostics = await Analysis.RunAsync(
            """
            version: 1
            components:
              Domain: {namespaces: [Shop.Domain], libraries: [], uses: []}
              Json:   {assemblies: [Json]}
            """,
            [("Order.cs", "namespace Shop.Domain { class Order : Mediator.Contracts.INote { Json.Writer writer; } }")],
            references: references);
        Assert.Equal(["PLAN1001", "PLAN1006"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Instances_of_a_template_have_its_libraries()
    {
        var diagnostics = await Analysis.RunAsync(
            "version: 1\ncomponents:\n  $module.Domain: {namespaces: [Shop.$module.Domain], libraries: [Json.Net]}",
            [("Order.cs", "namespace Shop.Orders.Domain { class Order : Mediator.Contracts.INote { Json.Writer writer; } }")],
            references: references);
        Assert.StartsWith("'Order' (Orders.Domain) uses 'INote' of 'mediator.pack'", Assert.Single(diagnostics).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extension_methods_of_a_library_are_its_use() => Assert.Equal(
        "Twice",
        await FoundAsync(
            ", libraries: []",
            "using Tools; namespace Shop.Domain { class Order { int N => 1.Twice(); } }",
            more: Packages.Reference("Tools", "Tools", "namespace Tools { public static class Numbers { public static int Twice(this int number) => number * 2; } }")));
}
