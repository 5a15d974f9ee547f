using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Places in a plan file, as Roslyn sees them.</summary>
internal static class PlanLocations
{
    public static Location ToLocation(this PlanSpan span)
    {
        var (startLine, startColumn) = span.Source.GetLineAndColumn(span.Start);
        var (endLine, endColumn) = span.Source.GetLineAndColumn(span.End);
        return Location.Create(
            span.Source.Path,
            new TextSpan(span.Start, span.Length),
            new LinePositionSpan(new LinePosition(startLine, startColumn), new LinePosition(endLine, endColumn)));
    }
}
