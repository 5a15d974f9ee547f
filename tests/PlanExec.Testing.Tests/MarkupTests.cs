using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Testing.Tests;

public class MarkupTests
{
    [Theory]
    [InlineData("a[|b|]c", "abc", "", 1, 2)]
    [InlineData("a[||]c", "ac", "", 1, 1)]
    [InlineData("{|X1:abc|}", "abc", "X1", 0, 3)]
    [InlineData("{|#0:abc|}", "abc", "#0", 0, 3)]
    [InlineData("{|Sa-b_c.D1+:x|}", "x", "Sa-b_c.D1+", 0, 1)]
    public void Span_is_taken_out(string input, string output, string name, int start, int end)
    {
        TestFileMarkupParser.GetSpans(input, false, out var text, out var spans);

        Assert.Equal(output, text);
        Assert.Equal(TextSpan.FromBounds(start, end), Assert.Single(spans[name]));
    }

    [Fact]
    public void Spans_nest_and_overlap()
    {
        TestFileMarkupParser.GetSpans("{|A:{|#1:a|}b[|c|}d|]", false, out var text, out var spans);

        Assert.Equal("abcd", text);
        Assert.Equal(new TextSpan(0, 3), Assert.Single(spans["A"]));
        Assert.Equal(new TextSpan(0, 1), Assert.Single(spans["#1"]));
        Assert.Equal(new TextSpan(2, 2), Assert.Single(spans[""]));
    }

    [Fact]
    public void Position_is_taken_out_or_kept()
    {
        TestFileMarkupParser.GetPosition("ab$$c", out var text, out var position);
        TestFileMarkupParser.GetSpans("ab$$c", true, out var code, out _);

        Assert.Equal(("abc", 2, "ab$$c"), (text, position, code));
    }

    [Theory]
    [InlineData("x is {| or || and | } ] } [ a")]
    [InlineData("A ||--o{ B : has\n- {a: [b]}")]
    public void Text_that_only_looks_like_markup_is_kept(string input)
    {
        TestFileMarkupParser.GetSpans(input, false, out var text, out var spans);

        Assert.Equal(input, text);
        Assert.Empty(spans);
    }

    [Theory]
    [InlineData("[|a")]
    [InlineData("a|]")]
    [InlineData("{|A:a")]
    [InlineData("a|}")]
    public void Unbalanced_markup_fails(string input) =>
        Assert.Throws<ArgumentException>(() => TestFileMarkupParser.GetSpans(input, false, out _, out _));
}
