using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>Source and key go to the endpoint that the user has named, and nowhere else.</summary>
public sealed class TrustTests
{
    private const string Key = "key-of-the-user-0123456789";

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_host_is_not_followed(int status)
    {
        await using var other = await ModelServer.StartAsync(Answer.Text("stolen"));
        await using var server = await ModelServer.StartAsync(Answer.Redirect(other.Endpoint + "/chat/completions?q=1", status));

        var said = await Worker.AskAsync(server.Variables(Key));

        Assert.Equal("redirected", said.Fault);
        Assert.Contains($"redirects to {other.Endpoint[..^3]} ({status})", said.Sentence, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
        Assert.Equal("Bearer " + Key, Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task Nor_is_one_on_the_same_host()
    {
        await using var server = await ModelServer.StartAsync(Answer.Redirect("/v2/chat/completions"), Answer.Text("never"));

        Assert.Equal("redirected", (await Worker.AskAsync(server.Variables(Key))).Fault);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_key_of_one_endpoint_does_not_go_to_another()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        var variables = server.Variables();
        variables["OPENAI_API_KEY"] = Key;

        Assert.Equal("fine", (await Worker.AskAsync(variables)).Text);

        Assert.Null(Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task A_server_that_repeats_the_key_does_not_get_it_into_an_answer()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text($"// {Key}\nclass A {{ }}"), Answer.Error(400, $"Bearer {Key} is wrong"));

        Assert.Equal("// [key]\nclass A { }", (await Worker.AskAsync(server.Variables(Key))).Text);
        Assert.Contains("'Bearer [key] is wrong'", (await Worker.AskAsync(server.Variables(Key))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proxy_is_not_asked_for_what_stays_on_this_machine()
    {
        await using var proxy = await ModelServer.StartAsync(Answer.Text("stolen"));
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        var variables = server.Variables(Key);
        variables["HTTP_PROXY"] = variables["http_proxy"] = variables["ALL_PROXY"] = proxy.Endpoint[..^3];

        Assert.Equal("fine", (await Worker.AskAsync(variables)).Text);

        Assert.Empty(proxy.Requests);
    }

    [Theory]
    [InlineData("http://example.com/v1")]
    [InlineData("http://10.0.0.1/v1")]
    [InlineData("http://localhost.example.com/v1")]
    [InlineData("http://localhost./v1")]
    [InlineData("http://127.0.0.1.example.com/v1")]
    [InlineData("http://0.0.0.0:1/v1")]
    public async Task Without_TLS_nothing_leaves_this_machine(string endpoint)
    {
        var said = await Worker.AskAsync(ModelWorker.Variables(endpoint, Key));

        Assert.Equal("insecure-endpoint", said.Fault);
        Assert.Contains("of PLANEXEC_BASE_URL would send source and key unencrypted", said.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:1/v1")]
    [InlineData("http://LOCALHOST:1/v1")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.1.2.3:1/v1/")]
    [InlineData("http://[::1]:1/v1")]
    public async Task On_this_machine_it_may_be_without(string endpoint) =>
        Assert.Contains((await Worker.AskAsync(ModelWorker.Variables(endpoint))).Fault, (string[])["connection-refused", "connection-failed"]);

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("CI", "1")]
    [InlineData("TF_BUILD", "True")]
    [InlineData("GITHUB_ACTIONS", "true")]
    public async Task In_continuous_integration_nobody_is_asked(string variable, string value)
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        var variables = server.Variables();
        variables[variable] = value;

        var said = await Worker.AskAsync(variables);

        Assert.Equal("continuous-integration", said.Fault);
        Assert.Contains($"({variable} is set)", said.Sentence, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.Equal("fine", (await Worker.AskAsync(variables, arguments: ["--allow-ci"])).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("0")]
    public async Task A_variable_that_says_no_does_not_count(string value)
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        var variables = server.Variables();
        variables["CI"] = value;

        Assert.Equal("fine", (await Worker.AskAsync(variables)).Text);
    }
}
