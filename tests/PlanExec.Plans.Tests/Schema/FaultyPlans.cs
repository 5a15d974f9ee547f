using System.Reflection;

namespace PlanExec.Plans.Tests;

/// <summary>The plans of the tests of the reader, so that each need be written once.</summary>
internal static class FaultyPlans
{
    private static readonly (Type Tests, string Before)[] sources =
    [
        (typeof(KeyFaultTests), ""),
        (typeof(ValueFaultTests), ""),
        (typeof(LanguageFaultTests), LanguageFaultTests.Components),
        (typeof(CaptureTests), ""),
        (typeof(ContradictionTests), "version: 1\n"),
        (typeof(RepetitionTests), "version: 1\n"),
        (typeof(BaselineTests), "version: 1\n"),
    ];

    /// <summary>The plans, with and without a fault; each is, with marks, the first argument of a test.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from source in sources
           from method in source.Tests.GetMethods()
           from row in method.GetCustomAttributes<InlineDataAttribute>()
           let text = (string)row.GetData(method).Single()[0]
           where text.Contains(':', StringComparison.Ordinal)
           select new MarkedText(text.StartsWith("version", StringComparison.Ordinal) ? text : source.Before + text).Text,
    ];
}
