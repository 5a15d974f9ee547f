using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PlanExec.CodeFixes.Building;

namespace PlanExec.CodeFixes;

/// <summary>A fix that has a model write something about one item or decision of the plan. A build server is never offered one.</summary>
public abstract class ModelCodeFixProvider : CodeFixProvider
{
    private protected ModelCodeFixProvider(BuildHost host)
    {
        Host = host;
    }

    private protected BuildHost Host { get; }

    /// <summary>None: what a model writes is looked at one by one, and <c>dotnet format</c> applies what offers Fix All.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (Host.IsContinuousIntegration)
        {
            return;
        }

        foreach (var diagnostics in context.Diagnostics.GroupBy(SubjectOf, StringComparer.Ordinal))
        {
            foreach (var action in diagnostics.Key is { } id ? await ActionsForAsync(context.TextDocument.Project, id, context.CancellationToken).ConfigureAwait(false) : [])
            {
                context.RegisterCodeFix(action, diagnostics);
            }
        }
    }

    /// <summary>The id in the plan that a diagnostic is about; null where the fix is for something else.</summary>
    private protected abstract string? SubjectOf(Diagnostic diagnostic);

    /// <summary>What is offered; nothing where it can't be done now.</summary>
    private protected abstract Task<IReadOnlyList<CodeAction>> ActionsForAsync(Project project, string id, CancellationToken cancellationToken);
}
