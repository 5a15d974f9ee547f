namespace PlanExec.Package.Host;

/// <summary>What the host is asked to do.</summary>
/// <param name="Path">The project or solution.</param>
/// <param name="DiagnosticId">Which diagnostic to fix.</param>
/// <param name="Item">The plan item that the diagnostic is about; null where there is only one.</param>
/// <param name="Title">How the title of the fix begins; null where only one is offered.</param>
/// <param name="All">Whether to fix all of the solution, as "Fix all occurrences" does.</param>
internal sealed record HostArguments(string Path, string DiagnosticId, string? Item, string? Title, bool All)
{
    public const string Usage = "Usage: PlanExec.Package.Host <project or solution> --fix <diagnostic id> [--item <plan item>] [--title <how the fix's title begins>] [--all]";

    public static HostArguments Parse(IReadOnlyList<string> arguments)
    {
        string? path = null, fix = null, item = null, title = null;
        var all = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--fix":
                    fix = Next(ref i);
                    break;
                case "--item":
                    item = Next(ref i);
                    break;
                case "--title":
                    title = Next(ref i);
                    break;
                case "--all":
                    all = true;
                    break;
                case var argument when path is null && !argument.StartsWith("--", StringComparison.Ordinal):
                    path = System.IO.Path.GetFullPath(argument);
                    break;
                default:
                    throw new HostException($"'{arguments[i]}' is not understood. {Usage}");
            }
        }

        if (path is null || fix is null)
        {
            throw new HostException(Usage);
        }

        return File.Exists(path) ? new HostArguments(path, fix, item, title, all) : throw new HostException($"'{path}' does not exist.");

        string Next(ref int i) => ++i < arguments.Count ? arguments[i] : throw new HostException($"'{arguments[i - 1]}' needs a value. {Usage}");
    }
}
