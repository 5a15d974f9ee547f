using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>One planned type as a file of its own: first as planned, then with what its base class and interfaces demand.</summary>
internal static class TypeScaffold
{
    private static readonly SyntaxAnnotation plannedType = new("PlanExec.PlannedType");

    /// <summary>Adds the file, with the type as planned.</summary>
    public static async Task<Document> AddAsync(Project project, MissingType missing, LoadedPlan plan, CancellationToken cancellationToken)
    {
        var type = missing.Type;
        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var declaration = WithSummary(new PlannedMembers(type.Item.Item.Id.Value).Complete(type.Syntax), type).WithAdditionalAnnotations(plannedType);
        return await FileOf(missing)
            .AddAsync(project, missing.Namespace, type.Name, type.Arity, declaration, ScaffoldUsings.Offered(type, plan, compilation), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Completes the file once all types that it may need exist.</summary>
    public static async Task<Document> FinishAsync(Document document, MissingType missing, CancellationToken cancellationToken)
    {
        document = await ScaffoldUsings.AddMissingAsync(document, cancellationToken).ConfigureAwait(false);
        document = await TypeCompletion.ImplementInheritedAsync(document, plannedType, new PlannedMembers(missing.Type.Item.Item.Id.Value), cancellationToken).ConfigureAwait(false);
        document = await PossibleValues.LeaveImpossibleAsync(document, root => root.DescendantNodes(), missing.Type.Item.Item.Id.Value, cancellationToken).ConfigureAwait(false);
        document = await FileOf(missing).SettleNamesAsync(document, cancellationToken).ConfigureAwait(false);
        document = await TypeCompletion.InitializeNullAsync(document, root => root.DescendantNodes(), cancellationToken).ConfigureAwait(false);
        return await FileOf(missing).LayOutAsync(document, cancellationToken).ConfigureAwait(false);
    }

    private static ScaffoldFile FileOf(MissingType missing) => new(missing.Home?.SourceTree);

    private static MemberDeclarationSyntax WithSummary(MemberDeclarationSyntax declaration, PlannedType type)
    {
        if (type.Item.Item.Title is not { } title || declaration.HasStructuredTrivia)
        {
            return declaration;
        }

        // Not by System.Xml, which throws for what no XML can hold.
        var text = MessageText.OneLine(title.Value).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        return declaration.WithLeadingTrivia(declaration.GetLeadingTrivia().AddRange(ParseLeadingTrivia($"/// <summary>{text}</summary>\n")));
    }
}
