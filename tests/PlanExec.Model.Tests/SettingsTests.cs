using PlanExec.Testing.Model;

namespace PlanExec.Model.Tests;

/// <summary>Where endpoint, model and key come from: <c>PLANEXEC_…</c>, <c>OPENAI_…</c>, then the user's own file.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Key = "key-of-the-user-0123456789";

    private readonly string folder = Directory.CreateTempSubdirectory("planexec-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_variables_of_OpenAI_come_second()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));

        await Worker.AskAsync(Variables(("OPENAI_BASE_URL", server.Endpoint), ("OPENAI_MODEL", "second"), ("OPENAI_API_KEY", Key)));

        ShouldHaveAsked(server, "second", Key);
    }

    [Fact]
    public async Task The_file_comes_third()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        Write($"---\n# mine\nbase-url: {server.Endpoint}/ # local\r\nmodel: 'third'\n\napi-key: \"{Key}\"\ntimeout: 5\n");

        await Worker.AskAsync(Variables());

        ShouldHaveAsked(server, "third", Key);
    }

    [Fact]
    public async Task Each_value_comes_from_the_first_that_sets_it()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        Write($"base-url: {server.Endpoint}\nmodel: third\napi-key: {Key}\n");

        await Worker.AskAsync(Variables(("PLANEXEC_MODEL", "first")));

        ShouldHaveAsked(server, "first", Key);
    }

    [Fact]
    public async Task A_key_of_PlanExec_goes_wherever_PlanExec_asks()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        Write($"base-url: {server.Endpoint}\nmodel: third\napi-key: other-key-of-the-user\n");

        await Worker.AskAsync(Variables(("PLANEXEC_API_KEY", Key)));

        ShouldHaveAsked(server, "third", Key);
    }

    [Fact]
    public async Task Nothing_that_a_repository_holds_is_read()
    {
        await using var server = await ModelServer.StartAsync(Answer.Text("fine"));
        await using var other = await ModelServer.StartAsync(Answer.Text("stolen"));
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), $"root = true\n[*]\nplanexec_base_url = {other.Endpoint}\n");
        File.WriteAllText(Path.Combine(folder, "config.yaml"), $"base-url: {other.Endpoint}\n");
        File.WriteAllText(Path.Combine(folder, ".env"), $"PLANEXEC_BASE_URL={other.Endpoint}\n");
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), $"version: 1\nbuilder: {{endpoint: \"{other.Endpoint}\"}}\n");
        Directory.CreateDirectory(Path.Combine(folder, "planexec"));
        File.WriteAllText(Path.Combine(folder, "planexec", "config.yaml"), $"base-url: {other.Endpoint}\n");
        var variables = server.Variables(Key);
        variables["XDG_CONFIG_HOME"] = ".";
        variables["HOME"] = ".";

        var said = await Worker.AskAsync(variables, folder: folder);

        Assert.Equal("fine", said.Text);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Without_settings_it_says_what_to_set()
    {
        var said = await Worker.AskAsync(Variables());

        Assert.Equal("not-configured", said.Fault);
        Assert.Matches(@"^No model was asked because no endpoint is set: set the variable PLANEXEC_BASE_URL, or the file .*config\.yaml\.$", said.Sentence);
    }

    [Fact]
    public async Task Without_a_model_it_says_so()
    {
        var said = await Worker.AskAsync(Variables(("OPENAI_API_KEY", Key)));

        Assert.Equal("not-configured", said.Fault);
        Assert.Contains("no model is set: set the variable PLANEXEC_MODEL", said.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:11434")]
    [InlineData("ftp://localhost/v1")]
    [InlineData("/v1")]
    [InlineData("https://")]
    [InlineData("https://key-of-the-user-0123456789@localhost/v1")]
    [InlineData("https://localhost/v1?key=key-of-the-user-0123456789")]
    public async Task An_endpoint_that_is_no_address_is_refused(string endpoint)
    {
        var said = await Worker.AskAsync(ModelWorker.Variables(endpoint));

        Assert.Equal("faulty-settings", said.Fault);
        Assert.StartsWith("The endpoint of PLANEXEC_BASE_URL ", said.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, said.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key-of-the-user-0123456789\n", 1, "is no setting")]
    [InlineData("model: a\napi_key: key-of-the-user-0123456789\n", 2, "is no setting")]
    [InlineData("model: a\n  api-key: key-of-the-user-0123456789\n", 2, "is no setting")]
    [InlineData("api-key:key-of-the-user-0123456789\n", 1, "lacks a space after the colon")]
    [InlineData("model: a\n\nmodel: b\n", 3, "sets 'model' a second time")]
    [InlineData("api-key: 'key-of-the-user-0123456789\n", 1, "has a quoted value that does not end with its line")]
    [InlineData("model: [a, b]\n", 1, "has a value that is no plain text")]
    [InlineData("api-key: !secret key-of-the-user-0123456789\n", 1, "has a value that is no plain text")]
    [InlineData("timeout: soon\nmodel: a\nbase-url: http://localhost:1\n", 1, "is no timeout")]
    public async Task A_line_that_is_none_is_told_by_its_place(string text, int line, string words)
    {
        Write(text);

        var said = await Worker.AskAsync(Variables());

        Assert.Equal("faulty-settings", said.Fault);
        Assert.Contains($"config.yaml:{line} {words}", said.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_with_a_line_break_is_refused_and_not_shown()
    {
        var said = await Worker.AskAsync(ModelWorker.Variables("http://localhost:1/v1", Key + "\n" + Key));

        Assert.Equal("faulty-settings", said.Fault);
        Assert.DoesNotContain(Key, said.ToString(), StringComparison.Ordinal);
    }

    private static void ShouldHaveAsked(ModelServer server, string model, string key)
    {
        var request = Assert.Single(server.Requests);
        Assert.Equal((model, "Bearer " + key), (request.Body.GetProperty("model").GetString(), request.Authorization));
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "planexec"));
        File.WriteAllText(Path.Combine(folder, "planexec", "config.yaml"), text);
    }

    private Dictionary<string, string?> Variables(params (string Name, string Value)[] values)
    {
        var variables = ModelWorker.Variables(null, model: null);
        variables["PLANEXEC_TIMEOUT"] = null;
        variables["XDG_CONFIG_HOME"] = variables["APPDATA"] = folder;
        foreach (var (name, value) in values)
        {
            variables[name] = value;
        }

        return variables;
    }
}
