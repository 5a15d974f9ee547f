using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>An answer in JSON is asked for under a schema; where a server refuses that, by a tool's call, then in a fenced block.</summary>
public sealed class SchemaTests
{
    private const string Schema = """{"type":"object","properties":{"options":{"type":"array","items":{"type":"string"}}},"required":["options"],"additionalProperties":false}""";
    private const string Json = """{"options": ["a", "b"]}""";

    private static readonly ScriptedAnswer noSchema = Answer.Error(400, "'response_format.type' must be 'text'");
    private static readonly ScriptedAnswer noTools = Answer.Error(400, "This model does not support tools");

    [Fact]
    public async Task The_schema_is_asked_for_first()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text(Json));

        Assert.Equal(Json, (await Worker.AskAsync(server.Variables(), Schema)).Text);

        var format = Assert.Single(server.Requests).Body.GetProperty("response_format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.True(format.GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.Equal("object", format.GetProperty("json_schema").GetProperty("schema").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Then_a_tool()
    {
        await using var server = await ModelServer.StartAsync(noSchema, Answer.ToolCall(Json));

        Assert.Equal(Json, (await Worker.AskAsync(server.Variables(), Schema)).Text);

        var request = server.Requests[^1];
        Assert.False(request.Has("response_format"));
        Assert.Equal("answer", request.Body.GetProperty("tool_choice").GetProperty("function").GetProperty("name").GetString());
        Assert.Equal("object", request.Body.GetProperty("tools")[0].GetProperty("function").GetProperty("parameters").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    [InlineData(501)]
    public async Task Then_a_fenced_block(int status)
    {
        await using var server = await ModelServer.StartAsync(Answer.Status(status), Answer.Status(status), Answer.Text($"Here it is:\n```json\n{Json}\n```\nAnything else?"));

        Assert.Equal(Json, (await Worker.AskAsync(server.Variables(), Schema)).Text);

        Assert.Equal(3, server.Requests.Count);
        Assert.False(server.Requests[^1].Has("tools"));
        Assert.Contains(Schema, server.Requests[^1].LastMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```json\n{\"options\": [\"a\", \"b\"]}\n```")]
    [InlineData("<think>{\"options\": []} would be too few.</think>\n{\"options\": [\"a\", \"b\"]}")]
    [InlineData("\n {\"options\": [\"a\", \"b\"]} \n")]
    public async Task A_server_may_take_the_schema_and_not_keep_to_it(string answer)
    {
        await using var server = await ModelServer.StartAsync(Answer.Text(answer));

        Assert.Equal(Json, (await Worker.AskAsync(server.Variables(), Schema)).Text);
    }

    [Theory]
    [InlineData("The options are a and b.")]
    [InlineData("{\"options\": [")]
    [InlineData("[1, 2]")]
    [InlineData("```json\n{}\n```\n```json\n{}\n```")]
    public async Task No_JSON_is_a_fault(string answer)
    {
        await using var server = await ModelServer.StartAsync(noSchema, noTools, Answer.Text(answer));

        var said = await Worker.AskAsync(server.Variables(), Schema);

        Assert.Equal(("no-json", 30), (said.Fault, said.Tokens));
    }

    [Fact]
    public async Task A_server_that_refuses_everything_is_told()
    {
        await using var server = await ModelServer.StartAsync([.. Enumerable.Repeat(Answer.Error(400, "No."), 9)]);

        Assert.Equal("request-refused", (await Worker.AskAsync(server.Variables(), Schema)).Fault);

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_wrong_key_is_no_refusal_of_the_schema()
    {
        await using var server = await ModelServer.StartAsync(Answer.Status(401), Answer.Text(Json));

        Assert.Equal("unauthorized", (await Worker.AskAsync(server.Variables(), Schema)).Fault);

        Assert.Single(server.Requests);
    }
}
