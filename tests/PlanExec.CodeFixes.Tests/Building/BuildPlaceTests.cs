using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PlanExec.CodeFixes.Building;
using static PlanExec.CodeFixes.Tests.Building.AnswerTexts;

namespace PlanExec.CodeFixes.Tests.Building;

/// <summary>Projects of other kinds: their options, their other errors, their dependents, and all that C# lets a plan declare.</summary>
public sealed class BuildPlaceTests
{
    [Fact]
    public async Task A_warning_that_is_an_error_is_a_finding()
    {
        var project = TokenShop.Create();
        project = project.WithCompilationOptions(project.CompilationOptions!.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        var client = new ScriptedModelClient(Service("var unused = 1; return user;"), Service());

        var outcome = await BuildRun.BuildAsync(client, "AUTH-3", project);

        Assert.True(outcome.IsAccepted, outcome.Sentence);
        Assert.Contains("CS0219", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_that_were_there_before_are_nobodys_fault()
    {
        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Service()), "AUTH-3", TokenShop.Create(null, ("/shop/src/Auth/Broken.cs", "namespace Shop.Auth;\nclass Broken { Missing it; }\n")));

        Assert.True(outcome.IsAccepted, outcome.Sentence);
    }

    [Fact]
    public async Task A_project_that_sees_the_new_type_must_compile_too()
    {
        var project = TokenShop.Create();
        var web = project.Solution.Projects.Single(other => other.Name == "Web");
        const string Source = "using Other;\nusing Shop.Auth;\nnamespace Shop.Web;\nclass User { object it = new TokenService(); Sessions? other; }\n";
        var solution = web.AddDocument("User.cs", Source, filePath: "/shop/web/User.cs").Project.AddDocument("Other.cs", "namespace Other;\npublic class TokenService { }\n", filePath: "/shop/web/Other.cs").Project.Solution;

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient([.. Enumerable.Repeat(Service(), 3)]), "AUTH-3", solution.GetProject(project.Id));

        Assert.False(outcome.IsAccepted);
        Assert.Contains(outcome.Findings, finding => finding.Id == "CS0104");
        Assert.Same(solution, outcome.Solution);
    }

