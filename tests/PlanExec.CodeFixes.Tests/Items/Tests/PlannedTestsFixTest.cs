using PlanExec.Analyzers;
using PlanExec.Testing;

namespace PlanExec.CodeFixes.Tests.Items.Tests;

/// <summary>Applies "Scaffold planned tests of …", alone and by Fix All, in a project that holds an item of namespace <c>Shop.Orders</c> and its tests.</summary>
internal sealed class PlannedTestsFixTest : PlanCodeFixTest<PlannedTestsAnalyzer, ScaffoldTestsCodeFixProvider>
{
    public const string OfXunit = "namespace Xunit { public class FactAttribute : System.Attribute { } public class TheoryAttribute : FactAttribute { } }";

    public const string OfNUnit = "namespace NUnit.Framework { public class TestAttribute : System.Attribute { } public class TestFixtureAttribute : System.Attribute { } }";

    public const string OfMSTest = "namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : System.Attribute { } public class TestClassAttribute : System.Attribute { } }";

    private const string Orders = "namespace Shop.Orders { public record OrderNumber(string Value); public class Box<T> { } public static class Numbers { } internal class Hidden { } }";

    /// <summary>Prepares a test.</summary>
    /// <param name="items">The items, marked where PLAN3007 is told.</param>
    /// <param name="framework">What declares the attributes of tests.</param>
    /// <param name="files">Code beside the item, marked where the fix is offered.</param>
    public PlannedTestsFixTest(string items, string framework, params (string Path, string Text)[] files)
    {
        var plan = "version: 1\ncomponents: {Orders: {namespaces: [Shop.Orders]}, Tests: {namespaces: [Shop.Orders.Tests, Xunit, NUnit.Framework, Microsoft.VisualStudio.TestTools.UnitTesting], assemblies: [TestProject], governed: false}}\nitems:\n" + items;
        TestState.AdditionalFiles.Add(("/plan.yaml", plan));
        FixedState.AdditionalFiles.Add(("/plan.yaml", Unmark(plan)));
        foreach (var (path, text) in files.Prepend(("/0/Orders.cs", Orders)).Prepend(("/0/Framework.cs", framework)))
        {
            TestState.Sources.Add((path, text));
        }
    }

    /// <summary>The files after the fix, with those that are as they were.</summary>
    public Task VerifyAsync(params (string Path, string Text)[] after)
    {
        foreach (var (path, text) in TestState.Sources.Select(source => (source.filename, source.content.ToString())))
        {
            FixedState.Sources.Add((path, after.FirstOrDefault(file => file.Path == path).Text ?? Unmark(text)));
        }

        foreach (var added in after.Where(file => TestState.Sources.All(source => source.filename != file.Path)))
        {
            FixedState.Sources.Add(added);
        }

        return RunAsync(CancellationToken.None);
    }

    /// <summary>Nothing is offered.</summary>
    public Task VerifyNothingAsync()
    {
        FixedState.AdditionalFiles.Clear();
        FixedState.AdditionalFiles.AddRange(TestState.AdditionalFiles);
        FixedState.Sources.AddRange(TestState.Sources);
        return RunAsync(CancellationToken.None);
    }

    private static string Unmark(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\{\|PLAN300[78]:(.*?)\|\}", "$1");
}
