using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Shapes;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>What the planned types mean that a compilation answers for; free of symbols, so that it serves for the next compilation.</summary>
/// <param name="Types">The planned types with their members.</param>
/// <param name="Faults">Names in them that resolve nowhere, and what no compiler takes.</param>
internal sealed record PlannedBinding(ImmutableDictionary<PlannedType, PlannedTypeDeclaration> Types, ImmutableArray<PlanFault> Faults)
{
    private static readonly PlannedBinding empty = new(ImmutableDictionary<PlannedType, PlannedTypeDeclaration>.Empty, []);
    private static readonly ConditionalWeakTable<LoadedPlan, DeclarationCache<(string Assembly, bool IsOfUntold), PlannedBinding>> caches = new();

    /// <summary>Planned types that no body can complete; they are none of <see cref="Types"/>.</summary>
    public ImmutableHashSet<PlannedType> Impossible { get; init; } = ImmutableHashSet<PlannedType>.Empty;

    /// <summary>
    /// Binds the types, each in a namespace of its own, in a fork of the compilation. Nothing asks the fork for bodies, so it costs what the signatures cost.
    /// </summary>
    public static PlannedBinding Of(PlanContext plan, ImmutableArray<AnsweredType> types, bool isOfUntold, CancellationToken cancellationToken)
    {
        if (types.IsEmpty)
        {
            return empty;
        }

        var cache = caches.GetValue(plan.Loaded, _ => new());
        var declared = new DeclaredCode(plan);
        var key = (plan.Compilation.AssemblyName ?? "", isOfUntold);
        if (!cache.TryFind(key, declared, cancellationToken, out var binding))
        {
            binding = Bind(plan, types, cancellationToken);
            if (plan.ReportsPlan && !isOfUntold && plan.Compilation.ObjectType.TypeKind != TypeKind.Error)
            {
                binding = binding with { Faults = [.. binding.Faults, .. UnknownUsings.Find(plan, types.Select(type => type.Type)).Take(Plan.MaximumFaults - binding.Faults.Length)] };
            }

            cache.Keep(key, declared, binding);
        }

        return binding;
    }

    private static PlannedBinding Bind(PlanContext plan, ImmutableArray<AnsweredType> types, CancellationToken cancellationToken)
    {
        var trees = types.Select((type, number) => (Answered: type, Tree: new PlannedTree(type.Type, type.Namespace, number))).ToArray();
        var options = plan.Compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions ?? CSharpParseOptions.Default;
        var usings = plan.Plan.Usings.Select(name => name.Value).Where(name => CodeDepth.FindExcess(name) is null && !SyntaxFactory.ParseName(name).ContainsDiagnostics).ToArray();

        var bound = ImmutableDictionary.CreateBuilder<PlannedType, PlannedTypeDeclaration>();
        var unresolved = new List<(AnsweredType Type, IReadOnlyCollection<UnresolvedName> Names)>();
        var fork = plan.Compilation.AddSyntaxTrees(PlannedTree.Create(trees.Select(tree => (tree.Tree, Enumerable.Empty<UsingDirectiveSyntax>())), options, usings));
        foreach (var (answered, tree) in trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var names = new Dictionary<(string, int), UnresolvedName>();
            var written = new Lazy<WrittenTypeNames>(() => new WrittenTypeNames(answered.Type));
            if (Read(tree, fork, Remember) is { } declaration)
            {
                bound[answered.Type] = declaration;
                unresolved.Add((answered, names.Values));
            }

            string Remember(IErrorTypeSymbol error)
            {
                // What can't be reached, or is one of several, exists.
                if (error.CandidateSymbols.IsEmpty && written.Value.TryFind(error) is { } name)
                {
                    names[(name.Name, name.Arity)] = name;
                }

                return TypeShapeReader.AnyNamespace(error);
            }
        }

        if (plan.Compilation.ObjectType.TypeKind == TypeKind.Error)
        {
            return new PlannedBinding(bound.ToImmutable(), []);
        }

        unresolved.RemoveAll(entry => entry.Names.Count == 0);
        if (unresolved.Count == 0)
        {
            return WithoutImpossible(plan, trees, fork, new PlannedBinding(bound.ToImmutable(), []), cancellationToken);
        }

        var resolution = PlannedNames.Resolve(plan, unresolved, cancellationToken);
        var explained = trees.Where(tree => resolution.UsingsFor(tree.Answered).Any()).ToArray();
        var second = explained.Length == 0 ? fork
            : plan.Compilation.AddSyntaxTrees(PlannedTree.Create(explained.Select(tree => (tree.Tree, resolution.UsingsFor(tree.Answered))), options, usings));
        foreach (var (answered, tree) in trees.Where(tree => resolution.Concerns(tree.Answered)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bound[answered.Type] = Read(
                tree,
                resolution.UsingsFor(answered).Any() ? second : fork,
                error => resolution.ExistsNowhere(answered, error) ? TypeShape.Unknown : TypeShapeReader.AnyNamespace(error))!;
        }

        var binding = new PlannedBinding(bound.ToImmutable(), resolution.Faults);
        return WithoutImpossible(plan, explained, second, WithoutImpossible(plan, trees.Except(explained), fork, binding, cancellationToken), cancellationToken);
    }

    /// <summary>What can't be built is a fault of the plan, told by the project that answers for it, and nothing is held against it.</summary>
    private static PlannedBinding WithoutImpossible(PlanContext plan, IEnumerable<(AnsweredType Answered, PlannedTree Tree)> trees, Compilation fork, PlannedBinding binding, CancellationToken cancellationToken)
    {
        var ownership = new ItemOwnership(plan);
        foreach (var (type, faults) in new ImpossibleCode(plan, fork).Find([.. trees.Where(tree => ownership.Owns(tree.Answered.Type))], cancellationToken))
        {
            binding = binding with
            {
                Types = binding.Types.Remove(type),
                Faults = plan.ReportsPlan ? binding.Faults.AddRange(faults.Take(Plan.MaximumFaults - binding.Faults.Length)) : binding.Faults,
                Impossible = binding.Impossible.Add(type),
            };
        }

        return binding;
    }

    private static PlannedTypeDeclaration? Read(PlannedTree tree, Compilation fork, Func<IErrorTypeSymbol, string> name)
    {
        if (tree.Find(fork) is not { } symbol)
        {
            return null;
        }

        // A member that implements one of an unknown interface is none of its implementations: no symbol names it.
        var types = new TypeShapeReader(name);
        foreach (var specifiers in symbol.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantNodes()).OfType<ExplicitInterfaceSpecifierSyntax>().GroupBy(specifier => specifier.SyntaxTree))
        {
            var model = fork.GetSemanticModel(specifiers.Key);
            foreach (var contract in specifiers.Select(specifier => model.GetTypeInfo(specifier.Name).Type).OfType<ITypeSymbol>())
            {
                types.Read(contract);
            }
        }

        return new PlannedDeclarationReader(tree, types).Read(symbol);
    }
}
