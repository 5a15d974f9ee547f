using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PlanExec.Analyzers.Tests.Fuzzing;

/// <summary>One mutated plan, or the mutated diagram of one, all of which follows from its number.</summary>
internal sealed class FuzzCase
{
    public const string MarkdownPath = "/docs/architecture.md";

    private FuzzCase(int number, CSharpCompilation compilation, ImmutableArray<(string Path, byte[] Bytes)> files)
    {
        Number = number;
        Compilation = compilation;
        Files = files;
    }

    public int Number { get; }

    public CSharpCompilation Compilation { get; }

    public ImmutableArray<(string Path, byte[] Bytes)> Files { get; }

    public static FuzzCase Create(int number)
    {
        var random = new Random(number);
        var mutation = new Mutation(random, FuzzCorpus.Snippets, FuzzCorpus.Plans);
        var files = ImmutableArray.CreateBuilder<(string, byte[])>();
        if (random.Next(4) == 0)
        {
            AddDiagram();
        }
        else
        {
            Add("/plan.yaml", FuzzCorpus.Plans, alwaysMutated: true);
        }

        if (random.Next(3) == 0)
        {
            Add("/orders.plan.yaml", random.Next(2) == 0 ? FuzzCorpus.Parts : FuzzCorpus.Plans, alwaysMutated: false);
        }

        if (random.Next(4) == 0)
        {
            Add("/plan.baseline.yaml", random.Next(8) == 0 ? FuzzCorpus.Plans : FuzzCorpus.Baselines, alwaysMutated: false);
        }

        return new FuzzCase(number, FuzzedCode.All[random.Next(FuzzedCode.All.Length)], files.ToImmutable());

        // Mostly the plan is left alone, so that it leads to the diagram.
        void AddDiagram()
        {
            var ofMarkdown = new Mutation(random, FuzzedMarkdown.Snippets, FuzzedMarkdown.Files);
            var text = FuzzedMarkdown.Files[random.Next(FuzzedMarkdown.Files.Length)];
            files.Add(("/plan.yaml", mutation.Encode(random.Next(4) == 0 ? mutation.Apply(FuzzedMarkdown.Plan) : FuzzedMarkdown.Plan)));
            files.Add((MarkdownPath, ofMarkdown.Encode(ofMarkdown.Apply(text))));
        }

        void Add(string path, ImmutableArray<string> corpus, bool alwaysMutated)
        {
            var text = corpus == FuzzCorpus.Plans && random.Next(3) == 0 ? FuzzedCode.Plan : corpus[random.Next(corpus.Length)];
            files.Add((path, mutation.Encode(alwaysMutated || random.Next(2) == 0 ? mutation.Apply(text) : text)));
        }
    }

    /// <summary>The files as the compiler would read them; new objects each time, so that nothing is cached.</summary>
    public ImmutableArray<AdditionalText> Read() => [.. Files.Select(file => new FuzzedFile(file.Path, file.Bytes))];

    /// <summary>All that is needed to see the case again.</summary>
    public override string ToString() => $"""
        PLANEXEC_FUZZ_FIRST={Number} PLANEXEC_FUZZ_COUNT=1
        {string.Join("\n", Files.Select(file => $"=== {file.Path} (base64: {Convert.ToBase64String(file.Bytes)})\n{Encoding.UTF8.GetString(file.Bytes)}"))}
        """;

    private sealed class FuzzedFile(string path, byte[] bytes) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(new MemoryStream(bytes));

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
