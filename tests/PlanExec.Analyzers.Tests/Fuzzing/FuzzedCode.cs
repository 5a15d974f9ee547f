using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Analyzers.Tests.Fuzzing;

/// <summary>The code that every mutated plan is held against: an assembly that uses another, with the namespaces that the plans name.</summary>
internal static class FuzzedCode
{
    /// <summary>A plan that the code breaks in many ways.</summary>
    public const string Plan = """
        version: 1
        usings: [System, Shop.Shared]
        decisions:
          D-1: {title: Modules are apart, status: accepted, because: They are deployed apart}
          D-2: {title: Perhaps}
        components:
          Orders: {namespaces: [Shop.Orders], uses: [Shared], decision: D-1}
          Orders.Domain: {namespaces: Shop.Orders.Domain}
          Billing: {namespaces: [Shop.Billing, "B*"], assemblies: [Shop.Billing]}
          Billing.Domain: {namespaces: [Shop.Billing.Domain]}
          Shared: {namespaces: [Shop.Shared], shared: true}
          Web: {assemblies: [Shop.Web], uses: []}
          Start: {namespaces: [<global>], assemblies: [Shop.Web]}
          Auth: {namespaces: [Shop.Auth]}
          X: {namespaces: [A]}
          Tests: {assemblies: ["*.Tests"], governed: true}
        boundaries:
          mode: closed
          allow:
            - {from: "Orders*", to: Billing.Domain, decision: D-2}
          forbid:
            - {from: [X, Web], to: "B*", except: Billing.Domain, because: Not yet}
        items:
          I-1:
            title: Numbers
            component: Orders
            decision: D-1
            code: |
              public sealed record OrderNumber(string Value);
              public partial class Order { public void Place(Money price); }
          I-2: {component: Auth, code: "namespace Shop.Auth; public class AccountService { } enum Role { A, B }"}
          I-3: {component: Web, decision: D-2, code: "namespace C; class C;"}

        """;

    private const string Billing = """
        namespace Shop.Billing { public class Invoice { public static int Count; } public interface IGateway<T> { } }
        namespace Shop.Billing.Contracts { public sealed record PayInvoice(int Number); }
        namespace Shop.Billing.Domain { public enum Tax { None, Full } }
        namespace B { public class Y { public class Inner { } } }
        """;

    private const string Orders = """
        using Shop.Billing;
        using Alias = System.Collections.Generic.List<Shop.Billing.Invoice>;
        using static Shop.Billing.Domain.Tax;
        namespace Shop.Orders
        {
            public partial class Order : IGateway<Invoice> { Alias all = new(); object tax = Full; }
            public class OrderService { B.Y.Inner Use(Shop.Web.Page page) => page.Of(nameof(Shop.Shared.Money)); }
        }
        namespace Shop.Orders.Domain { public struct OrderLine { public Shop.Orders.Order Owner; } }
        namespace Shop.Orders.Storage { class Store { Shop.Orders.Domain.OrderLine[] lines = []; } }
        namespace Shop.Shared { public class Entity { } public readonly record struct Money(decimal Amount); }
        namespace A { class X { B.Y y = null; delegate Shop.Shared.Money D<T>(T value) where T : B.Y; } }
        namespace PlanExec.Plans { class Reader { } }
        """;

    private const string Web = """
        [assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("Plan", "PLAN0001:hidden")]
        System.Console.WriteLine(typeof(Shop.Billing.Contracts.PayInvoice));
        namespace Shop.Web
        {
            public class Page { }
            public static class Extensions
            {
                public static B.Y.Inner Of(this Page page, string name) => null;
                extension(Page page) { public Shop.Orders.Order Order => null; }
            }
        }
        namespace Shop.Auth { public class AccountService { Shop.Auth.Missing missing; } }
        class Program2 { Shop.Orders.OrderService service; }
        """;

    /// <summary>A console application whose last file has a type that does not exist, and one below a folder of tests.</summary>
    public static ImmutableArray<CSharpCompilation> All { get; } = [Create("Shop.Web", OutputKind.ConsoleApplication, Orders, Web), Create("Shop.Orders.Tests", OutputKind.DynamicallyLinkedLibrary, Orders)];

    private static CSharpCompilation Create(string name, OutputKind kind, params string[] sources)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var billing = CSharpCompilation.Create("Shop.Billing", [Parse(Billing, 0)], Net80.References.All, options);
        return CSharpCompilation.Create(name, sources.Select(Parse), [.. Net80.References.All, billing.ToMetadataReference()], options.WithOutputKind(kind));
    }

    private static SyntaxTree Parse(string text, int number) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), $"/src/File{number}.cs");
}
