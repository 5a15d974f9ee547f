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

    /// <summary>Those that <see cref="Only"/> names; all where it names none.</summary>
    /// <exception cref="ArgumentException">It names one that is not there.</exception>
    public IReadOnlyList<T> Choose<T>(IEnumerable<T> all, Func<T, string> name)
    {
        var rows = all.ToList();
        return Only.FirstOrDefault(only => rows.All(row => name(row) != only)) is { } unknown
            ? throw new ArgumentException($"--only '{unknown}' is no row; there are {string.Join(", ", rows.Select(row => $"'{name(row)}'"))}")
            : [.. rows.Where(row => Only.Count == 0 || Only.Contains(name(row)))];
    }

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
                "--lines" => options with { Lines = Read<int>(arguments[i], value) },
                "--components" => options with { Components = Read<int>(arguments[i], value) },
                "--violations" => options with { Violations = Read<double>(arguments[i], value) },
                "--rounds" => options with { Rounds = Read<int>(arguments[i], value) },
                "--corpus" => options with { Corpus = value },
                "--plan" => options with { Plan = value },
                "--keep" => options with { Keep = Read<bool>(arguments[i], value) },
                "--pairs" => options with { Pairs = Read<bool>(arguments[i], value) },
                "--only" => options with { Only = value.Split(',') },
                var other => throw new ArgumentException($"'{other}' is no option; there are --lines, --components, --violations, --rounds, --corpus, --plan, --only, --pairs and --keep"),
            };
        }

        return options.Lines < 1 || options.Components < 1 || options.Rounds < 1
            ? throw new ArgumentException("--lines, --components and --rounds are at least 1")
            : options;
    }

    private static T Read<T>(string option, string value)
        where T : IParsable<T> =>
        T.TryParse(value, CultureInfo.InvariantCulture, out var read) ? read : throw new ArgumentException($"'{value}' is no value of {option}");
}
