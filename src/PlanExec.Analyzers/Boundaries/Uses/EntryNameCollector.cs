using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>Collects the names through which components can come into the code of a compilation.</summary>
internal sealed partial class EntryNameCollector
{
    private const string AttributeSuffix = "Attribute";

    private readonly PlanContext plan;
    private readonly WatchedPairs watched;
    private readonly BroughtTypes brings;

    /// <summary>What a type is part of by itself.</summary>
    private readonly Func<INamedTypeSymbol, TargetSet> own;

    /// <summary>What comes in with the arguments of a type's constructors.</summary>
    private readonly BroughtTypes madeWith;

    private readonly NameTable names;
    private readonly NameTable madeByNew;
    private readonly HashSet<string> qualifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<INamedTypeSymbol, TargetSet> constructed = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, TargetSet> inherited = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<INamedTypeSymbol, TargetSet> banned = new(SymbolEqualityComparer.Default);
    private TargetSet madeAnyhow = TargetSet.Empty;
    private TargetSet calledByPunctuation = TargetSet.Empty;
    private TargetSet calledAnywhere = TargetSet.Empty;

    private EntryNameCollector(PlanContext plan, WatchedPairs watched, BearerTypes bearers)
    {
        this.plan = plan;
        this.watched = watched;
        brings = new BroughtTypes(bearers.Of);
        own = bearers.OwnOf;
        madeWith = new BroughtTypes(type => constructed.TryGetValue(type, out var brought) ? brought : TargetSet.Empty);
        names = new();
        madeByNew = new();
    }

    /// <summary>Collects the names by which something comes in whose use is looked for.</summary>
    public static EntryNames Collect(PlanContext plan, UseTargets targets, WatchedPairs watched, bool isExhaustive, CancellationToken cancellationToken)
    {
        var types = TypesInSight.Of(plan.Compilation, watched.Holders, cancellationToken);
        var bearers = new BearerTypes(types, type => watched.SetOf(targets.Of(type)), cancellationToken);
        var found = new EntryNameCollector(plan, watched, bearers);
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

        return found.Finish(bearers, isExhaustive, cancellationToken);
    }

    private EntryNames Finish(BearerTypes bearers, bool isExhaustive, CancellationToken cancellationToken)
    {
        UsingDirectiveSyntax[] globalUsings = [.. GlobalUsings(cancellationToken)];
        var found = new EntryNames(qualifiers, BroughtTypes.ByName(bearers.All), BroughtTypes.ByName(constructed.Concat(banned)))
        {
            IsExhaustive = isExhaustive,
            Names = names,
            MadeByNew = madeByNew,
            MadeAnyhow = madeAnyhow,
            CalledByPunctuation = calledByPunctuation,
            CalledAnywhere = calledAnywhere,
            Constructed = BroughtTypes.ByName(constructed),
            Inherited = BroughtTypes.ByName(inherited),
            HasStaticUsings = globalUsings.Any(directive => directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)),
        };
        foreach (var directive in globalUsings)
        {
            found.AddDirective(directive, plan.Compilation.GetSemanticModel(directive.SyntaxTree), names, cancellationToken);
            if (directive.Alias is { } alias)
            {
                qualifiers.Add(alias.Name.Identifier.ValueText);
            }
        }

        return found;
    }

    private void Add(INamedTypeSymbol type)
    {
        AddType(type, brings.Of(type));
        foreach (var member in type.GetMembers())
        {
            AddMember(type, member);
        }

        AddInherited(type);
    }

    private void AddMember(INamedTypeSymbol type, ISymbol member)
    {
        switch (member)
        {
            case INamedTypeSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor }:
                break;
            case IMethodSymbol { IsExtensionMethod: true } or { ContainingType.IsExtension: true }:
                // An extension is reached by its own name alone.
                var extended = brings.BroughtBy(member).Union(brings.Of(type));
                names.AddMember(member.Name, extended);
                AddKeywords(member, extended);
                break;
            default:
                // Whoever has an object of a type has that type already, or names it.
                names.AddMember(member.Name, OfAccessible(member, brings.BroughtBy(member).Except(own(type))));
                AddMadeByNew(member);
                break;
        }
    }

    /// <summary>The arguments of a constructor come in with the name of the type, or of what <c>new()</c> is made for; a primary one's parameters by their names.</summary>
    private void AddConstructors(INamedTypeSymbol type)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            var brought = brings.BroughtBy(constructor);
            if (brought.IsEmpty)
            {
                continue;
            }

            AddType(type, brought);
            constructed[type] = constructed.TryGetValue(type, out var other) ? other.Union(brought) : brought;
            foreach (var parameter in constructor.Parameters)
            {
                // A primary constructor's are seen in the type alone.
                names.AddMember(parameter.Name, brings.BroughtBy(parameter.Type).Intersect(watched.Of(plan.Components.OwnerOf(type))));
            }
        }
    }

    private void AddMadeByNew(ISymbol member)
    {
        foreach (var type in SignatureOf(member))
        {
            if (type is INamedTypeSymbol named && madeWith.Of(named.OriginalDefinition) is { IsEmpty: false } brought)
            {
                madeByNew.AddMember(member.Name, brought);
                names.AddMember("new", brought);
            }
        }
    }

    /// <summary>What a type inherits, its code and that of others reaches by the members' names: what a base that is closed over a component returns, and all of a component's.</summary>
    private void AddInherited(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            AddMembersOf(ancestor);
        }

        foreach (var implemented in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            AddMembersOf(implemented);
        }
    }

    private TargetSet OfAccessible(ISymbol member, TargetSet brought) => member.DeclaredAccessibility == Accessibility.Private
        ? brought.Intersect(watched.Of(plan.Components.OwnerOf(member)))
        : brought;

    private void AddMembersOf(INamedTypeSymbol ancestor)
    {
        var brought = brings.BroughtBy((ITypeSymbol)ancestor);
        if (brought.IsEmpty)
        {
            return;
        }

        var definition = ancestor.OriginalDefinition;
        inherited[definition] = inherited.TryGetValue(definition, out var other) ? other.Union(brought) : brought;
        names.AddMember("this", brought);
        names.AddMember("base", brought);
        foreach (var member in ancestor.GetMembers())
        {
            names.AddMember(member.Name, brought);
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
        names.AddType(name, brought);
        if (name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
        {
            names.AddType(name.Substring(0, name.Length - AttributeSuffix.Length), brought);
        }
    }

    /// <summary>The directives that give names to all files, namespaces left out.</summary>
    private IEnumerable<UsingDirectiveSyntax> GlobalUsings(CancellationToken cancellationToken) => plan.Compilation.SyntaxTrees
        .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot(cancellationToken)).Usings)
        .Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)));

    private static IEnumerable<ITypeSymbol> SignatureOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Append(method.ReturnType),
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Append(property.Type),
        IFieldSymbol field => [field.Type],
        _ => [],
    };
}
