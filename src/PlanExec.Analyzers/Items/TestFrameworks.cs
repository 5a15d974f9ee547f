namespace PlanExec.Analyzers;

/// <summary>What runs tests, by the attribute that a test bears.</summary>
internal static class TestFrameworks
{
    /// <summary>That of xunit.</summary>
    public const string Xunit = "Xunit.FactAttribute";

    /// <summary>That of NUnit.</summary>
    public const string NUnit = "NUnit.Framework.TestAttribute";

    /// <summary>That of MSTest.</summary>
    public const string MSTest = "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute";

    /// <summary>That of TUnit.</summary>
    public const string TUnit = "TUnit.Core.TestAttribute";

    /// <summary>All of them, as in metadata.</summary>
    public static IReadOnlyList<string> Attributes { get; } = [Xunit, NUnit, MSTest, TUnit];
}
