using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;
using PlanExec.Testing;

namespace PlanExec.CodeFixes.Tests.Items;

/// <summary>Public types that no item plans become items, as they are.</summary>
public sealed class AddToPlanTests
{
    private const string Head = "version: 1\nusings: [System, System.Threading, System.Threading.Tasks]\nseverities: {PLAN3005: warning}\ncomponents: {Orders: {namespaces: [Shop.Orders]}}\nitems:\n  ORD-1: {component: Orders, code: public class Order;} # the first\n";

    private static Task VerifyAsync(string code, string items, string usings = "")
    {
        var source = $"{usings}namespace Shop.Orders;\n\npublic class Order;\n\n{code}";
        var test = new PlanCodeFixTest<UnplannedTypeAnalyzer, AddToPlanCodeFixProvider>();
        test.TestState.AdditionalFiles.Add(("/plan.yaml", Head));
        test.FixedState.AdditionalFiles.Add(("/plan.yaml", Head + items));
        test.TestState.Sources.Add(("/0/Code.cs", source));
        test.FixedState.Sources.Add(("/0/Code.cs", items.Length == 0 ? source : source.Replace("{|PLAN3005:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)));
        return test.RunAsync(CancellationToken.None);
    }

    [Fact]
    public Task A_record_is_one_line() => VerifyAsync(
        "/// <summary>A number.</summary>\n[Serializable]\npublic sealed record {|PLAN3005:OrderNumber|}(string Value) { public bool IsEmpty => Value.Length == 0; private int Length => 1; }",
        "  ORD-2:\n    component: Orders\n    code: |\n      public sealed record OrderNumber(string Value)\n      {\n          public bool IsEmpty { get; }\n      }\n",
        "using System;\n");

    [Fact]
    public Task What_others_see_of_a_class_is_planned() => VerifyAsync(
        """
        public abstract class {|PLAN3005:Store|}<T> : IDisposable
            where T : Order
        {
            private int count;
            public const int Most = 3;
            protected Store(int first) => count = first; // begins
            public async Task<T?> FindAsync(int id, CancellationToken cancellationToken = default) { await Task.Yield(); return null; }
            public int Count { get => count; private set => count = value; }
            public event EventHandler? Changed { add { } remove { } }
            public void Dispose() { }
            protected abstract void Save();
            void Hidden() { }
            public enum Kind { Old, New = 4 }
        }
        """,
        """
          ORD-2:
            component: Orders
            code: |
              public abstract class Store<T> : IDisposable where T : Order
              {
                  public const int Most = 3;
                  protected Store(int first);
                  public Task<T?> FindAsync(int id, CancellationToken cancellationToken = default);
                  public int Count { get; private set; }

                  public event EventHandler? Changed;
                  public void Dispose();
                  protected abstract void Save();
                  public enum Kind
                  {
                      Old,
                      New = 4
                  }
              }

        """,
        "#nullable enable\nusing System; using System.Threading; using System.Threading.Tasks;\n");

    [Fact]
    public Task Names_that_mean_one_type_need_no_using() => VerifyAsync(
        "public interface {|PLAN3005:IStore|} { IList<Order> All(); }",
        "  ORD-2:\n    component: Orders\n    code: |\n      public interface IStore\n      {\n          IList<Order> All();\n      }\n",
        "using System.Collections.Generic;\n");

    [Fact]
    public Task Several_types_get_an_item_each() => VerifyAsync(
        "public enum {|PLAN3005:State|} { Open, Closed }\npublic delegate void {|PLAN3005:Told|}(Order order);",
        "  ORD-2:\n    component: Orders\n    code: |\n      public enum State\n      {\n          Open,\n          Closed\n      }\n  ORD-3:\n    component: Orders\n    code: |\n      public delegate void Told(Order order);\n");

    [Theory]
    [InlineData("Acme.Core", "Acme.Core", false)]
    [InlineData("Acme.Parts", "Acme.Core", false)]
    [InlineData("Acme.Basics", "Acme.Basics", true)]
    public async Task It_is_not_offered_where_another_project_answers_for_the_item(string other, string space, bool isOffered)
    {
        const string plan = "version: 1\nseverities: {PLAN3005: warning}\ncomponents: {Core: {namespaces: [Acme.Core]}}\nitems:\n  CORE-1: {component: Core, code: public class Order;}\n";
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var (name, source) in new[] { (other, $"namespace {space} {{ public class Order {{ }} }}"), ("Acme.Extra", "namespace Acme.Core.Extra { public class Bonus { } }") })
        {
            var id = ProjectId.CreateNewId();
            solution = solution
                .AddProject(ProjectInfo.Create(
                    id,
                    VersionStamp.Default,
                    name,
                    name,
                    LanguageNames.CSharp,
                    compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                    metadataReferences: Basic.Reference.Assemblies.Net80.References.All))
                .AddAdditionalDocument(DocumentId.CreateNewId(id), "plan.yaml", SourceText.From(plan), filePath: "/plan.yaml")
                .AddDocument(DocumentId.CreateNewId(id), "Code.cs", SourceText.From(source), filePath: $"/{name}/Code.cs");
        }

        var document = solution.Projects.Single(project => project.Name == "Acme.Extra").Documents.Single();
        var tree = (await document.GetSyntaxTreeAsync())!;
        var place = Location.Create(tree, new TextSpan((await tree.GetTextAsync()).ToString().IndexOf("Bonus", StringComparison.Ordinal), "Bonus".Length));
        Assert.Equal(isOffered, await UnplannedType.PlanAsync(document, place, CancellationToken.None) is not null);
    }

    [Fact]
    public Task Parts_are_one_type() => VerifyAsync(
        "public partial class {|PLAN3005:Basket|} { public int Count => 1; }\npartial class Basket : System.ICloneable { public object Clone() => this; }",
        "  ORD-2:\n    component: Orders\n    code: |\n      public class Basket : System.ICloneable\n      {\n          public int Count { get; }\n\n          public object Clone();\n      }\n");
}
