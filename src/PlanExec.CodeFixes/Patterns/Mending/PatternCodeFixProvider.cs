using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.CodeFixes.Patterns;

/// <summary>A fix of code that breaks a pattern of the plan. It is offered where the code then fits and compiles.</summary>
public abstract class PatternCodeFixProvider : CodeFixProvider
{
    private protected PatternCodeFixProvider()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new MendAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var original = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var (marked, marks) = await MendMark.SetAsync(original, [(context.Document, diagnostic)], context.CancellationToken).ConfigureAwait(false);
            var target = marks is [var found] ? await found.FindAsync(marked, context.CancellationToken).ConfigureAwait(false) : null;
            var isFirst = true;
            foreach (var fix in target is null ? [] : OfferFor(target))
            {
                if (await fix.Apply(context.CancellationToken).ConfigureAwait(false) is { } mended
                    && await marks[0].FindAsync(mended, context.CancellationToken).ConfigureAwait(false) is { } after
                    && !after.IsBroken()
                    && await MendedSolution.CompilesAsync(marked, mended, context.CancellationToken).ConfigureAwait(false))
                {
                    var finished = await FinishedSolution.FinishAsync(original, mended, context.CancellationToken).ConfigureAwait(false);
                    context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(finished), isFirst ? Name : KeyOf(fix)), diagnostic);
                    isFirst = false;
                }
            }

            // It asks about one diagnostic and mends the others only if there is an action for that one.
            if (isFirst && FormatHost.Has(original))
            {
                context.RegisterCodeFix(CodeAction.Create("Mend what can be mended", _ => Task.FromResult(original), Name), diagnostic);
            }
        }
    }

    /// <summary>The equivalence key of the fix that is offered first: Fix All then mends each target in the first way that works. Whoever takes another way gets it everywhere.</summary>
    internal string Name => GetType().Name;

    internal string KeyOf(PatternFix fix) => $"{Name}.{fix.Kind}";

    /// <summary>The ways in which a target may be mended, the best first.</summary>
    private protected abstract IEnumerable<PatternFix> Offer(MendTarget target);

    /// <summary>Whether properties that a record declares by its parameters are mended, too.</summary>
    private protected virtual bool MendsParameters => false;

    internal IEnumerable<PatternFix> OfferFor(MendTarget target) => target.Declaration is ParameterSyntax && !MendsParameters ? [] : Offer(target);
}
