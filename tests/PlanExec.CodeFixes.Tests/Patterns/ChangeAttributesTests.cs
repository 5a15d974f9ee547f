using Test = PlanExec.CodeFixes.Tests.Patterns.PatternFixTest<PlanExec.CodeFixes.Patterns.ChangeAttributesCodeFixProvider>;

namespace PlanExec.CodeFixes.Tests.Patterns;

public sealed class ChangeAttributesTests
{
    private const string Version = """
        namespace Shop.Kernel;

        public enum Stage { Draft, Final }

        [System.AttributeUsage(System.AttributeTargets.All, Inherited = true)]
        public sealed class VersionAttribute(int number = 1, Stage stage = Stage.Draft) : System.Attribute
        {
            public int Number => number;
            public Stage Stage => stage;
            public string? Name { get; set; }
        }
        """;

    [Fact]
    public Task An_attribute_stands_below_the_comments_and_gets_its_using_directives() => Test.VerifyAsync(
        "types: {in: Shop.Contracts, kind: record}, must: {with: \"Version(2, Stage.Final, Name = \\\"two\\\")\"}",
        [
            ("/0/Version.cs", Version),
            ("/0/Shipped.cs", """
                using System;

                namespace Shop.Contracts;

                /// <summary>It is on its way.</summary>
                public sealed record {|PLAN2004:Shipped|}(Guid Order);

                [Serializable]
                public sealed record {|PLAN2004:Paid|}(Guid Order);

                [Shop.Kernel.Version(1, Name = "one")]
                public sealed record {|PLAN2004:Billed|}(Guid Order);
                """),
        ],
        [
            ("/0/Version.cs", Version),
            ("/0/Shipped.cs", """
                using System;
                using Shop.Kernel;

                namespace Shop.Contracts;

                /// <summary>It is on its way.</summary>
                [Version(2, Stage.Final, Name = "two")]
                public sealed record Shipped(Guid Order);

                [Serializable]
                [Version(2, Stage.Final, Name = "two")]
                public sealed record Paid(Guid Order);

                [Version(2, Stage.Final, Name = "two")]
                public sealed record Billed(Guid Order);
                """),
        ]);

    [Theory]
    [InlineData("members: {kind: method}, must: {with: System.Obsolete}", "class A\n{\n    // B\n    void {|PLAN2004:B|}() { }\n}", "using System;\n\nclass A\n{\n    // B\n    [Obsolete]\n    void B() { }\n}")]
    [InlineData("members: {kind: field}, must: {with: \"NonSerialized\"}", "using System;\n\nclass A\n{\n    int {|PLAN2004:b|};\n}", "using System;\n\nclass A\n{\n    [NonSerialized]\n    int b;\n}")]
    [InlineData("members: {kind: method}, must: {with: \"Obsolete(\\\"gone\\\")\"}", "using System;\n\nclass A\n{\n    [Obsolete(\"old\", true)]\n    void {|PLAN2004:B|}() { }\n}", "using System;\n\nclass A\n{\n    [Obsolete(\"gone\", true)]\n    void B() { }\n}")]
    [InlineData("types: {kind: class}, mustNot: {with: Obsolete}", "using System;\n\n/// <summary>A</summary>\n[Obsolete]\n[Serializable]\nclass {|PLAN2004:A|} { }\n[Serializable, Obsolete(\"\")] class {|PLAN2004:B|} { }", "using System;\n\n/// <summary>A</summary>\n[Serializable]\nclass A { }\n[Serializable] class B { }")]
    [InlineData("types: {kind: class}, must: {not: {with: Serializable}}", "[System.Serializable] partial class {|PLAN2004:A|} { } partial class A { }", "partial class A { } partial class A { }")]
    [InlineData("members: {kind: property}, must: {with: System.Obsolete}", "using System;\n\nrecord A(int {|PLAN2004:B|},\n    [property: Obsolete] int C);", "using System;\n\nrecord A([property: Obsolete] int B,\n    [property: Obsolete] int C);")]
    public Task Attributes_are_added_merged_and_removed(string pattern, string before, string after) => Test.VerifyAsync(pattern, before, after);

    [Theory]
    [InlineData("types: {kind: class}, must: {with: Unknown}", "class {|PLAN2004:A|} { }")]
    [InlineData("types: {name: A}, must: {with: \"Made<*>\"}", "class {|PLAN2004:A|} { } class MadeAttribute<T> : System.Attribute { }")]
    [InlineData("types: {name: A}, must: {with: NonSerialized}", "using System; class {|PLAN2004:A|} { }")]
    [InlineData("types: {name: A}, mustNot: {with: Made}", "class MadeAttribute : System.Attribute { } [Made] class B { } class {|PLAN2004:A|} : B { }")]
    public Task What_is_not_known_or_not_there_is_not_offered(string pattern, string code) => Test.VerifyAsync(pattern, code, code);
}
