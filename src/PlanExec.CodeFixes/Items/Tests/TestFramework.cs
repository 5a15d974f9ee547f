using Microsoft.CodeAnalysis;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes;

/// <summary>What runs the tests of a project, and how it is told which they are.</summary>
/// <param name="Method">The attribute of a test, as in metadata; null where nothing is known to run tests.</param>
/// <param name="Type">The attribute of a type with tests; null where it needs none.</param>
/// <param name="NeedsType">Whether nothing runs without that attribute.</param>
/// <param name="Names">How attributes of tests are written.</param>
internal sealed record TestFramework(string? Method, string? Type, bool NeedsType, params string[] Names)
{
    /// <summary>No framework: a test is a public method that throws where something is wrong.</summary>
    public static TestFramework None { get; } = new(Method: null, Type: null, NeedsType: false);

    private static readonly TestFramework[] known =
    [
        new(TestFrameworks.Xunit, Type: null, NeedsType: false, "Fact", "Theory"),
        new(TestFrameworks.NUnit, "NUnit.Framework.TestFixtureAttribute", NeedsType: false, "Test", "TestCase", "TestCaseSource"),
        new(TestFrameworks.MSTest, "Microsoft.VisualStudio.TestTools.UnitTesting.TestClassAttribute", NeedsType: true, "TestMethod", "DataTestMethod"),
        new(TestFrameworks.TUnit, Type: null, NeedsType: false, "Test"),
    ];

    /// <summary>The namespace of its attributes; empty where there are none.</summary>
    public string Namespace => Method is null ? "" : TestOwnership.Split(Method).Namespace;

    /// <summary>The frameworks that a project can use.</summary>
    public static IReadOnlyList<TestFramework> Find(Compilation compilation) =>
        [.. known.Where(framework => compilation.GetTypesByMetadataName(framework.Method!).Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)))];
}
