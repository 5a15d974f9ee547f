using PlanExec.CodeFixes;

namespace PlanExec.Model.Tests.Client;

/// <summary>Secrets do not leave with the source in which they stand. The examples are put together here, so that nobody's scanner takes them for real ones.</summary>
public sealed class RedactionTests
{
    private const string Digits = "A1b2C3d4E5f6A7b8C9d0";

    public static TheoryData<string, string> Secrets => new()
    {
        { "var key = \"sk-proj-" + Digits + Digits + "\";", "var key = \"[redacted]\";" },
        { "const string T = \"ghp_" + Digits + Digits + "\";", "const string T = \"[redacted]\";" },
        { "// AKIA" + "ABCDEFGHIJKLMNOP is ours", "// [redacted] is ours" },
        { "Connect(\"Server=db;User Id=sa;Password=" + "winter time\");", "Connect(\"Server=db;User Id=sa;[redacted] time\");" },
        { "Connect(\"server=db;uid=sa;pwd=" + "wintertime\");", "Connect(\"server=db;uid=sa;pwd=[redacted]\");" },
        { "\"Endpoint=sb://x/;SharedAccessKey=" + Digits + Digits + "=\"", "\"Endpoint=sb://x/;SharedAccessKey=[redacted]\"" },
        { "get(\"https://me:" + "wintertime@example.com\");", "get(\"https[redacted]example.com\");" },
        { "private const string ApiKey = \"" + Digits + "\";", "private const string ApiKey = \"[redacted]\";" },
        { "options[\"client_secret\"] = @\"" + Digits + "\";", "options[\"client_secret\"] = @\"[redacted]\";" },
        { "\"token\": \"" + Digits + "\"", "\"token\": \"[redacted]\"" },
        { "Add(\"password\", \"" + Digits + "\")", "Add(\"password\", \"[redacted]\")" },
        { "// staging: the password is " + "Winter2026, ask ops", "// staging: the password is [redacted] ask ops" },
        { "/* pwd: " + "wintertime7 */", "/* pwd: [redacted] */" },
        { "  * api key = '" + "a1b2c3d4'", "  * api key = '[redacted]'" },
        { "a\n-----BEGIN RSA PRIVATE KEY-----\n" + Digits + "\n" + Digits + "\n-----END RSA PRIVATE KEY-----\nb", "a\n[redacted]\nb" },
        { "-----BEGIN PRIVATE KEY-----\n" + Digits + "\nthe end is cut off", "[redacted]" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_taken_out(string text, string redacted) => Assert.Equal(redacted, Redaction.Redact(text));

    [Theory]
    [InlineData("public string Password { get; init; } = \"\";")]
    [InlineData("    password = request.Password;\n    token = tokens.Current; // \"token\"")]
    [InlineData("Check(apiKey: options.ApiKey, password: request.Password);")]
    [InlineData("var token = await tokens.IssueAsync(user, \"access\");")]
    [InlineData("throw new ArgumentException(\"The password is too short.\", nameof(password));")]
    [InlineData("const string TokenHeader = \"X-Request-Token\";")]
    [InlineData("Connect($\"Server=db;Password={password}\");")]
    [InlineData("if (cancellationToken.IsCancellationRequested) { }")]
    [InlineData("// the password is hashed, the secret: never stored; password is checked (see RFC2898)")]
    [InlineData("var password = Read(); // at least 12 characters")]
    [InlineData("")]
    public void Code_that_only_speaks_of_secrets_stays(string text) => Assert.Equal(text, Redaction.Redact(text));

    [Fact]
    public void A_long_text_takes_no_long_time()
    {
        var text = string.Concat(Enumerable.Repeat("-----BEGIN PRIVATE KEY----- password=\"aaaaaaaaaaaa\" token://a: // password is x", 20_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Redaction.Redact(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }
}
