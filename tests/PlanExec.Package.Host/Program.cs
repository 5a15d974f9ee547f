using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using PlanExec.Package.Host;

try
{
    var arguments = HostArguments.Parse(args);
    using var workspace = MSBuildWorkspace.Create();
    var projects = await SolutionOnDisk.OpenAsync(workspace, arguments.Path);

    var lightbulb = await (arguments.All ? ChooseFirstAsync(projects, arguments) : ChooseAsync(projects, arguments));
    Console.WriteLine($"{lightbulb.Diagnostic.GetMessage()}");
    Console.WriteLine($"applied '{lightbulb.Action.Title}'");
    foreach (var file in await SolutionOnDisk.WriteAsync(workspace.CurrentSolution, await (arguments.All ? lightbulb.ApplyToAllAsync() : lightbulb.ApplyAsync())))
    {
        Console.WriteLine(file);
    }

    return 0;
}
catch (HostException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

static async Task<Lightbulb> ChooseAsync(IReadOnlyList<Project> projects, HostArguments arguments)
{
    var offered = await FindAsync(projects, arguments).ToListAsync();
    return offered.Where(lightbulb => Fits(lightbulb, arguments)).ToArray() switch
    {
        [var one] => one,
        [] => throw NothingFits(arguments, offered),
        _ => throw new HostException($"Several fixes for {arguments.DiagnosticId} fit: '{arguments.Path}' offers {Titles(offered)}; choose with --item or --title."),
    };
}

static async Task<Lightbulb> ChooseFirstAsync(IReadOnlyList<Project> projects, HostArguments arguments)
{
    var offered = new List<Lightbulb>();
    await foreach (var lightbulb in FindAsync(projects, arguments))
    {
        if (Fits(lightbulb, arguments))
        {
            return lightbulb;
        }

        offered.Add(lightbulb);
    }

    throw NothingFits(arguments, offered);
}

static IAsyncEnumerable<Lightbulb> FindAsync(IReadOnlyList<Project> projects, HostArguments arguments) =>
    projects.Where(project => project.Language == LanguageNames.CSharp).ToAsyncEnumerable().SelectMany(project => Lightbulb.FindAsync(project, arguments.DiagnosticId));

static bool Fits(Lightbulb lightbulb, HostArguments arguments) =>
    (arguments.Item is null || lightbulb.Item == arguments.Item)
    && (arguments.Title is null || lightbulb.Action.Title.StartsWith(arguments.Title, StringComparison.Ordinal));

static HostException NothingFits(HostArguments arguments, IReadOnlyList<Lightbulb> offered) =>
    new($"No fix for {arguments.DiagnosticId} fits: '{arguments.Path}' offers {Titles(offered)}.");

static string Titles(IReadOnlyList<Lightbulb> offered) => offered is [] ? "no fix" : string.Join(", ", offered.Select(lightbulb => $"'{lightbulb.Action.Title}'"));
