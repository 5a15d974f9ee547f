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
/// <param name="Faults">Names in them that resolve nowhere.</param>
internal sealed record PlannedBinding(ImmutableDictionary<PlannedType, PlannedTypeDeclaration> Types, ImmutableArray<PlanFault> Faults)
{
    private static readonly PlannedBinding empty = new(ImmutableDictionary<PlannedType, PlannedTypeDeclaration>.Empty, []);
    private static readonly ConditionalWeakTable<LoadedPlan, DeclarationCache<string, PlannedBinding>> caches = new();

    /// <summary>
    /// Binds the types, each in a file of its own, in a fork of the compilation. Nothing asks the fork for bodies or diagnostics, so it costs what the signatures cost.
    /// </summary>
    public static PlannedBinding Of(PlanContext plan, ImmutableArray<AnsweredType> types, CancellationToken cancellationToken)
    {
        if (types.IsEmpty)
        {
            return empty;
        }

        var cache = caches.GetValue(plan.Loaded, _ => new());
        var declared = DeclaredCode.Of(plan);
        var key = plan.Compilation.AssemblyName ?? "";
        if (!cache.TryFind(key, declared, cancellationToken, out var binding))
        {
            binding = Bind(plan, types, cancellationToken);
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
        var fork = plan.Compilation.AddSyntaxTrees(trees.Select(tree => tree.Tree.Create(options, usings, [])));
        foreach (var (answered, tree) in trees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var names = new Dictionary<(string, int), UnresolvedName>();
            if (Read(tree, fork, Remember) is { } declaration)
            {
                bound[answered.Type] = declaration;
                unresolved.Add((answered, names.Values));
            }

            string Remember(IErrorTypeSymbol error)
            {
                // What can't be reached, or is one of several, exists.
                if (error.CandidateSymbols.IsEmpty && UnresolvedName.TryFind(error, answered.Type) is { } name)
                {
                    names[(name.Name, name.Arity)] = name;
                }

                return TypeShapeReader.AnyNamespace(error);
            }
        }

        unresolved.RemoveAll(entry => entry.Names.Count == 0);
        if (unresolved.Count == 0 || plan.Compilation.ObjectType.TypeKind == TypeKind.Error)
        {
            return new PlannedBinding(bound.ToImmutable(), []);
        }

        var resolution = PlannedNames.Resolve(plan, unresolved, cancellationToken);
        fork = plan.Compilation.AddSyntaxTrees(trees.Select(tree => tree.Tree.Create(options, usings, resolution.UsingsFor(tree.Answered))));
        foreach (var (answered, tree) in trees.Where(tree => resolution.Concerns(tree.Answered)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            bound[answered.Type] = Read(tree, fork, error => resolution.ExistsNowhere(answered, error) ? TypeShape.Unknown : TypeShapeReader.AnyNamespace(error))!;
        }

        return new PlannedBinding(bound.ToImmutable(), resolution.Faults);
    }

    private static PlannedTypeDeclaration? Read(PlannedTree tree, Compilation fork, Func<IErrorTypeSymbol, string> name) =>
        tree.Find(fork) is { } symbol ? new PlannedDeclarationReader(tree, new TypeShapeReader(name)).Read(symbol) : null;
}
