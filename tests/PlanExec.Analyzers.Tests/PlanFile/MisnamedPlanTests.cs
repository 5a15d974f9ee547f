using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Analyzers.Tests.PlanFile;

/// <summary>Files that would be a plan if they had another name or other bytes: silence would pass for agreement.</summary>
public sealed class MisnamedPlanTests
{
    private const string Plan = "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders]}}\n";

    [Theory]
    [InlineData("/plan.yml", "'plan.yml' holds a plan that nobody reads, for plan files end with '.yaml'; rename it to 'plan.yaml'")]
    [InlineData("/plans/orders.plan.yml", "'orders.plan.yml' holds a plan that nobody reads, for plan files end with '.yaml'; rename it to 'orders.plan.yaml'")]
    public async Task A_plan_with_another_ending_is_told(string path, string message)
    {
        var fault = Assert.Single(await RunAsync((path, SourceText.From(Plan))));
        Assert.Equal(("PLAN0001", path, message), (fault.Id, fault.Location.GetLineSpan().Path, fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task It_is_told_beside_a_plan_too()
    {
        var fault = Assert.Single(await RunAsync(("/plan.yaml", SourceText.From(Plan)), ("/plan.yml", SourceText.From("# old\nitems: {}\n"))));
        Assert.Equal(("PLAN0001", "/plan.yml"), (fault.Id, fault.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task A_baseline_with_another_ending_is_told() =>
        Assert.Equal("PLAN0001", Assert.Single(await RunAsync(("/plan.yaml", SourceText.From(Plan)), ("/plan.baseline.yml", SourceText.From("entries: []\n")))).Id);

    [Theory]
    [InlineData("/plan.yml", "jobs:\n- name: build\n")]
    [InlineData("/plan.yml", "version: '3'\nname: x\n")]
    [InlineData("/deploy.plan.yml", "")]
    [InlineData("/other.yml", Plan)]
    public async Task What_is_no_plan_is_left_alone(string path, string text) => Assert.Empty(await RunAsync((path, SourceText.From(text))));

    [Fact]
    public async Task A_file_that_is_no_unicode_is_told_where_it_shows()
    {
        const string Text = Plan + "# So\u00DFe\n";
        var fault = Assert.Single(await RunAsync(("/plan.yaml", SourceText.From(Text, Encoding.Latin1))));
        Assert.Equal(("PLAN0001", Text.IndexOf('\u00DF', StringComparison.Ordinal)), (fault.Id, fault.Location.SourceSpan.Start));
        Assert.Equal(
            "The file is no UTF-8: the compiler has read it as iso-8859-1, so this character may not be what was written; save the file as UTF-8, with a byte order mark if the project sets a CodePage",
            fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Unicode_is_read(string encoding) => Assert.Empty(await RunAsync(("/plan.yaml", SourceText.From(Plan + "# So\u00DFe\n", Encoding.GetEncoding(encoding)))));

    [Fact]
    public async Task A_code_page_does_not_matter_where_all_is_ascii() => Assert.Empty(await RunAsync(("/plan.yaml", SourceText.From(Plan, Encoding.Latin1))));

    [Fact]
    public async Task A_file_saved_again_as_unicode_is_right()
    {
        const string Text = Plan + "# Gr\u00FC\u00DFe\n";
        Assert.Single(await RunAsync(("/plan.yaml", SourceText.From(Text, Encoding.Latin1))));
        Assert.Empty(await RunAsync(("/plan.yaml", SourceText.From(Text, Encoding.UTF8))));
    }

    /// <summary>Where case matters, the build that looks for plan.yaml finds no other; so it says under which name it has found one.</summary>
    [Theory]
    [InlineData("/Plan.yaml", "'Plan.yaml' holds a plan that nobody reads, for plan files are named in small letters; rename it to 'plan.yaml'")]
    [InlineData("/PLAN.YML", "'PLAN.YML' holds a plan that nobody reads, for plan files end with '.yaml'; rename it to 'plan.yaml'")]
    public async Task A_plan_in_other_letters_is_told_where_the_build_says_so(string path, string message)
    {
        var file = new EncodedFile(path, SourceText.From(Plan));
        var options = new AnalyzerOptions([file], new Kinds("Misnamed"));
        var fault = Assert.Single(await Analysis.Compile([("Order.cs", "namespace Shop.Orders { class Order { } }")]).WithAnalyzers(Analysis.All, options).GetAnalyzerDiagnosticsAsync());
        Assert.Equal(("PLAN0001", path, message), (fault.Id, fault.Location.GetLineSpan().Path, fault.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Where_case_does_not_matter_it_is_a_plan() => Assert.Empty(await RunAsync(("/Plan.yaml", SourceText.From(Plan))));

    private static async Task<ImmutableArray<Diagnostic>> RunAsync(params (string Path, SourceText Text)[] files) =>
        await Analysis.Compile([("Order.cs", "namespace Shop.Orders { class Order { } }")])
            .WithAnalyzers(Analysis.All, new AnalyzerOptions([.. files.Select(file => new EncodedFile(file.Path, file.Text))]))
            .GetAnalyzerDiagnosticsAsync();

    private sealed class EncodedFile(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>What the build says of each additional file.</summary>
    private sealed class Kinds(string kind) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(kind);

        private sealed class Options(string? kind) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                (value = key == "build_metadata.AdditionalFiles.PlanExecKind" ? kind : null) is not null;
        }
    }
}