    [Fact]
    public async Task A_file_without_using_directives_gets_its_first()
    {
        var project = TokenShop.Create();
        var document = project.Documents.Single(one => one.Name == "Sessions.cs");
        const string Source = "namespace Shop.Auth;\n\n/// <summary>Who is signed in.</summary>\npublic sealed class Sessions\n{\n    public int Open(string user) => throw new System.NotImplementedException();\n}\n";
        project = document.WithText(SourceText.From(Source)).Project;

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Fence("using System.Text;\n\npublic int Open(string user) => Encoding.UTF8.GetByteCount(user);")), "AUTH-4", project);

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        var text = (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Sessions.cs"];
        Assert.StartsWith("using System.Text;\n\nnamespace Shop.Auth;\n\n/// <summary>Who is signed in.</summary>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_Windows_line_breaks_keeps_them()
    {
        var project = TokenShop.Create();
        var document = project.Documents.Single(one => one.Name == "Sessions.cs");
        var windows = TokenShop.Sessions.Replace("\n", "\r\n", StringComparison.Ordinal);
        project = document.WithText(SourceText.From(windows)).Project;

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Fence("public int Open(string user)\n{\n    users.Add(user);\n    // counted\n    return users.Count;\n}")), "AUTH-4", project);

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        var text = (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Sessions.cs"];
        Assert.Equal(SessionsFile("    public int Open(string user)\n    {\n        users.Add(user);\n        // counted\n        return users.Count;\n    } // to do\n").Replace("\n", "\r\n", StringComparison.Ordinal), text);
    }

    [Fact]
    public async Task Code_is_laid_out_as_the_project_wants_it()
    {
        var project = TokenShop.Create();
        var solution = project.Solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(project.Id), ".editorconfig", SourceText.From("root = true\n[*.cs]\nindent_style = tab\n"), filePath: "/shop/.editorconfig");

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Service()), "AUTH-3", solution.GetProject(project.Id));

        Assert.Equal(ServiceFile().Replace("    ", "\t", StringComparison.Ordinal), (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/TokenService.cs"]);
    }

    [Fact]
    public async Task Accessors_that_are_written_stay_as_they_are()
    {
        var plan = TokenShop.Plan.Replace("public sealed class NotThere { public void Go(); }", "public sealed class Door { public int Width { get; set; } }", StringComparison.Ordinal);
        const string Before = "namespace Shop.Auth;\n\npublic sealed class Door\n{\n    public int Width { get { return   1; } set => throw new System.NotImplementedException(); }\n}\n";

        var outcome = await BuildRun.BuildAsync(
            new ScriptedModelClient(Fence("public int Width { get => 2; set => System.GC.KeepAlive(value); }")), "AUTH-2", TokenShop.Create(plan, ("/shop/src/Auth/Door.cs", Before)));

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        var after = (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Door.cs"];
        Assert.Contains("set => System.GC.KeepAlive(value);", after, StringComparison.Ordinal);
        Assert.DoesNotContain("=> 2", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public int Count { get; }", "public int Count { get; private set; }\n\npublic void Go() => Count++;", "public int Count { get; private set; }")]
    [InlineData("public int Count { get; }", "private int count;\n\npublic int Count => count;\n\npublic void Go() => count++;", "public int Count => count;")]
    public async Task A_setter_that_nobody_else_can_use_is_the_answers_own(string planned, string answer, string written)
    {
        var plan = TokenShop.Plan.Replace("public sealed class NotThere { public void Go(); }", $"public sealed class NotThere {{ {planned} public void Go(); }}", StringComparison.Ordinal).Replace("must: {be: readonly}", "must: {be: private}", StringComparison.Ordinal);

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Fence(answer)), "AUTH-2", TokenShop.Create(plan));

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        Assert.Contains(written, (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/NotThere.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public int Count { get; set; }")]
    [InlineData("public int Count { get; internal set; }")]
    public async Task A_setter_that_others_can_use_is_not(string answer)
    {
        var plan = TokenShop.Plan.Replace("public sealed class NotThere { public void Go(); }", "public sealed class NotThere { public int Count { get; } public void Go(); }", StringComparison.Ordinal);

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient([.. Enumerable.Repeat(Fence(answer + "\n\npublic void Go() => Count++;"), 3)]), "AUTH-2", TokenShop.Create(plan));

        Assert.False(outcome.IsAccepted);
        Assert.Contains(outcome.Findings, finding => finding.Message.Contains("accessors that are planned", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_of_an_iterator_may_be_marked()
    {
        var plan = TokenShop.Plan.Replace("public sealed class NotThere { public void Go(); }", "public sealed class NotThere { public System.Collections.Generic.IAsyncEnumerable<int> CountAsync(int most, CancellationToken cancellationToken = default); }", StringComparison.Ordinal);
        const string Answer = "using System.Collections.Generic;\nusing System.Runtime.CompilerServices;\nusing System.Threading;\nusing System.Threading.Tasks;\n\npublic async IAsyncEnumerable<int> CountAsync(int most, [EnumeratorCancellation] CancellationToken cancellationToken = default)\n{\n    for (var i = 0; i < most; i++)\n    {\n        cancellationToken.ThrowIfCancellationRequested();\n        await Task.Yield();\n        yield return i;\n    }\n}";

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Fence(Answer)), "AUTH-2", TokenShop.Create(plan));

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        Assert.Contains("public async IAsyncEnumerable<int> CountAsync(int most, [EnumeratorCancellation] CancellationToken cancellationToken = default)", (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/NotThere.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public Door(int width) { Width = width * 2; }", "    public Door(int width) { Width = width * 2; }\n")]
    [InlineData("public Door(int width)\n{ Width = width * 2; }", "    public Door(int width) { Width = width * 2; }\n")]
    [InlineData("public Door(int width) {\nWidth = width * 2;\n}", "    public Door(int width)\n    {\n        Width = width * 2;\n    }\n")]
    [InlineData("public Door(int width) => Width = width * 2;", "    public Door(int width) => Width = width * 2;\n")]
    public async Task A_body_of_one_line_stands_behind_its_declaration(string answer, string written)
    {
        var plan = TokenShop.Plan.Replace("public sealed class NotThere { public void Go(); }", "public sealed class Door { public Door(int width); public int Width { get; } }", StringComparison.Ordinal);
        const string Before = "namespace Shop.Auth;\n\npublic sealed class Door\n{\n    public Door(int width)\n    {\n        throw new System.NotImplementedException();\n    }\n\n    public int Width { get; }\n}\n";

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Fence(answer)), "AUTH-2", TokenShop.Create(plan, ("/shop/src/Auth/Door.cs", Before)));

        Assert.True(outcome.IsAccepted, outcome.Sentence + string.Join("\n", outcome.Findings));
        Assert.Equal(
            $"namespace Shop.Auth;\n\npublic sealed class Door\n{{\n{written}\n    public int Width {{ get; }}\n}}\n",
            (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Door.cs"]);
    }

    [Fact]
    public async Task Missing_members_are_written_into_the_type_that_exists()
    {
        var plan = TokenShop.Plan.Replace("          public int Open(string user);", "          public int Open(string user);\n          public bool Knows(string user);", StringComparison.Ordinal);

        var outcome = await BuildRun.BuildAsync(
            new ScriptedModelClient(Fence("public int Open(string user) => users.Count;\n\npublic bool Knows(string user) => users.Contains(user);")), "AUTH-4", TokenShop.Create(plan));

        Assert.True(outcome.IsAccepted, outcome.Sentence + "\n" + string.Join("\n", outcome.Findings));
        Assert.Equal(
            SessionsFile("    public int Open(string user) => users.Count; // to do\n\n    public bool Knows(string user) => users.Contains(user);\n"),
            (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Sessions.cs"]);
    }

    [Fact]
    public async Task A_stub_that_throws_nothing_is_filled()
    {
        const string Before = "namespace Shop.Auth;\n\npublic sealed class Clock\n{\n    public string Name() => default!;\n}\n";
        var plan = TokenShop.Plan.Replace("public sealed class NotThere { public void Go(); }", "public sealed class Clock { public string Name(); }", StringComparison.Ordinal);

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Fence("public string Name() => \"now\";")), "AUTH-2", TokenShop.Create(plan, ("/shop/src/Auth/Clock.cs", Before)));

        Assert.True(outcome.IsAccepted, outcome.Sentence + "\n" + string.Join("\n", outcome.Findings));
        Assert.Equal(Before.Replace("default!", "\"now\"", StringComparison.Ordinal), (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Clock.cs"]);
    }

    [Fact]
    public async Task What_is_declared_otherwise_is_to_be_changed_first()
    {
        var client = new ScriptedModelClient();
        var plan = TokenShop.Plan.Replace("          public int Open(string user);", "          public int Open(string user);\n          public int Close(string user);", StringComparison.Ordinal);

        var outcome = await BuildRun.BuildAsync(client, "AUTH-4", TokenShop.Create(plan));

        Assert.Equal("'Close' is declared otherwise than 'AUTH-4' plans it; change the code or the plan first, see PLAN3003", outcome.Sentence);
        Assert.Empty(client.Requests);
    }

    [Fact]
    public async Task All_kinds_of_members_are_filled()
    {
        var plan = TokenShop.Plan.Replace("public sealed class NotThere { public void Go(); }", """
            public sealed class Grid<T> : IDisposable where T : struct
                  {
                      public Grid(int width, string name);
                      public int Width { get; }
                      public T this[int x, int y] { get; set; }
                      public event EventHandler Changed;
                      public static Grid<T> operator +(Grid<T> left, Grid<T> right);
                      public static explicit operator int(Grid<T> grid);
                      public Task<TResult> MapAsync<TResult>(Func<T, TResult> map, CancellationToken cancellationToken = default) where TResult : class;
                      public sealed class Cell { public void Clear(); }
                  }
            """, StringComparison.Ordinal);
        const string Answered = """
            using System.Collections.Generic;
            using System.Linq;

            public sealed class Grid<T> : IDisposable where T : struct
            {
                private readonly Dictionary<(int, int), T> cells = [];
                private readonly string name;

                public Grid(int width, string name)
                {
                    Width = width;
                    this.name = name;
                }

                public int Width { get; }

                public T this[int x, int y]
                {
                    get => cells[(x, y)];
                    set
                    {
                        cells[(x, y)] = value;
                        Changed?.Invoke(this, EventArgs.Empty);
                    }
                }

                public event EventHandler Changed = delegate { };

                public static Grid<T> operator +(Grid<T> left, Grid<T> right) => new(left.Width + right.Width, left.name);

                public static explicit operator int(Grid<T> grid) => grid.Width;

                public async Task<TResult> MapAsync<TResult>(Func<T, TResult> map, CancellationToken cancellationToken = default) where TResult : class
                {
                    await Task.Yield();
                    return map(cells.Values.First());
                }

                public void Dispose() => cells.Clear();

                public sealed class Cell
                {
                    public void Clear() => GC.KeepAlive(this);
                }
            }
            """;

        var outcome = await BuildRun.BuildAsync(new ScriptedModelClient(Fence(Answered)), "AUTH-2", TokenShop.Create(plan));

        Assert.True(outcome.IsAccepted, outcome.Sentence + "\n" + string.Join("\n", outcome.Findings));
        var text = (await BuildRun.FilesOf(outcome.Solution))["/shop/src/Auth/Grid.cs"];
        Assert.DoesNotContain("NotImplementedException", text, StringComparison.Ordinal);
        Assert.Contains("public async Task<TResult> MapAsync<TResult>", text, StringComparison.Ordinal);
        Assert.Contains("public event EventHandler Changed = delegate { };", text, StringComparison.Ordinal);
        Assert.Contains("using System.Linq;", text, StringComparison.Ordinal);
        Assert.Contains("        public void Clear() => GC.KeepAlive(this);", text, StringComparison.Ordinal);
    }
}
