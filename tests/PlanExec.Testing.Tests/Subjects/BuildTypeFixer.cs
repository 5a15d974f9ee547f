using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PlanExec.Testing.Tests.Subjects;

/// <summary>Adds a file with the planned type, or takes the type out of the plan. Has no Fix All.</summary>
public sealed class BuildTypeFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T2002"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var name = context.Diagnostics[0].Properties[PlannedTypeAnalyzer.NameProperty]!;
        var project = context.Document.Project;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Build",
                _ => Task.FromResult(project.AddDocument(name + ".cs", $"public class {name};\n", ["Built"]).Project.Solution),
                equivalenceKey: "build"),
            context.Diagnostics);
        context.RegisterCodeFix(
            CodeAction.Create("Amend", token => AmendAsync(project, name, token), equivalenceKey: "amend"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> AmendAsync(Project project, string name, CancellationToken cancellationToken)
    {
        var plan = project.AdditionalDocuments.Single();
        var text = await plan.GetTextAsync(cancellationToken);
        var line = text.Lines.Single(line => line.ToString() == "- " + name);
        return project.Solution.WithAdditionalDocumentText(plan.Id, text.Replace(line.SpanIncludingLineBreak, ""));
    }
}
