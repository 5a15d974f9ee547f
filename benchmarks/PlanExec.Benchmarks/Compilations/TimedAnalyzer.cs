using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>An analyzer whose callbacks are timed. It may register those that PlanExec does.</summary>
internal sealed class TimedAnalyzer(DiagnosticAnalyzer analyzer, CallbackTime time) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => analyzer.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context) => analyzer.Initialize(new Start(context, time));

    private static NotSupportedException NotTimed() => new("Callbacks of this kind are not timed.");

    private sealed class Start(AnalysisContext context, CallbackTime time) : AnalysisContext
    {
        public override void EnableConcurrentExecution() => context.EnableConcurrentExecution();

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => context.ConfigureGeneratedCodeAnalysis(analysisMode);

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            context.RegisterCompilationStartAction(start =>
            {
                time.Prepare(start.Compilation);
                time.Around<CompilationStartAnalysisContext>(inner => action(new InCompilation(inner, time)))(start);
            });

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw NotTimed();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw NotTimed();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw NotTimed();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw NotTimed();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw NotTimed();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw NotTimed();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw NotTimed();
    }

    private sealed class InCompilation(CompilationStartAnalysisContext context, CallbackTime time)
        : CompilationStartAnalysisContext(context.Compilation, context.Options, context.CancellationToken)
    {
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => context.RegisterCompilationEndAction(time.Around(action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => context.RegisterSemanticModelAction(time.Around(action));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => context.RegisterSymbolAction(time.Around(action), symbolKinds);

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => context.RegisterSyntaxTreeAction(time.Around(action));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => context.RegisterAdditionalFileAction(time.Around(action));

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw NotTimed();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw NotTimed();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw NotTimed();
    }
}
