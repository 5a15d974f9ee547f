namespace PlanExec.Analyzers.Tests.Patterns;

public class PlaceTests
{
    private const string Modules = """
        captures: {module: [Orders, Billing]}
        components:
          $module.Domain: {namespaces: Shop.$module.Domain}
          $module.Web: {namespaces: Shop.$module.Web}
          Shared: {namespaces: Shop.Shared}
        """;

    private const string Code = """
        namespace Shop.Orders.Domain { class Order { class Line; } }
        namespace Shop.Orders.Domain.Rules { class Rule; }
        namespace Shop.Billing.Domain { class Invoice; }
        namespace Shop.Billing.Web { class Page; }
        namespace Shop.Shared { class Clock; }
        namespace Other { class Stray; }
        """;

    [Theory]
    [InlineData("Shared", "Clock")]
    [InlineData("Orders.Domain", "Order", "Order.Line", "Rule")]
    [InlineData("$module.Domain", "Order", "Order.Line", "Rule", "Invoice")]
    [InlineData("$any.Web", "Page")]
    [InlineData("$other.Domain")]
    [InlineData("\"*.Domain\"", "Order", "Order.Line", "Rule", "Invoice")]
    [InlineData("Shop.Orders.Domain.Rules", "Rule")]
    [InlineData("Shop.Billing", "Invoice", "Page")]
    [InlineData("[Shared, Other]", "Clock", "Stray")]
    public void In(string place, params string[] expected) => Assert.Equal(expected, Vocabulary.TypesIn(Modules, $"{{in: {place}}}", Code));

    [Fact]
    public void Global_namespace() => Assert.Equal(["A"], Vocabulary.Types("{in: <global>}", "class A; namespace B { class C; }"));

    [Theory]
    [InlineData("/src/Order.cs", "class Order;", true)]
    [InlineData("/src/Order.Pricing.cs", "class Order;", true)]
    [InlineData("/src/Orders.cs", "class Order;", false)]
    [InlineData("/src/Other.cs", "class Order;", false)]
    [InlineData("C:\\src\\Order.cs", "class Order;", true)]
    [InlineData("/src/Order{T}.cs", "class Order<T>;", true)]
    [InlineData("/src/Order`1.cs", "class Order<T>;", true)]
    [InlineData("/src/Order.cs", "class Order<T>;", true)]
    [InlineData("/src/Other.cs", "file class Order;", true)]
    [InlineData("/src/Other.g.cs", "class Order;", true)]
    public void File_named_as_type(string path, string code, bool fits) =>
        Assert.Equal(fits, Vocabulary.TypesAt("", "{place: file-named-as-type}", (path, code)).Length == 1);

    [Fact]
    public void Every_part_stands_in_a_file_of_its_name() =>
        Assert.Equal(["B"], Vocabulary.TypesAt("", "{place: file-named-as-type}", ("/A.cs", "partial class A;"), ("/X.cs", "partial class A;"), ("/B.cs", "partial class B;"), ("/B.X.cs", "partial class B;"), ("/B1.g.cs", "partial class B;")));

    [Fact]
    public void Nested_type_stands_where_its_type_does() =>
        Assert.Equal(["A", "A.B"], Vocabulary.TypesAt("", "{place: file-named-as-type}", ("/A.cs", "class A { class B; }")));

    [Theory]
    [InlineData("/repo/src/Orders/Order.cs", "Shop.Orders", true)]
    [InlineData("/repo/src/Orders/Pricing/Order.cs", "Shop.Orders.Pricing", true)]
    [InlineData("/repo/src/Orders/Pricing/Order.cs", "Shop.Orders", false)]
    [InlineData("/repo/src/Orders/Order.cs", "Shop.Orders.Pricing", false)]
    [InlineData("/repo/src/Orders/A.B/Order.cs", "Shop.Orders.A.B", true)]
    [InlineData("/repo/shared/Shop/Shared/Order.cs", "Shop.Shared", true)]
    public void Folder_follows_the_namespace(string path, string space, bool fits)
    {
        var properties = new Dictionary<string, string> { ["build_property.ProjectDir"] = "/repo/src/Orders/", ["build_property.RootNamespace"] = "Shop.Orders" };
        Assert.Equal(fits, Vocabulary.TypesOfProject("", "{place: folder-as-namespace}", properties, (path, $"namespace {space}; class Order;")).Length == 1);
    }

    [Theory]
    [InlineData("/repo/src/Shop.Orders/Pricing/Order.cs", true)]
    [InlineData("/repo/Shop/Orders/Pricing/Order.cs", true)]
    [InlineData("/repo/MyShop/Orders/Pricing/Order.cs", false)]
    [InlineData("/repo/Shop/Orders/Order.cs", false)]
    public void Without_a_project_folder_the_path_ends_with_the_namespace(string path, bool fits) =>
        Assert.Equal(fits, Vocabulary.TypesAt("", "{place: folder-as-namespace}", (path, "namespace Shop.Orders.Pricing; class Order;")).Length == 1);

    [Fact]
    public void One_public_type_a_file() => Assert.Equal(
        ["Alone", "Hidden", "Result", "Result<T>"],
        Vocabulary.Types(
            "{place: one-public-type-a-file}",
            "public class Alone; class Hidden;",
            "namespace A { public class First; } namespace B { public delegate void Second(); }",
            "public class Result; public class Result<T>;"));

    [Fact]
    public void Message_says_where_a_type_stands() => Assert.Equal(
        ["place: stand in a file of its name | stands in 'src/0.cs' @ place: file-named-as-type"],
        Vocabulary.Missing("{place: file-named-as-type}", "class A;"));
}
