using System.Globalization;

namespace PlanExec.Model;

/// <summary>What stands on the command line.</summary>
/// <param name="AllowsCi">Whether a build server may ask: only the command-line tool says so, when its user does.</param>
/// <param name="Parent">The process whose end ends this one; null where only the end of the input does.</param>
internal sealed record CallOptions(bool AllowsCi, int? Parent)
{
    public const string AllowCi = "--allow-ci";
    public const string ParentId = "--parent";

    public static CallOptions Read(string[] arguments)
    {
        var parent = Array.IndexOf(arguments, ParentId);
        var id = parent >= 0 && parent + 1 < arguments.Length && int.TryParse(arguments[parent + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return new(arguments.Contains(AllowCi), id);
    }
}
