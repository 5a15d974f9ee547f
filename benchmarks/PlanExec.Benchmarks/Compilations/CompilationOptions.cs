using System.Globalization;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>What to compile, and how often: <c>compile --lines 400000 --components 20 --violations 0.1 --rounds 5 --only PlanExec --corpus DIR --plan FILE --pairs true --keep true</c>.</summary>
internal sealed record CompilationOptions
{
    public int Lines { get; init; } = 400_000;

    public int Components { get; init; } = 20;

    public double Violations { get; init; }

    public int Rounds { get; init; } = 5;

    public string? Corpus { get; init; }

    public string? Plan { get; init; }

    public bool Keep { get; init; }

    /// <summary>Whether the two variants of <see cref="Only"/> run at once, each on a processor of its own.</summary>
    public bool Pairs { get; init; }

    public IReadOnlyList<string> Only { get; init; } = [];

    public static CompilationOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new CompilationOptions();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length)
            {
                throw new ArgumentException($"'{arguments[i]}' has no value");
            }

            var value = arguments[i + 1];
            options = arguments[i] switch
            {
                "--lines" => options with { Lines = int.Parse(value, CultureInfo.InvariantCulture) },
                "--components" => options with { Components = int.Parse(value, CultureInfo.InvariantCulture) },
                "--violations" => options with { Violations = double.Parse(value, CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--corpus" => options with { Corpus = value },
                "--plan" => options with { Plan = value },
                "--keep" => options with { Keep = bool.Parse(value) },
                "--pairs" => options with { Pairs = bool.Parse(value) },
                "--only" => options with { Only = value.Split(',') },
                var other => throw new ArgumentException($"'{other}' is no option; there are --lines, --components, --violations, --rounds, --corpus, --plan, --only, --pairs and --keep"),
            };
        }

        return options;
    }
}
