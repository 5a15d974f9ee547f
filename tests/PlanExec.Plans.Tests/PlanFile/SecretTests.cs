namespace PlanExec.Plans.Tests;

/// <summary>The keys are put together here, so that no scanner takes this file for a leak.</summary>
public class SecretTests
{
    private const string Letters = "abCD12efGH34ijKL56mnOP78qrST90uvWXyzAB";

    public static TheoryData<string> Keys =>
    [
        "sk-" + "proj-" + Letters,
        "sk-" + "ant-api03-" + Letters,
        "AKIA" + "IOSFODNN7EXAMPLE",
        "AIza" + Letters[..35],
        "ghp_" + Letters,
        "github_pat_" + Letters,
        "xoxb-" + "123456789012-" + Letters,
        "sk_live_" + Letters,
        "Bearer " + Letters,
        "eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxMjM0In0.abc",
        "AccountKey=" + Letters + Letters + "==",
        "Password=" + "hunter22",
        "://" + "root:hunter22@",
        "-----BEGIN RSA " + "PRIVATE KEY-----",
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Key_is_found_in_values_and_comments(string key)
    {
        var fault = Assert.Single(PlanVerifier.Merge(("plan.yaml", $"version: 1\nname: 'x {key}'\n")).Faults);
        Assert.Equal((DiagnosticIds.Secret, key), (fault.Id, fault.Span.ToString()));
        Assert.DoesNotContain(Letters[..8], fault.Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticIds.Secret, Assert.Single(PlanVerifier.Merge(("plan.yaml", $"version: 1\n# x {key}\n")).Faults).Id);
    }

    [Theory]
    [InlineData("name: a task-list-of-many-words-2026-and-more")]
    [InlineData("name: sk-component-with-a-long-name-2026")]
    [InlineData("name: Server=db;Password=<from the vault>")]
    [InlineData("name: 'postgres://user:{password}@host/db'")]
    [InlineData("name: The Bearer scheme is described in the RFC of 2012")]
    [InlineData("summary: https://example.org:8080/a@b")]
    public void Talk_about_secrets_is_none(string line) => PlanVerifier.Verify("version: 1\n" + line);

    [Theory]
    [InlineData("builder: {{|PLAN0008:endpoint|}: https://x}")]
    [InlineData("builder: {{|PLAN0008:apiKey|}: x}")]
    [InlineData("builder: {{|PLAN0008:base_url|}: x}")]
    [InlineData("builder: {{|PLAN0008:model|}: x}")]
    [InlineData("builder: {{|PLAN0002:budgte|}: 3}")]
    public void Builder_has_no_place_for_them(string marked) => PlanVerifier.Verify("version: 1\n" + marked);

    [Fact]
    public void Key_under_a_key_for_one_is_one_fault() =>
        Assert.Single(PlanVerifier.Merge(("plan.yaml", "version: 1\nbuilder: {apiKey: ghp_" + Letters + "}\n")).Faults);
}
