using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using PlanExec.Package.Host;

try
{
    var arguments = HostArguments.Parse(args);
    using var workspace = MSBuildWorkspace.Create();
    var projects = await SolutionOnDisk.OpenAsync(workspace, arguments.Path);

    var lightbulb = await ChooseAsync(projects, arguments);
    Console.WriteLine($"{lightbulb.Diagnostic.GetMessage()}");
    Console.WriteLine($"applied '{lightbulb.Action.Title}'");
    foreach (var file in await SolutionOnDisk.WriteAsync(workspace.CurrentSolution, await lightbulb.ApplyAsync()))
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
    var offered = new List<Lightbulb>();
    foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
    {
        offered.AddRange(await Lightbulb.FindAsync(project, arguments.DiagnosticId));
    }

    var fitting = offered
        .Where(lightbulb => arguments.Item is null || lightbulb.Item == arguments.Item)
        .Where(lightbulb => arguments.Title is null || lightbulb.Action.Title.StartsWith(arguments.Title, StringComparison.Ordinal))
        .ToArray();
    var all = offered is [] ? "no fix" : string.Join(", ", offered.Select(lightbulb => $"'{lightbulb.Action.Title}'"));
    return fitting switch
    {
        [var one] => one,
        [] => throw new HostException($"No fix for {arguments.DiagnosticId} fits: '{arguments.Path}' offers {all}."),
        _ => throw new HostException($"Several fixes for {arguments.DiagnosticId} fit: '{arguments.Path}' offers {all}; choose with --item or --title."),
    };
}
