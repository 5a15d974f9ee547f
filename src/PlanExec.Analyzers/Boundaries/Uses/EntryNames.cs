using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// The names through which components can come into code. Asking the compiler what code means is the dear part of an analyzer; a member that carries none of the names
/// through which something forbidden could come in need not be asked about.
/// </summary>
internal sealed class EntryNames
{
    private const string AttributeSuffix = "Attribute";

    /// <summary>The keywords by which extension methods of some names are called.</summary>
    private static readonly ILookup<string, string> keywords = new[]
    {
        ("GetEnumerator", "foreach"), ("GetAsyncEnumerator", "foreach"), ("GetAwaiter", "await"), ("GetPinnableReference", "fixed"),
        ("Cast", "from"), ("Cast", "join"), ("SelectMany", "from"), ("SelectMany", "select"), ("Select", "select"), ("Select", "let"), ("Where", "where"),
        ("Join", "join"), ("GroupJoin", "join"), ("GroupBy", "group"), ("OrderBy", "orderby"), ("OrderByDescending", "orderby"), ("ThenBy", "orderby"), ("ThenByDescending", "orderby"),
    }.ToLookup(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

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
        var types = new List<INamedTypeSymbol>();
        foreach (var assembly in AssembliesThatSee(plan.Compilation, watched.Holders))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var container in ComponentMap.Namespaces(assembly))
            {
                AddWithNested(types, container.GetTypeMembers());
            }
        }

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

    /// <summary>The assemblies that hold something looked for, or refer to one that does: only their signatures can speak of it.</summary>
    private static IEnumerable<IAssemblySymbol> AssembliesThatSee(Compilation compilation, IReadOnlyList<IAssemblySymbol> holders)
    {
        var all = compilation.SourceModule.ReferencedAssemblySymbols.Add(compilation.Assembly);
        var seeing = new HashSet<string>(holders.Select(holder => holder.Identity.Name), StringComparer.OrdinalIgnoreCase);
        for (var before = 0; before < seeing.Count;)
        {
            before = seeing.Count;
            foreach (var assembly in all)
            {
                if (!seeing.Contains(assembly.Identity.Name) && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => seeing.Contains(reference.Name))))
                {
                    seeing.Add(assembly.Identity.Name);
                }
            }
        }

        return all.Where(assembly => seeing.Contains(assembly.Identity.Name));
    }

    private static void AddWithNested(List<INamedTypeSymbol> types, IEnumerable<INamedTypeSymbol> found)
    {
        foreach (var type in found)
        {
            types.Add(type);
            AddWithNested(types, type.GetTypeMembers());
        }
    }

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

    /// <summary>Some extension methods are called by keywords that stand as words in a text, others by punctuation.</summary>
    private void AddKeywords(ISymbol extension, TargetSet brought)
    {
        if (BearerTypes.IsCalledByKeyword(extension))
        {
            // Of enumerators, a spread has no keyword.
            if (!keywords.Contains(extension.Name) || extension.Name == "GetEnumerator")
            {
                CalledByPunctuation = CalledByPunctuation.Union(brought);
            }

            foreach (var keyword in keywords[extension.Name])
            {
                Names.AddMember(keyword, brought);
            }
        }
    }

    /// <summary>A banned type is named, or its static members are by a directive; a banned member is named, or called by a keyword.</summary>
    private void AddBanned(ISymbol symbol, TargetSet ban)
    {
        switch (symbol)
        {
            case INamedTypeSymbol type:
                AddType(type, ban);
                AddBannedExtensions(type, ban);
                banned[type] = ban.Union(banned.TryGetValue(type, out var ofMembers) ? ofMembers : TargetSet.Empty);
                break;
            case IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var made }:
                AddType(made, ban);
                banned[made] = ban.Union(banned.TryGetValue(made, out var others) ? others : TargetSet.Empty);
                Names.AddMember("new", ban);
                Names.AddMember("this", ban);
                Names.AddMember("base", ban);
                MadeAnyhow = MadeAnyhow.Union(ban);
                break;
            case IMethodSymbol { MethodKind: MethodKind.Conversion } or IPropertySymbol { IsIndexer: true }:
                CalledAnywhere = CalledAnywhere.Union(ban);
                break;
            default:
                Names.AddMember(symbol.Name, ban);
                AddKeywords(symbol, ban);
                break;
        }
    }

    /// <summary>The extensions of a static class are called without its name.</summary>
    private void AddBannedExtensions(INamedTypeSymbol type, TargetSet ban)
    {
        foreach (var member in type.IsStatic ? type.GetTypeMembers().Where(nested => nested.IsExtension).Append(type).SelectMany(container => container.GetMembers()) : [])
        {
            Names.AddMember(member.Name, ban);
            AddKeywords(member, ban);
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

    private void AddGlobalUsings(CancellationToken cancellationToken)
    {
        foreach (var tree in plan.Compilation.SyntaxTrees)
        {
            foreach (var directive in ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).Usings)
            {
                if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)))
                {
                    AddDirective(directive, plan.Compilation.GetSemanticModel(tree), Names, cancellationToken);
                }
            }
        }
    }

    /// <summary>Adds the names that a directive gives: an alias, or what <c>using static</c> makes reachable.</summary>
    public void AddDirective(UsingDirectiveSyntax directive, SemanticModel model, NameTable names, CancellationToken cancellationToken)
    {
        if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Alias is not null)
        {
            qualifiers.Add(directive.Alias.Name.Identifier.ValueText);
        }

        if (model.GetSymbolInfo(directive.NamespaceOrType, cancellationToken).Symbol is not ITypeSymbol type)
        {
            return;
        }

        var brought = bearers.BroughtBy(type);
        brought = type is INamedTypeSymbol named && banned.TryGetValue(named.OriginalDefinition, out var ban) ? brought.Union(ban) : brought;

        if (directive.Alias is { } alias)
        {
            names.AddType(alias.Name.Identifier.ValueText, brought);
            return;
        }

        foreach (var member in type.GetMembers())
        {
            names.AddType(member.Name, brought);
            names.AddMember(member.Name, brought);
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
