using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A plan and the compilation that is held against it: what every analyzer starts from.</summary>
internal sealed class PlanContext
{
    private const string ReportsPlanProperty = "build_property.PlanExecReportsPlan";

    private static readonly ConditionalWeakTable<Compilation, PlanContext> contexts = new();

    private PlanContext(Compilation compilation, LoadedPlan loaded, bool reportsPlan, ProjectRoot? root, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Loaded = loaded;
        ReportsPlan = reportsPlan;
        Root = root;
        var faultsAreSeen = Descriptors.Faults.All(fault => IsError(fault, compilation, loaded.Plan, cancellationToken))
            && (loaded.Plan.Faults.Count == 0 || !HiddenFaults.HidesAny(compilation));
        Policy = faultsAreSeen ? loaded.Policy : loaded.PolicyDespiteFaults;
        Components = new ComponentMap(compilation, loaded);
    }

    public Compilation Compilation { get; }

    public LoadedPlan Loaded { get; }

    public Plan Plan => Loaded.Plan;

    /// <summary>Who may use whom.</summary>
    public BoundaryPolicy Policy { get; }

    /// <summary>Which component owns which symbol.</summary>
    public ComponentMap Components { get; }

    /// <summary>Whether this compilation reports what the plan promises and the code lacks; of a project with several target frameworks only the first does.</summary>
    public bool ReportsPlan { get; }

    /// <summary>Whether a fault that the user sees may have taken a component or a selector from the plan.</summary>
    public bool MayLackComponents => Policy == Loaded.Policy && (Plan.IsIncomplete || Plan.Components.Any(component => component.HasFaults));

    /// <summary>Where the project's namespaces begin; null where the build does not tell.</summary>
    public ProjectRoot? Root { get; }

    /// <summary>The context of a compilation, one for all analyzers; null where the compilation has no plan.</summary>
    public static PlanContext? TryGet(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (PlanFiles.TryLoad(options, cancellationToken) is not { } loaded)
        {
            return null;
        }

        var reportsPlan = !options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(ReportsPlanProperty, out var stated)
            || !string.Equals(stated, "false", StringComparison.OrdinalIgnoreCase);
        var root = ProjectRoot.TryFind(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        lock (contexts)
        {
            // An editor keeps the compilation when only a plan file changes.
            if (contexts.TryGetValue(compilation, out var context) && context.Loaded == loaded && context.ReportsPlan == reportsPlan && context.Root == root)
            {
                return context;
            }

            context = new PlanContext(compilation, loaded, reportsPlan, root, cancellationToken);
            contexts.Remove(compilation);
            contexts.Add(compilation, context);
            return context;
        }
    }

    /// <summary>Whether the user's configuration leaves a fault of the plan the error that it is.</summary>
    private static bool IsError(DiagnosticDescriptor fault, Compilation compilation, Plan plan, CancellationToken cancellationToken) =>
        (!compilation.Options.SpecificDiagnosticOptions.TryGetValue(fault.Id, out var severity)
            && compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(fault.Id, cancellationToken, out severity) != true)
            ? PlanDiagnostic.SeverityOf(plan, fault, ownSeverity: null) == DiagnosticSeverity.Error
            : severity is ReportDiagnostic.Error or ReportDiagnostic.Default;
}
