using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>Each fault of a server or a network is told by its name and one sentence.</summary>
public sealed class FaultTests
{
    private const string Key = "key-of-the-user-0123456789";

    /// <summary>Answers, the fault that each ends in, and words of its sentence.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "401", "unauthorized", "refused the key of PLANEXEC_API_KEY (401)" },
        { "403", "unauthorized", "denies the key of PLANEXEC_API_KEY the access (403)" },
        { "404", "model-unknown", "knows no model 'test-model' (404, 'The model does not exist')" },
        { "408", "timed-out", "gave up waiting (408)" },
        { "429", "rate-limited", "no more requests for now (429, 'Slow down'): try again later" },
        { "429 long", "rate-limited", "try again in 3600 s" },
        { "429 often", "rate-limited", "(429, 'Slow down'): try again in 1 s" },
        { "500", "server-error", "failed (500, 'Internal error')" },
        { "502 page", "server-error", "failed (502): try again" },
        { "503 long", "server-error", "failed (503): try again in 3600 s" },
        { "400", "request-refused", "refused the request (400, 'Bad temperature')" },
        { "418", "request-refused", "refused the request (418)" },
        { "400 long", "brief-too-long", "can't read a conversation as long as this one" },
        { "413", "brief-too-long", "can't read a conversation as long as this one (413)" },
        { "idle", "idle", "sent nothing for 1 s" },
        { "idle in the middle", "idle", "sent nothing for 1 s" },
        { "cut", "cut", "broke off before an answer came" },
        { "cut in the middle", "cut", "broke off" },
        { "no end", "cut", "broke off in the middle" },
        { "half a completion", "cut", "broke off in the middle" },
        { "length", "length-limit", "longer than 1000 tokens" },
        { "length of the server", "length-limit", "The server cut the answer of the model 'test-model-1' after about" },
        { "no limit kept", "length-limit", "longer than 1000 tokens" },
        { "refusal", "refused", "refused to answer ('I can't help with that')" },
        { "filter", "refused", "A content filter of" },
        { "empty", "empty", "The model 'test-model-1' gave an empty answer" },
        { "white space", "empty", "gave an empty answer" },
        { "no body", "empty", "gave an empty answer" },
        { "invalid UTF-8", "invalid-utf8", "is not valid UTF-8" },
        { "invalid UTF-8, whole", "invalid-utf8", "is not valid UTF-8" },
        { "half a character", "invalid-utf8", "is not valid UTF-8" },
        { "100 MB, one event", "too-large", "is larger than 2 MB" },
        { "100 MB, whole", "too-large", "is larger than 2 MB" },
        { "100 MB of comments", "too-large", "is larger than 2 MB" },
        { "page", "no-chat-completion", "is a web page" },
        { "other JSON", "no-chat-completion", "is other JSON" },
        { "prose", "no-chat-completion", "is something else" },
        { "other events", "no-chat-completion", "no chunk" },
        { "error in a stream", "server-error", "failed (500, 'The worker process died')" },
        { "429 in a stream", "rate-limited", "(429, 'Slow down')" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_of_the_server_has_a_name_and_a_sentence(string name, string fault, string words)
    {
        await using var server = await ModelServer.StartAsync(Script(name));
        var variables = server.Variables(Key);
        variables["PLANEXEC_TIMEOUT"] = name.StartsWith("idle", StringComparison.Ordinal) ? "1" : "20";

        var said = await Worker.AskAsync(variables);

        Assert.Equal(fault, said.Fault);
        Assert.Contains(words, said.Sentence, StringComparison.Ordinal);
        ShouldBeOneSentence(said);
    }

    [Theory]
    [InlineData("429 often", 3)]
    [InlineData("429 long", 1)]
    [InlineData("429", 1)]
    [InlineData("500", 1)]
    [InlineData("408", 1)]
    [InlineData("cut in the middle", 1)]
    public async Task Only_a_server_that_says_when_is_asked_again(string name, int times)
    {
        await using var server = await ModelServer.StartAsync(Script(name));

        await Worker.AskAsync(server.Variables());

        Assert.Equal(times, server.Requests.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_is_asked_again_in_time_is_answered(int status)
    {
        var date = DateTimeOffset.UtcNow.AddSeconds(1).ToString("R", CultureInfo.InvariantCulture);
        await using var server = await ModelServer.StartAsync(Answer.Status(status, "1"), Answer.Status(status, date), Answer.Text("fine"));
        var watch = Stopwatch.StartNew();

        Assert.Equal("fine", (await Worker.AskAsync(server.Variables())).Text);

        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Nobody_listens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var said = await Worker.AskAsync(ModelWorker.Variables(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/v1")));

        Assert.Equal("connection-refused", said.Fault);
        Assert.Contains("start the local server", said.Sentence, StringComparison.Ordinal);
        ShouldBeOneSentence(said);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve()
    {
        var said = await Worker.AskAsync(ModelWorker.Variables("https://no-such-host.invalid/v1", Key));

        Assert.Equal("host-unknown", said.Fault);
        Assert.Contains("The name no-such-host.invalid", said.Sentence, StringComparison.Ordinal);
        ShouldBeOneSentence(said);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts()
    {
        await using var server = await ModelServer.StartSecureAsync(IPAddress.Loopback, Answer.Text("never"));

        var said = await Worker.AskAsync(server.Variables(Key));

        Assert.Equal("tls-failed", said.Fault);
        Assert.Contains("certificate", said.Sentence, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        ShouldBeOneSentence(said);
    }

    [Fact]
    public async Task What_a_fault_took_is_told()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("too long", finishReason: "length"));

        var said = await Worker.AskAsync(server.Variables());

        Assert.Equal(("test-model-1", 30), (said.Model, said.Tokens));
    }

    [Fact]
    public async Task The_words_of_a_server_are_cut_and_on_one_line()
    {
        await using var server = await ModelServer.StartAsync(Answer.Error(400, "a\u202E\nb\u0007\tc" + new string('d', 5000)));

        var said = await Worker.AskAsync(server.Variables());

        Assert.Contains("'a b cddd", said.Sentence, StringComparison.Ordinal);
        Assert.True(said.Sentence.Length < 500, said.Sentence);
        ShouldBeOneSentence(said);
    }

    private static ScriptedAnswer[] Script(string name) => name switch
    {
        "401" => [Answer.Error(401, $"Incorrect API key provided: {Key}")],
        "403" => [Answer.Error(403, "Not for you")],
        "404" => [Answer.Error(404, "The model does not exist.", "model_not_found")],
        "408" => [Answer.Status(408)],
        "429" => [Answer.Error(429, "Slow down")],
        "429 long" => [Answer.Error(429, "Slow down", retryAfter: "3600")],
        "429 often" => [.. Enumerable.Repeat(Answer.Error(429, "Slow down", retryAfter: "1"), 5)],
        "500" => [Answer.Error(500, "Internal error")],
        "502 page" => [async (context, request) =>
        {
            context.Response.StatusCode = 502;
            await Answer.Body("<html><body>Bad gateway</body></html>", "text/html")(context, request);
        }],
        "503 long" => [Answer.Status(503, "3600")],
        "400" => [Answer.Error(400, "Bad temperature.")],
        "418" => [Answer.Status(418)],
        "400 long" => [Answer.Error(400, "This model's maximum context length is 8192 tokens.", "context_length_exceeded")],
        "413" => [Answer.Status(413)],
        "idle" => [Answer.Idle()],
        "idle in the middle" => [Answer.Idle("class A {")],
        "cut" => [Answer.Cut()],
        "cut in the middle" => [Answer.Cut("class A {")],
        "no end" => [Answer.Stream(Answer.Events(Answer.Chunks("class A {", finishReason: null)))],
        "half a completion" => [Answer.Json(Answer.Completion("class A { }")[..80])],
        "length" => [Answer.Text(string.Concat(Enumerable.Repeat("class A { } ", 300)), finishReason: "length")],
        "length of the server" => [Answer.Text("class A {", finishReason: "length")],
        "no limit kept" => [Answer.Stream(Answer.Events(Answer.Chunks(new string('a', 20_000))))],
        "refusal" => [Answer.Stream(Answer.Events([Answer.Chunk(new System.Text.Json.Nodes.JsonObject { ["refusal"] = "I can't help with that." }), Answer.Chunk([], "stop"), "[DONE]"]))],
        "filter" => [Answer.Text("class A", finishReason: "content_filter")],
        "empty" => [Answer.Text("")],
        "white space" => [Answer.Whole(" \n ")],
        "no body" => [Answer.Status(204)],
        "invalid UTF-8" => [Answer.Stream([.. "data: {\"choices\":[{\"delta\":{\"content\":\""u8, 0xC3, 0x28, .. "\"}}]}\n\n"u8])],
        "invalid UTF-8, whole" => [Answer.Stream([.. "{\"choices\":[{\"message\":{\"content\":\""u8, 0xFF, .. "\"}}]}"u8])],
        "half a character" => [Answer.Json("""{"choices":[{"message":{"content":"\ud83d"}}]}""")],
        "100 MB, one event" => [Endless("data: {\"choices\":[{\"delta\":{\"content\":\"", "aaaaaaaaaaaaaaaa")],
        "100 MB, whole" => [Endless("{\"choices\":[{\"message\":{\"content\":\"", "aaaaaaaaaaaaaaaa")],
        "100 MB of comments" => [Endless("", ": still waiting\n\n")],
        "page" => [Answer.Body("<!DOCTYPE html><html></html>", "text/html")],
        "other JSON" => [Answer.Json("""{"models":[]}""")],
        "prose" => [Answer.Body("Welcome to the API.", "text/plain")],
        "other events" => [Answer.Stream("data: {\"temperature\": 21}\n\n")],
        "error in a stream" => [Answer.Stream(Answer.Events([Answer.Chunk("class"), """{"error":{"message":"The worker process died","code":null}}"""]))],
        "429 in a stream" => [Answer.Stream(Answer.Events(["""{"error":{"message":"Slow down","code":429}}"""]))],
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static ScriptedAnswer Endless(string start, string repeated) => async (context, _) =>
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(start), context.RequestAborted);
        var part = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 64 * 1024)));
        for (var i = 0; i < 100; i++)
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
        }
    };

    private static void ShouldBeOneSentence(Transcript said)
    {
        Assert.Matches(@"^[A-Z][^\n\r]*[A-Za-z0-9']\.$", said.Sentence);
        Assert.DoesNotContain(Key, said.ToString(), StringComparison.Ordinal);
        Assert.Equal("", said.Errors);
    }
}
