using Microsoft.CodeAnalysis;

namespace PlanExec.CodeFixes.Building;

/// <summary>Which calls assert something, by the libraries that do such a thing.</summary>
internal static class TestAssertions
{
    private static readonly string[] fluent = ["FluentAssertions", "AwesomeAssertions", "Shouldly", "NFluent", "TUnit.Assertions"];

    private static readonly string[] doubles = ["Moq", "NSubstitute", "FakeItEasy"];

    // These begin an assertion; what follows makes it one.
    private static readonly HashSet<string> beginnings = new(StringComparer.Ordinal) { "Should", "That", "And", "Which" };

    /// <summary>Whether a method asserts: <c>Assert.Equal</c>, <c>x.ShouldBe</c>, <c>mock.Verify</c>.</summary>
    public static bool Is(IMethodSymbol method)
    {
        var container = method.ContainingNamespace?.ToDisplayString() ?? "";
        return IsOfAssert(method)
            || method is { Name: "Assert", ContainingType: { Name: "Debug" or "Trace", ContainingNamespace.Name: "Diagnostics" } }
            || (IsIn(container, fluent) && !beginnings.Contains(method.Name))
            || (IsIn(container, doubles) && (method.Name.StartsWith("Verify", StringComparison.Ordinal) || method.Name.StartsWith("MustHaveHappened", StringComparison.Ordinal) || method.Name is "MustNotHaveHappened" or "Received" or "DidNotReceive"));
    }

    /// <summary>Whether a method is of a class of assertions, such as <c>Assert</c> or <c>CollectionAssert</c>.</summary>
    public static bool IsOfAssert(IMethodSymbol method) => method.ContainingType is { ContainingType: null } type && type.Name.EndsWith("Assert", StringComparison.Ordinal);

    private static bool IsIn(string container, string[] namespaces) => namespaces.Any(name => container == name || container.StartsWith(name + ".", StringComparison.Ordinal));
}
