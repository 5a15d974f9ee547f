using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// The names through which components can come into code. Asking the compiler what code means is the dear part of an analyzer; a member that carries none of the names
/// through which something forbidden could come in need not be asked about.
/// </summary>
internal sealed partial class EntryNames
{
    private const string AttributeSuffix = "Attribute";

    private readonly PlanContext plan;
    private readonly WatchedPairs watched;
    private readonly BearerTypes bearers;

    /// <summary>What can stand before the dot of a type that brings something.</summary>
    private readonly HashSet<string> qualifiers = new(StringComparer.Ordinal);

    /// <summary>What comes in with the arguments of a type's constructors.</summary>
    private readonly Dictionary<INamedTypeSymbol, TargetSet> constructed = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<INamedTypeSymbol, TargetSet> banned = new(SymbolEqualityComparer.Default);

    private EntryNames(PlanContext plan, WatchedPairs watched, BearerTypes bearers)
    {
        this.plan = plan;
        this.watched = watched;
        this.bearers = bearers;
    }

    /// <summary>Whether everything is to be looked at, whatever its name: the slow way, by which tests check the fast one.</summary>
    public bool IsExhaustive { get; init; }

    /// <summary>The names, each with the components that can come in by it.</summary>
    public NameTable Names { get; } = new();

    /// <summary>Of <c>new(…)</c>: the names of what is made, with the components that its arguments can bring in.</summary>
    public NameTable MadeByNew { get; } = new();

    /// <summary>What <c>new()</c> can bring in whatever stands around it: a banned constructor.</summary>
    public TargetSet MadeAnyhow { get; private set; } = TargetSet.Empty;

    /// <summary>The components that punctuation can bring in: operators, deconstruction and collections call extension methods, too.</summary>
    public TargetSet CalledByPunctuation { get; private set; } = TargetSet.Empty;

    /// <summary>What can come in whatever stands in the code: a banned conversion may be called by an assignment, an indexer by a bracket.</summary>
    public TargetSet CalledAnywhere { get; private set; } = TargetSet.Empty;

    /// <summary>Collects the names by which something comes in whose use is looked for.</summary>
    public static EntryNames Collect(PlanContext plan, UseTargets targets, WatchedPairs watched, bool isExhaustive, CancellationToken cancellationToken)
    {
        var types = TypesInSight.Of(plan.Compilation, watched.Holders, cancellationToken);
        var found = new EntryNames(plan, watched, new BearerTypes(types, type => watched.SetOf(targets.Of(type)), cancellationToken)) { IsExhaustive = isExhaustive };
        types.ForEach(found.AddConstructors);
        foreach (var type in types)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Add(type);
        }

        foreach (var symbol in targets.Apis.Symbols)
        {
            found.AddBanned(symbol, watched.SetOf(targets.OfMember(symbol)));
        }

