using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes.Tests.Building;

public sealed class AnswerTextTests
{
    [Fact]
    public void An_answer_longer_than_any_file_is_none() =>
        Assert.Equal("The answer is longer than 512 Ki characters; answer with the item's code only.", AnswerText.FaultOf(new string('x', 600_000)));

    [Theory]
    [InlineData("return \"👍 ü 漢\t\";\r\n")]
    [InlineData("")]
    public void What_people_write_is_read(string text) => Assert.Null(AnswerText.FaultOf(text));

    [Theory]
    [InlineData("```\none\n```", "one")]
    [InlineData("```C#\r\none\r\n\r\ntwo\r\n```", "one\n\ntwo")]
    [InlineData("````cs\n```\n````", "```")]
    [InlineData("  ~~~ csharp title=x\none\n~~~~", "one")]
    [InlineData("``` not a fence ``` \n```cs\none\n```", "one")]
    [InlineData("```json\n{}\n```\n```cs\none\n```\n```sh\nls\n```", "one")]
    public void A_block_is_found(string text, string code) => Assert.Equal((code, null), AnswerText.FindBlock(text));

    [Theory]
    [InlineData("```cs\none\n``", "is not closed")]
    [InlineData("```cs\none\n~~~", "is not closed")]
    [InlineData("```cs\none\n```\n~~~\ntwo\n~~~", "2 fenced blocks")]
    [InlineData("```text\none\n```", "is 'text', not C#")]
    [InlineData("```json\n{}\n```\n```\none\n```", "2 fenced blocks")]
    [InlineData("```json\n{}\n```\n```cs\none\n```\n```cs\ntwo\n```", "3 fenced blocks")]
    [InlineData("```cs\none\n```\n```json\n{}", "2 fenced blocks")]
    public void What_is_no_block_is_told(string text, string sentence) => Assert.Contains(sentence, AnswerText.FindBlock(text).Fault, StringComparison.Ordinal);
}
