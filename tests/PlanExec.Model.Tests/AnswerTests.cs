using System.Text;
using System.Text.Json;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>Answers of all kinds of servers that follow OpenAI's.</summary>
public sealed class AnswerTests
{
    private const string Code = "```csharp\nclass Ünïcode { string s = \"😀 \\u0001\"; }\r\n```\n";

    [Fact]
    public async Task A_stream_with_usage_is_counted_by_the_server()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text(Code));

        var said = await Worker.AskAsync(server.Variables("key-of-the-user-0"));

        Assert.Equal((Code, "test-model-1", 30), (said.Text, said.Model, said.Tokens));
        Assert.Equal((0, ""), (said.ExitCode, said.Errors));
        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal("Bearer key-of-the-user-0", request.Authorization);
        Assert.Equal(ModelWorker.Model, request.Body.GetProperty("model").GetString());
        Assert.Equal(1000, request.Body.GetProperty("max_tokens").GetInt32());
        Assert.Equal(
            ["system: You write C#.", "user: What is a plan?"],
            request.Body.GetProperty("messages").EnumerateArray().Select(message => $"{message.GetProperty("role")}: {message.GetProperty("content")}"));
    }

    [Fact]
    public async Task Without_a_key_none_is_sent()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text(Code));

        Assert.Equal(Code, (await Worker.AskAsync(server.Variables())).Text);

        Assert.Null(Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task A_stream_without_usage_is_estimated()
    {
        await using var server = await ModelServer.StartAsync(Answer.Stream(Answer.Events([.. Answer.Chunks(new string('a', 400)), "[DONE]"])));

        // 13 and 15 letters of the question, 400 of the answer, four a token.
        Assert.Equal(4 + 4 + 100, (await Worker.AskAsync(server.Variables())).Tokens);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public async Task Line_breaks_of_events_are_of_any_kind(string lineBreak)
    {
        await using var server = await ModelServer.StartAsync(Answer.Stream(Answer.Events([.. Answer.Chunks(Code), "[DONE]"], lineBreak)));

        Assert.Equal(Code, (await Worker.AskAsync(server.Variables())).Text);
    }

    [Fact]
    public async Task Comments_names_ids_and_a_byte_order_mark_are_passed_over()
    {
        var stream = "\uFEFF: waiting\n\n: still\nretry: 10\n\n" + string.Concat(Answer.Chunks(Code).Select((chunk, i) => $": {i}\nevent: chunk\nid: {i}\ndata:{chunk}\n\n")) + "data: [DONE]\n\n";
        await using var server = await ModelServer.StartAsync(Answer.Stream(stream));

        Assert.Equal(Code, (await Worker.AskAsync(server.Variables())).Text);
    }

    [Fact]
    public async Task The_end_mark_may_be_missing()
    {
        await using var server = await ModelServer.StartAsync(Answer.Stream(Answer.Events(Answer.Chunks(Code))));

        Assert.Equal(Code, (await Worker.AskAsync(server.Variables())).Text);
    }

    [Fact]
    public async Task The_reason_of_the_end_may_be_missing()
    {
        await using var server = await ModelServer.StartAsync(Answer.Stream(Answer.Events([.. Answer.Chunks(Code, finishReason: null), "[DONE]"])));

        Assert.Equal(Code, (await Worker.AskAsync(server.Variables())).Text);
    }

    [Fact]
    public async Task Reasons_and_properties_that_nobody_knows_do_no_harm()
    {
        string[] chunks =
        [
            """{"choices":[{"delta":{"role":"bot","content":null,"reasoning_content":"hm"},"finish_reason":""}],"x":{}}""",
            """{"model":"other","choices":[{"index":1,"delta":{"content":"second choice"}},{"index":0,"delta":{"content":[{"type":"text","text":"par"},{"type":"image"}]}}],"usage":null}""",
            """{"choices":[{"index":0,"delta":{"content":"ts"},"finish_reason":"eos_token"}]}""",
            """{"object":"chat.completion.chunk","choices":null}""",
        ];
        await using var server = await ModelServer.StartAsync(Answer.Stream(Answer.Events(chunks)));

        var said = await Worker.AskAsync(server.Variables());

        Assert.Equal(("parts", "other"), (said.Text, said.Model));
    }

    [Fact]
    public async Task Bytes_may_come_one_by_one()
    {
        var bytes = Encoding.UTF8.GetBytes(Answer.Events([.. Answer.Chunks(Code[..40]), "[DONE]"]));
        await using var server = await ModelServer.StartAsync(Answer.Stream([.. bytes.Select(one => new[] { one })]));

        Assert.Equal(Code[..40], (await Worker.AskAsync(server.Variables())).Text);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData("text/plain")]
    public async Task A_server_may_not_stream(string contentType)
    {
        await using var server = await ModelServer.StartAsync(Answer.Body("\n " + Answer.Completion(Code), contentType));

        var said = await Worker.AskAsync(server.Variables());

        Assert.Equal((Code, "test-model-1", 30), (said.Text, said.Model, said.Tokens));
    }

    [Fact]
    public async Task What_a_server_refuses_is_left_out()
    {
        await using var server = await ModelServer.StartAsync(
            Answer.Error(400, "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."),
            Answer.Error(422, "Extra inputs are not permitted: stream_options"),
            Answer.Error(400, "Streaming is not supported: stream"),
            Answer.Text(Code));

        Assert.Equal(Code, (await Worker.AskAsync(server.Variables())).Text);

        Assert.Equal([true, false, false, false], server.Requests.Select(request => request.Has("max_tokens")));
        Assert.Equal([true, true, false, false], server.Requests.Select(request => request.WantsUsage));
        Assert.Equal([true, true, true, false], server.Requests.Select(request => request.Streams));
    }

    [Fact]
    public async Task Progress_is_told_while_it_comes()
    {
        await using var server = await ModelServer.StartAsync(async (context, request) =>
        {
            await Answer.Stream(Answer.Events(Answer.Chunks(new string('a', 400), finishReason: null)))(context, request);
            await Task.Delay(2500);
            await Answer.Stream(Answer.Events(Answer.Chunks("b")))(context, request);
        });

        var said = await Worker.AskAsync(server.Variables());

        Assert.Equal(new string('a', 400) + "b", said.Text);
        var progress = said.Lines.SkipLast(1).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.All(progress, line => Assert.Equal("progress", line.GetProperty("type").GetString()));
        Assert.Contains(progress, line => line.TryGetProperty("tokens", out var tokens) && tokens.GetInt32() == 100);
    }
}