        found.AddGlobalUsings(cancellationToken);
        return found;
    }

    /// <summary>Whether a name can stand before the dot of a type that brings something.</summary>
    public bool CanQualify(string name) => qualifiers.Contains(name);

    /// <summary>Whether what a name turns out to mean can bring one of the marked in.</summary>
    public bool Brings(ISymbol? symbol, bool[] marked) => symbol switch
    {
        null => true,
        IAliasSymbol { Target: ITypeSymbol type } => Brings(type, marked),
        INamedTypeSymbol type => bearers.BroughtBy((ITypeSymbol)type).IsMarked(marked)
            || (constructed.TryGetValue(type.OriginalDefinition, out var brought) && brought.IsMarked(marked))
            || (banned.TryGetValue(type.OriginalDefinition, out var ban) && ban.IsMarked(marked)),
        ITypeSymbol type => bearers.BroughtBy(type).IsMarked(marked),
        ILocalSymbol local => Brings(local.Type, marked),
        IParameterSymbol parameter => Brings(parameter.Type, marked),
        { ContainingType: { } container } => bearers.BroughtBy(symbol).IsMarked(marked) || Brings(container, marked),
        _ => false,
    };

    /// <summary>Whether the objects of a type bring one of the marked components, so that <c>this</c> alone can bring it in.</summary>
    public bool IsBearer(INamedTypeSymbol type, bool[] marked) => bearers.Of(type).IsMarked(marked);

    private void Add(INamedTypeSymbol type)
    {
        var own = bearers.Of(type);
        AddType(type, own);
        foreach (var member in type.GetMembers())
        {
            if (member is INamedTypeSymbol)
            {
                continue;
            }

            var brought = bearers.BroughtBy(member);
            switch (member)
            {
                case IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor }:
                    break;
                case IMethodSymbol { IsExtensionMethod: true } or { ContainingType.IsExtension: true }:
                    // An extension is reached by its own name alone.
                    Names.AddMember(member.Name, brought.Union(own));
                    AddKeywords(member, brought.Union(own));
                    break;
                default:
                    // Whoever has an object of a type has that type already, or names it.
                    Names.AddMember(member.Name, OfAccessible(member, brought.Except(bearers.OwnOf(type))));
                    AddMadeByNew(member);
                    break;
            }
        }

        AddInherited(type);
    }

    /// <summary>The arguments of a constructor come in with the name of the type, or of what <c>new()</c> is made for; a primary one's parameters by their names.</summary>
    private void AddConstructors(INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            var brought = bearers.BroughtBy(constructor);
            if (brought.IsEmpty)
            {
                continue;
            }

            AddType(type, brought);
            constructed[type] = constructed.TryGetValue(type, out var other) ? other.Union(brought) : brought;
            foreach (var parameter in constructor.Parameters)
            {
                // A primary constructor's are seen in the type alone.
                Names.AddMember(parameter.Name, bearers.BroughtBy(parameter.Type).Intersect(watched.Of(plan.Components.OwnerOf(type))));
            }
        }
    }

    private void AddMadeByNew(ISymbol member)
    {
        foreach (var type in SignatureOf(member))
        {
            if (type is INamedTypeSymbol named && constructed.TryGetValue(named.OriginalDefinition, out var brought))
            {
                MadeByNew.AddMember(member.Name, brought);
                Names.AddMember("new", brought);
            }
        }
    }

    /// <summary>What a type inherits, its code and that of others reaches by the members' names: what a base that is closed over a component returns, and all of a component's.</summary>
    private void AddInherited(INamedTypeSymbol type)
    {
        for (var inherited = type.BaseType; inherited is not null; inherited = inherited.BaseType)
        {
            AddMembersOf(inherited);
        }

        foreach (var implemented in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            AddMembersOf(implemented);
        }
    }

    private TargetSet OfAccessible(ISymbol member, TargetSet brought) => member.DeclaredAccessibility == Accessibility.Private
        ? brought.Intersect(watched.Of(plan.Components.OwnerOf(member)))
        : brought;

    private void AddMembersOf(INamedTypeSymbol inherited)
    {
        var brought = bearers.BroughtBy((ITypeSymbol)inherited);
        if (brought.IsEmpty)
        {
            return;
        }

        Names.AddMember("this", brought);
        Names.AddMember("base", brought);
        foreach (var member in inherited.GetMembers())
        {
            Names.AddMember(member.Name, brought);
        }
    }

    private void AddType(INamedTypeSymbol type, TargetSet brought)
    {
        if (brought.IsEmpty)
        {
            return;
        }

        var name = type.Name;
        qualifiers.Add(type.ContainingType?.Name ?? type.ContainingNamespace.Name);
        Names.AddType(name, brought);
        if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
        {
            Names.AddType(name.Substring(0, name.Length - AttributeSuffix.Length), brought);
        }
    }

    private static IEnumerable<ITypeSymbol> SignatureOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type),
        IFieldSymbol field => [field.Type],
        _ => [],
    };
}
