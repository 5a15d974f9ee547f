using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>
/// Besides what <see cref="AnalyzerTest{TVerifier}"/> does: applies the code fixes one at a time and by Fix All, and
/// compares every file with the fixed states.
/// </summary>
public abstract class CodeFixTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>A test of an empty state.</summary>
    [SuppressMessage("Usage", "CA2214", Justification = "The names are constants of the derived class, as in the mirrored API.")]
    protected CodeFixTest()
    {
        FixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
        BatchFixedState = new SolutionState(DefaultTestProjectName, Language, DefaultFilePathPrefix, DefaultFileExt);
    }

    /// <summary>Adds a source file to <see cref="FixedState"/>. The same text as the input says that no fix is offered.</summary>
    [SuppressMessage("Design", "CA1044", Justification = "Part of the mirrored API.")]
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Adds a source file to <see cref="BatchFixedState"/>.</summary>
    [SuppressMessage("Design", "CA1044", Justification = "Part of the mirrored API.")]
    public string BatchFixedCode
    {
        set => BatchFixedState.Sources.Add(value);
    }

    /// <summary>The solution after the fixes, and what is reported about it then. Unstated files are those of the input.</summary>
    public SolutionState FixedState { get; }

    /// <summary>The solution after Fix All, where it differs from <see cref="FixedState"/>.</summary>
    public SolutionState BatchFixedState { get; }

    /// <summary>Which of the offered actions is applied, counted from zero; the first where nothing is said.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The equivalence key of the action that is applied.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>
    /// How often a fix is applied until none is left: exactly so often, or at most if negative. By default at most once
    /// per fixable diagnostic of the input.
    /// </summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often Fix All is applied until none is left (per document or project in those scopes); once by default, at most if negative.</summary>
    public int? NumberOfFixAllIterations { get; set; }

    /// <summary>The checks of code fixes that are left out.</summary>
    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>The code fixes under test.</summary>
    protected abstract IEnumerable<CodeFixProvider> GetCodeFixProviders();

    private protected override async Task RunImplAsync(IVerifier verifier, CancellationToken cancellationToken)
    {
        var fixable = GetCodeFixProviders().SelectMany(provider => provider.FixableDiagnosticIds).ToImmutableHashSet(StringComparer.Ordinal);
        var rawTestState = TestState.WithInheritedValuesApplied(null, fixable);
        var testState = ProcessMarkup(rawTestState, fixable);
        await VerifyDiagnosticsAsync(testState, verifier.PushContext("Diagnostics of test state"), cancellationToken).ConfigureAwait(false);
        if (!FixedState.StatesAnything && !BatchFixedState.StatesAnything && CodeActionEquivalenceKey is null)
        {
            return;
        }

        var rawFixedState = WithDefaults(FixedState, rawTestState).WithInheritedValuesApplied(rawTestState, fixable);
        var fixedState = ProcessMarkup(rawFixedState, fixable);
        await VerifyDiagnosticsAsync(fixedState, verifier.PushContext("Diagnostics of fixed state"), cancellationToken).ConfigureAwait(false);

        var batchFixedState = fixedState;
        if (BatchFixedState.StatesAnything)
        {
            batchFixedState = ProcessMarkup(BatchFixedState.WithInheritedValuesApplied(rawFixedState, fixable), fixable);
            await VerifyDiagnosticsAsync(batchFixedState, verifier.PushContext("Diagnostics of batch fixed state"), cancellationToken).ConfigureAwait(false);
        }

        await VerifyFixesAsync(testState, fixedState, batchFixedState, verifier, cancellationToken).ConfigureAwait(false);
    }

    // A fixed state whose files are those of the input says that no fix is offered: all diagnostics are still there.
    private static SolutionState WithDefaults(SolutionState fixedState, SolutionState rawTestState)
    {
        var changes = SolutionComparison.HasContentChanges(rawTestState, fixedState);
        fixedState.InheritanceMode ??= changes || fixedState.ExpectedDiagnostics.Count > 0
            ? StateInheritanceMode.AutoInherit
            : StateInheritanceMode.AutoInheritAll;
        fixedState.MarkupHandling ??= changes ? MarkupMode.IgnoreFixable : MarkupMode.Allow;
        return fixedState;
    }

    private async Task VerifyFixesAsync(
        SolutionState testState,
        SolutionState fixedState,
        SolutionState batchFixedState,
        IVerifier verifier,
        CancellationToken cancellationToken)
    {
        var toleratedErrors = testState.ExpectedDiagnostics
            .Concat(fixedState.ExpectedDiagnostics)
            .Concat(batchFixedState.ExpectedDiagnostics)
            .Select(expected => expected.Id)
            .ToImmutableHashSet(StringComparer.Ordinal);
        var run = new CodeFixRun(
            [.. GetCodeFixProviders()],
            new CodeActionChoice(CodeActionIndex, CodeActionEquivalenceKey),
            CompilerDiagnostics == CompilerDiagnostics.None ? null : toleratedErrors,
            CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne),
            AnalyzeAsync);

        await VerifyScopeAsync(null, "Iterative code fix application", fixedState).ConfigureAwait(false);
        if (!GetCodeFixProviders().Any(provider => provider.GetFixAllProvider() is not null))
        {
            return;
        }

        await VerifyFixAllAsync(FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck).ConfigureAwait(false);
        await VerifyFixAllAsync(FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck).ConfigureAwait(false);
        await VerifyFixAllAsync(FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck).ConfigureAwait(false);

        async Task VerifyFixAllAsync(FixAllScope scope, CodeFixTestBehaviors skip)
        {
            if (!CodeFixTestBehaviors.HasFlag(skip))
            {
                await VerifyScopeAsync(scope, $"Fix all in {scope.ToString().ToLowerInvariant()}", batchFixedState).ConfigureAwait(false);
            }
        }

        async Task VerifyScopeAsync(FixAllScope? scope, string context, SolutionState expected)
        {
            var scopeVerifier = verifier.PushContext(context);
            var start = await CreateSolutionAsync(testState, cancellationToken).ConfigureAwait(false);
            var (end, iterations, fixableDiagnostics) = await run.ApplyAsync(start, scope, scopeVerifier, cancellationToken).ConfigureAwait(false);
            await SolutionComparison.VerifyAsync(end, expected, scopeVerifier, cancellationToken).ConfigureAwait(false);

            var limit = SolutionComparison.HasContentChanges(testState, expected)
                ? Iterations(scope, fixableDiagnostics)
                : scope is null ? NumberOfIncrementalIterations ?? 0 : NumberOfFixAllIterations ?? 0;
            scopeVerifier.True(
                limit < 0 ? iterations <= -limit : iterations == limit,
                $"Expected {(limit < 0 ? "at most " : "")}'{Math.Abs(limit)}' iterations but found '{iterations}' iterations.");
        }
    }

    private int Iterations(FixAllScope? scope, IReadOnlyCollection<(ProjectId Project, DocumentId Document)> fixable)
    {
        if (scope is null)
        {
            return NumberOfIncrementalIterations ?? (CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne) ? 1 : -fixable.Count);
        }

        var perUnit = NumberOfFixAllIterations ?? 1;
        return scope switch
        {
            FixAllScope.Document => -Math.Abs(perUnit) * fixable.Select(entry => entry.Document).Distinct().Count(),
            FixAllScope.Project => -Math.Abs(perUnit) * fixable.Select(entry => entry.Project).Distinct().Count(),
            _ => perUnit,
        };
    }
}
