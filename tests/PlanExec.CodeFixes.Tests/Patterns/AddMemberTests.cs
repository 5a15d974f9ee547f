using Test = PlanExec.CodeFixes.Tests.Patterns.PatternFixTest<PlanExec.CodeFixes.Patterns.AddMemberCodeFixProvider>;

namespace PlanExec.CodeFixes.Tests.Patterns;

public sealed class AddMemberTests
{
    [Fact]
    public async Task Members_get_the_bodies_of_the_scaffold()
    {
        var test = new Test(
            """
            version: 1
            patterns:
              audited:
                because: It is a test
                types: {kind: class}
                must:
                  have: |
                    DateTimeOffset? DeletedAt { get; }
                    string Name { get; }
                    private Type();
                    static Type Create(...);
                    Task SaveAsync(CancellationToken cancellationToken);
            """,
            ("/0/Order.cs", """
                #nullable enable
                namespace Shop;

                public sealed class {|PLAN2005:{|PLAN2005:{|PLAN2005:{|PLAN2005:{|PLAN2005:Order|}|}|}|}|}<T>
                {
                    public int Number => 1;
                }
                """));

        // One by one they come in the order of the messages, all at once in that of the plan.
        var parts = new[]
        {
            "    public DateTimeOffset? DeletedAt { get; }\n",
            "    public string Name { get; } = null!;\n",
            "    private Order()\n    {\n    }\n",
            "    public static Order<T> Create() => throw new NotImplementedException(\"audited\");\n",
            "    public Task SaveAsync(CancellationToken cancellationToken) => throw new NotImplementedException(\"audited\");\n",
        };
        test.FixedState.Sources.Add(("/0/Order.cs", Expected([parts[2], parts[0], parts[4], parts[3], parts[1]])));
        test.BatchFixedState.Sources.Add(("/0/Order.cs", Expected(parts)));
        await test.RunAsync(CancellationToken.None);

        static string Expected(string[] members) =>
            $$"""
            #nullable enable
            using System;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Shop;

            public sealed class Order<T>
            {
                public int Number => 1;

            {{string.Join('\n', members)}}}
            """;
    }

    [Theory]
    [InlineData("int B { get; }", "interface {|PLAN2005:A|}\n{\n}", "interface A\n{\n    int B { get; }\n}")]
    [InlineData("const int B = 1;", "static class {|PLAN2005:A|}\n{\n}", "static class A\n{\n    public const int B = 1;\n}")]
    [InlineData("int B();", "static class {|PLAN2005:A|}\n{\n}", "using System;\n\nstatic class A\n{\n    public static int B() => throw new NotImplementedException(\"known\");\n}")]
    [InlineData("int B;", "record {|PLAN2005:A|};", "record A\n{\n    public int B;\n}")]
    public Task It_fits_the_type(string member, string before, string after) => Test.VerifyAsync($"types: {{name: A}}, must: {{have: \"{member}\"}}", before, after);

    [Theory]
    [InlineData("must: {have: \"int B { get; set; }\"}", "class {|PLAN2005:A|} { int B { get; } }")]
    [InlineData("must: {have: \"List<*> B { get; }\"}", "class {|PLAN2005:A|} { }")]
    [InlineData("must: {have: \"Unknown B { get; }\"}", "class {|PLAN2005:A|} { }")]
    [InlineData("must: {have: \"int B();\"}", "interface {|PLAN2005:A|} { } class C : A { }")]
    [InlineData("mustNot: {have: \"int B();\"}", "class {|PLAN2005:A|} { int B() => 1; }")]
    public Task What_leaves_a_choice_or_does_not_compile_is_not_offered(string obligation, string code) => Test.VerifyAsync($"types: {{name: A}}, {obligation}", code, code);
}
