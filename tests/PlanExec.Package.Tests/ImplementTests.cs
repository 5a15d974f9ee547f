using PlanExec.Testing.Model;

namespace PlanExec.Package.Tests;

/// <summary>"Implement plan item": from the packed package, by a host that is not a test, with a server on loopback that speaks the model's protocol.</summary>
[Collection(Packed.Fixes)]
public sealed class ImplementTests(PackedPackage package)
{
    private const string Tokens = """
        The token carries the user's id and its end, signed.

        ```csharp
        using System.Globalization;
        using System.Security.Cryptography;
        using System.Text;

        public sealed class JwtTokenService : ITokenService
        {
            private readonly TimeProvider clock;
            private readonly TokenOptions options;

            public JwtTokenService(TimeProvider clock, TokenOptions options)
            {
                this.clock = clock;
                this.options = options;
            }

            public Task<Token> IssueAsync(UserProfile user, CancellationToken cancellationToken)
            {
                var expiresAt = clock.GetUtcNow() + options.Lifetime;
                var content = string.Create(CultureInfo.InvariantCulture, $"{user.Id.Value:N}.{expiresAt.ToUnixTimeSeconds()}");
                return Task.FromResult(new Token($"{content}.{Sign(content)}", expiresAt));
            }

            public Task<UserId?> VerifyAsync(string token, CancellationToken cancellationToken) => Task.FromResult(Verify(token.Split('.')));

            private UserId? Verify(string[] parts)
            {
                if (parts.Length != 3 || !Guid.TryParseExact(parts[0], "N", out var user) || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                {
                    return null;
                }

                var signature = Encoding.ASCII.GetBytes(Sign($"{parts[0]}.{parts[1]}"));
                return CryptographicOperations.FixedTimeEquals(signature, Encoding.ASCII.GetBytes(parts[2])) && DateTimeOffset.FromUnixTimeSeconds(seconds) > clock.GetUtcNow()
                    ? UserId.From(user)
                    : null;
            }

            private string Sign(string content) => Convert.ToHexString(HMACSHA256.HashData(options.SigningKey.Span, Encoding.ASCII.GetBytes(content)));
        }
        ```
        """;

    private const string Voucher = """
        ```csharp
        public sealed record VoucherDiscount(string Code, Percentage Rate, DateOnly ValidUntil) : IPricingRule
        {
            public Money DiscountFor(PricingContext context) =>
                context.VoucherCode == Code && context.Day <= ValidUntil ? context.Subtotal * Rate : Money.Zero(context.Currency);
        }
        ```
        """;

    private const string Outdated = """
        ```csharp
        public bool IsOutdated(PasswordHash hash) => hash.Iterations < CurrentIterations;
        ```
        """;

    private const string Export = """
        ```csharp
        using System.Globalization;

        public sealed class OrderExport
        {
            public Task<string> ExportAsync(DateOnly day, CancellationToken cancellationToken) =>
                Task.FromResult(string.Create(CultureInfo.InvariantCulture, $"orders of {day:yyyy-MM-dd}\n"));
        }
        ```
        """;

    // Nobody planned that a discount reads files.
    private const string Reading = """
        ```csharp
        public sealed record VoucherDiscount(string Code, Percentage Rate, DateOnly ValidUntil) : IPricingRule
        {
            public Money DiscountFor(PricingContext context) =>
                context.Day <= ValidUntil && System.IO.File.Exists(Code) ? context.Subtotal * Rate : Money.Zero(context.Currency);
        }
        ```
        """;

    [Fact]
    public async Task What_the_sample_lacks_is_built_and_nothing_is_missing_any_more()
    {
        var solution = Sample.Copy(package);
        Assert.Equal(["PLAN3001", "PLAN3001", "PLAN3002", "PLAN3003", "PLAN3004"], ItemDiagnostics(solution.BuildFile("Shop/Shop.sln")));

        await ImplementAsync(solution, "PLAN3008", "AUTH-3", Tokens);
        await ImplementAsync(solution, "PLAN3008", "ORD-2", "```csharp\npublic sealed record VoucherDiscount;\n```", Voucher);
        await ImplementAsync(solution, "PLAN3002", "AUTH-2", Outdated);
        await ImplementAsync(solution, "PLAN3004", "ORD-4", Export);
        PackageHost.Fix(package, solution, "Shop/Shop.sln", new Dictionary<string, string?>(), ["PLAN3003", "--item", "BILL-2", "--title", "Amend"]).ShouldSucceed();

        Assert.Equal(4, File.ReadAllLines(solution.PathOf("Shop/.planexec/ledger.jsonl")).Length);
        Assert.Empty(ItemDiagnostics(solution.BuildFile("Shop/Shop.sln", "--no-incremental")));
    }

    [Fact]
    public async Task What_no_repair_mends_is_never_written()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text(Reading), Answer.Text(Reading), Answer.Text(Reading));
        var solution = Sample.Copy(package);
        solution.BuildFile("Shop/Shop.sln").ShouldSucceed();
        var before = Directory.GetFiles(solution.PathOf("Shop"), "*.cs", SearchOption.AllDirectories).Order().ToList();

        Implement(solution, "PLAN3008", "ORD-2", server).ShouldSucceed();

        Assert.Equal(3, server.Requests.Count);
        Assert.Equal(before, Directory.GetFiles(solution.PathOf("Shop"), "*.cs", SearchOption.AllDirectories).Order());
        Assert.Contains("reads or writes files", LastRun(solution), StringComparison.Ordinal);
    }

    private static IEnumerable<string> ItemDiagnostics(BuildOutput build) =>
        build.ShouldSucceed().PlanDiagnostics.Select(found => found.Id).Where(id => id.StartsWith("PLAN3", StringComparison.Ordinal)).Order();

    private static string LastRun(TemporarySolution solution) => File.ReadAllText(solution.PathOf("Shop/.planexec/last-run.md"));

    private async Task ImplementAsync(TemporarySolution solution, string diagnostic, string item, params string[] answers)
    {
        await using var server = await ModelServer.StartAsync(answers.Select(answer => Answer.Text(answer)));
        Implement(solution, diagnostic, item, server).ShouldSucceed();
        Assert.StartsWith($"# {item}: built", LastRun(solution), StringComparison.Ordinal);
        Assert.Equal(answers.Length, server.Requests.Count);
    }

    private BuildOutput Implement(TemporarySolution solution, string diagnostic, string item, ModelServer server) =>
        PackageHost.Fix(package, solution, "Shop/Shop.sln", server.Variables("secret-of-the-tests"), [diagnostic, "--item", item, "--title", "Implement"]);
}
