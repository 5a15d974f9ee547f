using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Tests.Boundaries.Constructs;

namespace PlanExec.Analyzers.Tests.Boundaries.Oracle;

/// <summary>What compiled code speaks about is a dependency of its source: where a type's IL refers to what it may not use, something is reported in it.</summary>
public sealed class IlTests
{
    [Fact]
    public async Task Cases_whose_compiled_code_refers_to_B_are_reported()
    {
        foreach (var suite in ConstructSuite.All)
        {
            var targets = Analysis.Compile([("Targets.cs", suite.Targets)], "Targets");
            var compilation = suite.Compile(OracleTests.Image(targets));
            var reported = (await Oracle.CompareAsync(ConstructSuite.Plan, compilation)).Reports.Select(report => Path.GetFileNameWithoutExtension(report.Location.GetLineSpan().Path)).ToHashSet();
            using var image = Image(compilation);
            var referring = IlReferences.Read(image!)
                .Where(type => type.Value.Any(name => name.StartsWith("B.", StringComparison.Ordinal)) && type.Key.StartsWith("A.", StringComparison.Ordinal))
                .Select(type => type.Key.Split('.')[1])
                .ToHashSet();
            Assert.True(referring.Count > suite.Cases.Length / 2, $"Only {referring.Count} cases refer to B");

            // What can go either way is a null or a default that is passed on.
            Assert.DoesNotContain(referring.Except(reported), name => suite.Find(name).Dependency != "either");
        }
    }

    [Fact]
    public async Task Random_types_whose_compiled_code_refers_to_what_they_may_not_use_are_reported()
    {
        var looked = 0;
        foreach (var number in Enumerable.Range(RandomOracleTests.First, RandomOracleTests.Count / 4))
        {
            var solution = RandomSolution.Create(number);
            foreach (var compilation in solution.Compilations.Select(WithoutErrors))
            {
                using var image = Image(compilation);
                if (image is null)
                {
                    continue;
                }

                var reported = (await Oracle.CompareAsync(solution.Plan, compilation)).Reports.Select(Place).ToHashSet();
                foreach (var (type, referred) in IlReferences.Read(image))
                {
                    // What comes in by a declaration of the same component is reported there.
                    var from = type.Split('.')[0];
                    if (referred.Any(name => name.StartsWith(from + ".", StringComparison.Ordinal)))
                    {
                        continue;
                    }

                    foreach (var to in referred.Select(name => name.Split('.')[0]).Where(to => solution.Denied.Contains((from, to))).Distinct())
                    {
                        looked++;
                        Assert.True(reported.Contains((type, to)), $"{number}: {type} refers to {to}\n{solution}");
                    }
                }
            }
        }

        Assert.True(looked > RandomOracleTests.Count / 4, $"Only {looked} types refer to something");
    }

    /// <summary>Without the members that do not compile; what is left mostly does.</summary>
    private static Compilation WithoutErrors(Compilation compilation)
    {
        for (var round = 0; round < 4; round++)
        {
            var faulty = compilation.GetDiagnostics(CancellationToken.None)
                .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Location.IsInSource: true })
                .GroupBy(diagnostic => diagnostic.Location.SourceTree!)
                .ToList();
            foreach (var errors in faulty)
            {
                var root = errors.Key.GetRoot();
                var members = errors.Select(error => root.FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax));
                var rest = root.RemoveNodes(members.OfType<SyntaxNode>().Distinct(), SyntaxRemoveOptions.KeepNoTrivia)!;
                compilation = compilation.ReplaceSyntaxTree(errors.Key, errors.Key.WithRootAndOptions(rest, errors.Key.Options));
            }
        }

        return compilation;
    }

    private static (string Type, string? To) Place(Diagnostic report)
    {
        var token = report.Location.SourceTree!.GetRoot().FindToken(report.Location.SourceSpan.Start);
        var outermost = token.Parent!.AncestorsAndSelf().LastOrDefault(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        var container = outermost?.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()?.Name.ToString();
        var name = outermost switch
        {
            TypeDeclarationSyntax { TypeParameterList.Parameters.Count: var arity and > 0 } generic => $"{generic.Identifier.ValueText}`{arity}",
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => "",
        };
        return ($"{container}.{name}", report.Properties[DiagnosticProperties.To]);
    }

    private static MemoryStream? Image(Compilation compilation)
    {
        var stream = new MemoryStream();
        if (compilation.Emit(stream).Success)
        {
            stream.Position = 0;
            return stream;
        }

        stream.Dispose();
        return null;
    }
}
