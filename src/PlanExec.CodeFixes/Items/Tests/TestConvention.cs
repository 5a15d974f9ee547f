using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes;

/// <summary>How the tests of a project are written, as most of those that it has show.</summary>
/// <param name="Framework">What runs them.</param>
/// <param name="HasUnderscores">Whether underscores part the words of their names.</param>
/// <param name="IsSealed">Whether their types are sealed.</param>
/// <param name="MarksType">Whether their types have the framework's attribute.</param>
internal sealed record TestConvention(TestFramework Framework, bool HasUnderscores, bool IsSealed, bool MarksType)
{
    /// <summary>The convention of a project; where it has no tests yet, names with underscores in sealed types.</summary>
    public static async Task<TestConvention> FindAsync(Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        var frameworks = TestFramework.Find(compilation);
        var names = new HashSet<string>(frameworks.SelectMany(framework => framework.Names), StringComparer.Ordinal);
        var methods = new List<(MethodDeclarationSyntax Method, string Attribute)>();
        foreach (var document in project.Documents.Where(_ => frameworks.Count > 0))
        {
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root && !SourceNamespaces.Of(root.SyntaxTree, cancellationToken).IsGenerated)
            {
                methods.AddRange(root.DescendantNodes(node => node is not BaseMethodDeclarationSyntax)
                    .OfType<MethodDeclarationSyntax>()
                    .Select(method => (method, Attribute: AttributesOf(method).FirstOrDefault(names.Contains)))
                    .Where(test => test.Attribute is not null)
                    .Select(test => (test.method, test.Attribute!)));
            }
        }

        var framework = frameworks.OrderByDescending(framework => methods.Count(test => framework.Names.Contains(test.Attribute))).FirstOrDefault() ?? TestFramework.None;
        var types = methods.Select(test => test.Method.Parent).OfType<TypeDeclarationSyntax>().Distinct().ToArray();
        var attribute = framework.Type is { } type ? SimpleNameOf(TestOwnership.Split(type).Name) : null;
        return new TestConvention(
            framework,
            IsMost(methods, test => test.Method.Identifier.ValueText.Contains("_")),
            IsMost(types, test => test.Modifiers.Any(SyntaxKind.SealedKeyword)),
            framework.NeedsType || (attribute is not null && types.Any(test => AttributesOf(test).Contains(attribute))));
    }

    /// <summary>The names of the attributes of a declaration, without <c>Attribute</c> at their end.</summary>
    public static IEnumerable<string> AttributesOf(MemberDeclarationSyntax declaration) => declaration.AttributeLists
        .SelectMany(list => list.Attributes)
        .Select(attribute => SimpleNameOf(attribute.Name.GetLastToken().ValueText));

    private static string SimpleNameOf(string name) =>
        name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? name.Substring(0, name.Length - nameof(Attribute).Length) : name;

    private static bool IsMost<T>(IReadOnlyCollection<T> all, Func<T, bool> condition) => all.Count(condition) * 2 >= all.Count;
}
