using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// The names through which components can come into code. Asking the compiler what code means is the dear part of an analyzer; a member that carries none of the names
/// through which something forbidden could come in need not be asked about. It holds no symbols, so that it serves for the next compilation of an editor, too.
/// </summary>
internal sealed record EntryNames
{
    /// <summary>What can stand before the dot of a type that brings something.</summary>
    private readonly HashSet<string> qualifiers;

    /// <summary>What comes in with the objects of a type.</summary>
    private readonly BroughtTypes bearers;

    /// <summary>What comes in with a type beside that: with the arguments of its constructors, or because it is banned.</summary>
    private readonly BroughtTypes others;

    public EntryNames(HashSet<string> qualifiers, BroughtTypes bearers, BroughtTypes others)
    {
        this.qualifiers = qualifiers;
        this.bearers = bearers;
        this.others = others;
    }

    /// <summary>Whether everything is to be looked at, whatever its name: the slow way, by which tests check the fast one.</summary>
    public bool IsExhaustive { get; init; }

    /// <summary>The names, each with the components that can come in by it.</summary>
    public required NameTable Names { get; init; }

    /// <summary>Of <c>new(…)</c>: the names of what is made, with the components that its arguments can bring in.</summary>
    public required NameTable MadeByNew { get; init; }

    /// <summary>What <c>new()</c> can bring in whatever stands around it: a banned constructor.</summary>
    public TargetSet MadeAnyhow { get; init; } = TargetSet.Empty;

    /// <summary>The components that punctuation can bring in: operators, deconstruction and collections call extension methods, too.</summary>
    public TargetSet CalledByPunctuation { get; init; } = TargetSet.Empty;

    /// <summary>What can come in whatever stands in the code: a banned conversion may be called by an assignment, an indexer by a bracket.</summary>
    public TargetSet CalledAnywhere { get; init; } = TargetSet.Empty;

    /// <summary>What comes in with the arguments of a type's constructors.</summary>
    public required BroughtTypes Constructed { get; init; }

    /// <summary>What comes in with the members of a type where others inherit them.</summary>
    public required BroughtTypes Inherited { get; init; }

    /// <summary>Whether a directive gives the static members of a type to all files.</summary>
    public bool HasStaticUsings { get; init; }

    /// <summary>What comes in with the objects of a type.</summary>
    public TargetSet BroughtBy(INamedTypeSymbol type) => bearers.Of(type);

    /// <summary>Whether a name can stand before the dot of a type that brings something.</summary>
    public bool CanQualify(string name) => qualifiers.Contains(name);

    /// <summary>Whether what a name turns out to mean can bring one of the marked in.</summary>
    public bool Brings(ISymbol? symbol, bool[] marked) => symbol switch
    {
        null => true,
        IAliasSymbol { Target: ITypeSymbol type } => Brings(type, marked),
        INamedTypeSymbol type => bearers.BroughtBy((ITypeSymbol)type).IsMarked(marked) || others.Of(type).IsMarked(marked),
        ITypeSymbol type => bearers.BroughtBy(type).IsMarked(marked),
        ILocalSymbol local => Brings(local.Type, marked),
        IParameterSymbol parameter => Brings(parameter.Type, marked),
        { ContainingType: { } container } => bearers.BroughtBy(symbol).IsMarked(marked) || Brings(container, marked),
        _ => false,
    };

    /// <summary>Whether the objects of a type bring one of the marked components, so that <c>this</c> alone can bring it in.</summary>
    public bool IsBearer(INamedTypeSymbol type, bool[] marked) => bearers.Of(type).IsMarked(marked);

    /// <summary>Adds the names that a directive gives: an alias, or what <c>using static</c> makes reachable.</summary>
    public void AddDirective(UsingDirectiveSyntax directive, SemanticModel model, NameTable names, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(directive.NamespaceOrType, cancellationToken).Symbol is not ITypeSymbol type)
        {
            return;
        }

        var brought = bearers.BroughtBy(type);
        brought = type is INamedTypeSymbol named ? brought.Union(others.Of(named)) : brought;
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
}
