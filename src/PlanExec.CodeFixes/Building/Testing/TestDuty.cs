using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.CodeFixes.Building;

/// <summary>What tests of an item owe: a test for each sentence of its behaviour, which calls the item and asserts something.</summary>
/// <param name="Convention">How the project writes tests.</param>
/// <param name="Owner">The component of the tests; null where they belong to none.</param>
/// <param name="Types">The types of tests, with what each of them lacks.</param>
internal sealed record TestDuty(TestConvention Convention, Component? Owner, IReadOnlyList<ScaffoldedTest> Types)
{
    /// <summary>Whether a method is marked as a test, or as what a framework runs around tests.</summary>
    public static bool IsMarked(MemberDeclarationSyntax member) => member is MethodDeclarationSyntax { AttributeLists.Count: > 0 };

    /// <summary>Whether a method may be a test, as far as its declaration tells: it is public and returns nothing but when it ends.</summary>
    public static bool IsTest(MethodDeclarationSyntax method) =>
        method.ExplicitInterfaceSpecifier is null
        && method.TypeParameterList is null
        && method.Modifiers.All(modifier => modifier.Text is "public" or "async" or "static")
        && method.Modifiers.Any(modifier => modifier.Text == "public")
        && MemberSignature.TextOf(method.ReturnType) is "void" or "Task" or "ValueTask";
}
