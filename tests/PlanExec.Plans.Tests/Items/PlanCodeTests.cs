namespace PlanExec.Plans.Tests;

public class PlanCodeTests
{
    [Theory]
    [InlineData("|\n  class A\n  {\n      int B { get; }\n\n      int C;\n  }\n", "class A\n{\n    int B { get; }\n\n    int C;\n}\n")]
    [InlineData("|-\n  class A;\n\n\n", "class A;")]
    [InlineData("|+\n  class A;\n\n\n", "class A;\n\n\n")]
    [InlineData("|2\n    class A;\n  class B;\n", "  class A;\nclass B;\n")]
    [InlineData("|2-\n\n    class A;\n  class B;\n", "\n  class A;\nclass B;")]
    [InlineData("|-2\n   class A;\n", " class A;")]
    [InlineData("| # C#\n\n\n  class A;\n  # not a comment\n", "\n\nclass A;\n# not a comment\n")]
    [InlineData("|\n  class A;   \n  \tclass B;\n    \n  class C;", "class A;   \n\tclass B;\n  \nclass C;")]
    [InlineData(">\n  class A\n  {\n\n  int B;\n  }\n", "class A {\nint B; }\n")]
    [InlineData(">-\n  class A\n  {\n    int B;\n    int C;\n\n  }\n\n  class D;\n", "class A {\n  int B;\n  int C;\n\n}\nclass D;")]
    [InlineData("class A;", "class A;")]
    [InlineData("class A\n    { int B; }\n\n    class C; # comment", "class A { int B; }\nclass C;")]
    [InlineData("'class A { char B = ''x''; }'", "class A { char B = 'x'; }")]
    [InlineData("'class A   \n\n   { }\n  ;'", "class A\n{ } ;")]
    [InlineData("\"class A { string B = \\\"\\x41\\u0042\\U0001F600\\t\\\\\\\"; }\"", "class A { string B = \"AB😀\t\\\"; }")]
    [InlineData("\"class A \\\n    { }  \n   ; \\n x\"", "class A { } ; \n x")]
    [InlineData("&code |\n  class A😀;\n", "class A😀;\n")]
    public void Every_character_knows_its_place(string scalar, string expected)
    {
        foreach (var lineBreak in new[] { "\n", "\r\n", "\r", "\u0085" })
        {
            var text = $"version: 1\nitems:\n I:\n  code: {scalar.Replace("\n  ", "\n    ", StringComparison.Ordinal)}";
            var plan = PlanVerifier.Verify(text.Replace("\n", lineBreak, StringComparison.Ordinal));
            var code = plan.Items[0].Code!;
            Assert.Equal(expected, code.Text);
            OffsetProperty.Check(code);
        }
    }

    [Fact]
    public void Stretch_is_located_in_the_file()
    {
        var text = new MarkedText("version: 1\nitems:\n  I:\n    code: {|#all:|\n      class A\n      {\n          {|#int:int|} B;\n      }|}\n");
        var code = PlanVerifier.Merge(("plan.yaml", text.Text)).Items[0].Code!;
        var found = code.Locate(code.Text.IndexOf("int", StringComparison.Ordinal), 3);
        Assert.Equal(text.Place("int"), (found.Start, found.Length));
        Assert.Equal(text.Place("all"), (code.Span.Start, code.Span.Length));
        Assert.Equal(code.Span.End + 1, code.Locate(code.Text.Length, 0).Start);
    }

    [Fact]
    public void Aliased_code_is_located_at_its_anchor()
    {
        var plan = PlanVerifier.Verify("version: 1\nitems: {I: {code: &c class A;}, J: {code: *c}}");
        Assert.Equal("*c", plan.Items[1].Code!.Span.ToString());
        Assert.Equal("A", plan.Items[1].Code!.Locate(6, 1).ToString());
    }
}
