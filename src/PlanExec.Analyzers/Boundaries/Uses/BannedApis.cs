using Microsoft.CodeAnalysis;
using PlanExec.Analyzers.Patterns;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>The symbols that the lines of <c>apis</c> ban, as far as the compilation can see them.</summary>
internal sealed class BannedApis
{
    private static readonly IReadOnlyList<ApiTarget> none = [];

    private readonly Dictionary<ISymbol, List<ApiTarget>> bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<ApiTarget>> byNamespace = new(StringComparer.Ordinal);

    public BannedApis(PlanContext plan)
    {
        foreach (var ban in plan.Loaded.Apis)
        {
            var target = new ApiTarget(ban);
            foreach (var written in ban.Ban)
            {
                Add(target, new WrittenApi(written.Text, plan.Compilation));
            }
        }
    }

    /// <summary>The banned types and members.</summary>
    public IReadOnlyCollection<ISymbol> Symbols => bySymbol.Keys;

    public bool IsEmpty => bySymbol.Count == 0 && byNamespace.Count == 0;

    /// <summary>The bans on a type, or on a namespace around it.</summary>
    public IReadOnlyList<ApiTarget> Of(INamedTypeSymbol type)
    {
        if (IsEmpty)
        {
            return none;
        }

        List<ApiTarget>? found = null;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            AddTo(ref found, Of((ISymbol)current.OriginalDefinition));
        }

        for (var container = byNamespace.Count == 0 ? null : type.ContainingNamespace; container is { IsGlobalNamespace: false }; container = container.ContainingNamespace)
        {
            if (byNamespace.TryGetValue(container.ToDisplayString(), out var bans))
            {
                AddTo(ref found, bans);
            }
        }

        return found ?? none;
    }

    /// <summary>Whether a namespace, or one around it, is banned.</summary>
    public bool BansNamespace(INamespaceSymbol container)
    {
        for (var current = byNamespace.Count == 0 ? null : container; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            if (byNamespace.ContainsKey(current.ToDisplayString()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bans on this type or member itself, or on a member that it overrides.</summary>
    public IReadOnlyList<ApiTarget> Of(ISymbol symbol)
    {
        List<ApiTarget>? found = null;
        for (var current = bySymbol.Count == 0 ? null : symbol; current is not null; current = MemberOrigins.OverriddenBy(current))
        {
            if (bySymbol.TryGetValue(current.OriginalDefinition, out var bans))
            {
                AddTo(ref found, bans);
            }
        }

        return found ?? none;
    }

    /// <summary>Whether a line speaks about the code of a component; null stands for code of none.</summary>
    public static bool Speaks(ApiBan ban, Component? from) => from is null
        ? ban.In is null
        : from.Governed && (ban.In?.Any(reference => reference.StandsFor(from, from.Value)) ?? true) && !ban.Except.Any(reference => reference.StandsFor(from, from.Value));

    private void Add(ApiTarget target, WrittenApi written)
    {
        foreach (var symbol in written.Symbols)
        {
            Add(bySymbol, symbol.OriginalDefinition, target);
        }

        if (written.Namespace is { } container)
        {
            Add(byNamespace, container, target);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<ApiTarget>> bans, TKey key, ApiTarget target)
    {
        if (!bans.TryGetValue(key, out var list))
        {
            bans.Add(key, list = []);
        }

        list.Add(target);
    }

    private static void AddTo(ref List<ApiTarget>? found, IReadOnlyList<ApiTarget> bans)
    {
        if (bans.Count > 0)
        {
            (found ??= []).AddRange(bans);
        }
    }
}
