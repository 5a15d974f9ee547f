using PlanExec.Testing.Tests.Subjects;

namespace PlanExec.Testing.Tests;

public class CodeFixFilesTests
{
    private const string Plan = "- C\n- {|T2001:Order|}\n";

    [Fact]
    public Task Added_document_passes() => Build("/0/Built/Order.cs", "public class Order;\n").RunAsync();

    [Fact]
    public async Task Wrong_added_document_fails()
    {
        await Failure.OfAsync(() => Build("/0/Built/Order.cs", "public class Order; \n").RunAsync(), "+public class Order;", "Order.cs");
        await Failure.OfAsync(() => Build("/0/Elsewhere/Order.cs", "public class Order;\n").RunAsync(), "Built/Order.cs", "Elsewhere/Order.cs");
        await Failure.OfAsync(() => Build("/0/Order.cs", "public class Order;\n").RunAsync(), "source files of project 'TestProject'");
    }

    [Fact]
    public async Task Missing_and_superfluous_documents_fail()
    {
        var superfluous = Build("/0/Built/Order.cs", "public class Order;\n");
        superfluous.FixedState.Sources.Add(("/0/More.cs", "class More;"));
        await Failure.OfAsync(() => superfluous.RunAsync(), "More.cs");

        var missing = Build("/0/Test0.cs", "class C; class Order;");
        missing.FixedState.Sources.RemoveAt(0);
        await Failure.OfAsync(() => missing.RunAsync(), "content of '/0/Test0.cs'");
    }

    [Fact]
    public async Task Changed_additional_file_is_compared()
    {
        await Amend("- C\n").RunAsync();
        await Failure.OfAsync(() => Amend("- C\n\n").RunAsync(), "plan.yaml");
    }

    [Fact]
    public Task Diagnostic_in_an_additional_file_is_still_expected_where_it_stays() => Failure.OfAsync(
        () => Amend("- C\n- Order\n").RunAsync(), "plan.yaml(2,3,2,8)");

    private static PlanCodeFixTest<PlannedTypeAnalyzer, BuildTypeFixer> Build(string path, string content) => new()
    {
        TestState = { Sources = { "{|T2002:class|} C;" }, AdditionalFiles = { ("plan.yaml", Plan) } },
        FixedState = { Sources = { "class C;", (path, content) }, AdditionalFiles = { ("plan.yaml", "- C\n- Order\n") } },
    };

    private static PlanCodeFixTest<PlannedTypeAnalyzer, BuildTypeFixer> Amend(string plan) => new()
    {
        TestState = { Sources = { "{|T2002:class|} C;" }, AdditionalFiles = { ("plan.yaml", Plan) } },
        FixedState = { Sources = { "class C;" }, AdditionalFiles = { ("plan.yaml", plan) } },
        CodeActionEquivalenceKey = "amend",
    };
}
