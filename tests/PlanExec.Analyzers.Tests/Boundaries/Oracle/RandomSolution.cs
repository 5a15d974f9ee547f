using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>A random plan, and code of random components that use each other in random ways; all of it follows from the number.</summary>
internal sealed class RandomSolution
{
    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.Preview);

    /// <summary>Few assemblies: a compilation that refers to all of .NET takes longer than the code in it.</summary>
    private static readonly MetadataReference[] framework =
    [
        Net80.References.SystemRuntime, Net80.References.SystemCollections, Net80.References.SystemLinq, Net80.References.SystemLinqExpressions, Net80.References.MicrosoftCSharp,
        Net80.References.SystemMemory, Net80.References.SystemRuntimeInteropServices, Net80.References.SystemThreading,
    ];

    private readonly Random random;
    private readonly List<(int Component, string Path, string Text)> files = [];
    private readonly bool isSplit;
    private readonly int componentCount;

    private RandomSolution(int number)
    {
        random = new Random(number);
        componentCount = random.Next(3, 6);
        isSplit = random.Next(2) == 0;
        var types = new RandomTypes(random, componentCount, isSplit);
        files.AddRange(types.Files());
        files.AddRange(new RandomCode(random, types).Files());
        Plan = WritePlan(types);
        Compilations = [.. Compile()];
    }

    public string Plan { get; }

    /// <summary>One for each assembly.</summary>
    public IReadOnlyList<CSharpCompilation> Compilations { get; }

    /// <summary>The pairs of components that the plan keeps apart.</summary>
    public HashSet<(string From, string To)> Denied { get; } = [];

    public static RandomSolution Create(int number) => new(number);

    public override string ToString() => files.Aggregate(new StringBuilder(Plan), (text, file) => text.Append("\n// ").Append(file.Path).Append('\n').Append(file.Text)).ToString();

    private string WritePlan(RandomTypes types)
    {
        var plan = new StringBuilder("version: 1\ncomponents:\n");
        for (var component = 0; component < componentCount; component++)
        {
            if (component == 0 && random.Next(8) == 0)
            {
                continue;
            }

            var selector = isSplit && random.Next(2) == 0 ? $"assemblies: [K{component}]" : $"namespaces: [K{component}]";
            var allowed = Enumerable.Range(1, componentCount - 1).Where(other => other != component && random.Next(3) > 0).Select(other => $"K{other}").ToList();
            var uses = random.Next(8) == 0 ? "" : $", uses: [{string.Join(", ", allowed)}]";
            if (uses.Length > 0)
            {
                Denied.UnionWith(Enumerable.Range(1, componentCount - 1).Select(other => $"K{other}").Except(allowed).Where(other => other != $"K{component}").Select(other => ($"K{component}", other)));
            }

            plan.Append($"  K{component}: {{{selector}{uses}{(random.Next(10) == 0 ? ", libraries: []" : "")}}}\n");
        }

        if (random.Next(5) == 0)
        {
            var banned = types.All[random.Next(types.All.Count)];
            plan.Append($"apis:\n  - {{ban: {(random.Next(2) == 0 ? $"K{banned.Component}.{banned.Name}" : $"{banned.Factory}.Make{banned.Number}")}}}\n");
        }

        return plan.ToString();
    }

    private IEnumerable<CSharpCompilation> Compile()
    {
        if (!isSplit)
        {
            yield return Compile("All", files, []);
            yield break;
        }

        var references = new List<MetadataReference>();
        var isCompiled = random.Next(2) == 0;
        for (var component = 0; component < componentCount; component++)
        {
            var compilation = Compile($"K{component}", files.Where(file => file.Component == component), references);
            references.Add((isCompiled ? Image(compilation) : null) ?? compilation.ToMetadataReference());
            yield return compilation;
        }
    }

    private static CSharpCompilation Compile(string name, IEnumerable<(int Component, string Path, string Text)> files, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name,
        files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parseOptions, file.Path)),
        [.. framework, .. references],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    private static MetadataReference? Image(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        return compilation.Emit(stream, options: new(metadataOnly: true)).Success ? MetadataReference.CreateFromImage(stream.ToArray()) : null;
    }
}
