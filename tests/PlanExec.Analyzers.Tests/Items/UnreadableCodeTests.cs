using Microsoft.CodeAnalysis.CSharp;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Tests.Items;

/// <summary>One mistake in the C# of an item is told once, whatever the parser makes of what follows.</summary>
public sealed class UnreadableCodeTests
{
    private const string Code = """
        using System;

        namespace Shop.Orders;

        /// <summary>An order.</summary>
        [Serializable]
        public sealed class Order<T> : Entity, IOrder where T : struct
        {
            public const int Most = 3;
            private readonly int total;
            public Order(int number, params string[] lines);
            public static Task<List<T>> FindAsync(string name, int most = 3, CancellationToken token = default);
            public int Count { get; private set; } = 3;
            public required string? Name { get; init; }
            public event Action<T>? Changed;
            public int this[int index] { get; }
            public static Order<T> operator +(Order<T> left, (int A, string B) right);
            public enum State { New, Paid = 2, Sent }
            public interface IPart { void Do(ref int x, out string y); }
        }

        public record struct Money(decimal Amount, string Currency);

        public delegate void Notify<in T>(object sender, T value);
        """;

    private static readonly string[] tokens = [.. SyntaxFactory.ParseTokens(Code).Select(token => token.ToFullString())];

    [Fact]
    public void A_token_too_few_or_too_many_is_one_fault()
    {
        var more = new List<string>();
        for (var position = 0; position < tokens.Length - 1; position++)
        {
            Look([.. tokens[..position], .. tokens[(position + 1)..]]);
            Look([.. tokens[..(position + 1)], .. tokens[position..]]);
            Look([.. tokens[..position], "§ ", .. tokens[position..]]);
        }

        Assert.True(more.Count == 0, string.Join("\n\n", more));

        void Look(IEnumerable<string> written)
        {
            var code = string.Concat(written);
            if (FaultsOf(code) is { Count: > 1 } faults)
            {
                more.Add(string.Join("\n", faults.Select(fault => $"{fault.Span.LineNumber - 4}: {fault.Message}").Append(code)));
            }
        }
    }

    [Fact]
    public void What_is_right_is_none() => Assert.Empty(FaultsOf(Code));

    private static List<PlanFault> FaultsOf(string code)
    {
        var plan = PlanMerger.Merge([PlanReader.Read(new PlanSource("plan.yaml", "version: 1\nitems:\n  I:\n    code: |\n" + string.Concat(code.Split('\n').Select(line => $"      {line}\n"))), PlanFileKind.Main)]);
        var item = plan.Items[0];
        var root = UnreadableCode.Parse(item.Code!.Text);
        return [.. new UnreadableCode(item, item.Code!).Find(root)];
    }
}
