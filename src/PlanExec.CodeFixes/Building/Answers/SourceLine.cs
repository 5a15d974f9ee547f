using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>Lines of code as findings show them.</summary>
internal static class SourceLine
{
    private const int MaximumLength = 160;

    /// <summary>The line in which a position stands.</summary>
    public static string At(SourceText text, int position) => Shorten(text.Lines.GetLineFromPosition(Math.Min(position, text.Length)).ToString());

    /// <summary>Code on one line, its beginning where it is long.</summary>
    public static string Shorten(string code) => CodeInPlan.Short(code, MaximumLength);
}
