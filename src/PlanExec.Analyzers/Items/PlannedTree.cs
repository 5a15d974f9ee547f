using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.Analyzers;

/// <summary>
/// A planned type in a file of the compilation that answers for it: in a namespace of its own below the one in which the type stands or should stand, so that its names mean
/// what they would mean there, and what the code has of that name is not in its way.
/// </summary>
internal sealed class PlannedTree
{
    /// <summary>How the namespaces begin in which planned types stand.</summary>
    public const string Wrapper = "PlanExecPlanned__";

    private readonly string container;
    private readonly string wrapper;

    /// <summary>Creates the tree of a type.</summary>
    /// <param name="type">The planned type.</param>
    /// <param name="qualifiedNamespace">The namespace in which it stands or should stand; empty for the global one.</param>
    /// <param name="number">Tells it from other trees of the same compilation.</param>
    public PlannedTree(PlannedType type, string qualifiedNamespace, int number)
    {
        Type = type;
        container = qualifiedNamespace;
        wrapper = $"{Wrapper}{number}";
    }

    public PlannedType Type { get; }

    /// <summary>The files of some types: one for those that stand in one namespace and have the same directives. What is asked of a file costs a look at the whole compilation.</summary>
    /// <param name="trees">The types, with directives for names that nothing else explains.</param>
    /// <param name="options">Those of the other files.</param>
    /// <param name="usings">The namespaces of the plan.</param>
    public static IEnumerable<SyntaxTree> Create(IEnumerable<(PlannedTree Tree, IEnumerable<UsingDirectiveSyntax> Further)> trees, CSharpParseOptions options, IReadOnlyList<string> usings) =>
        from type in trees
        let directives = type.Tree.Type.Item.Usings.Select(directive => directive.WithGlobalKeyword(default)).Concat(type.Further).ToArray()
        group (type.Tree, Directives: directives) by (type.Tree.container, string.Concat(directives.Select(directive => directive.ToString()))) into file
        select Create([.. file.Select(type => type.Tree)], usings.Select(name => UsingDirective(ParseName(name))).Concat(file.First().Directives), options);

    private static SyntaxTree Create(IReadOnlyList<PlannedTree> types, IEnumerable<UsingDirectiveSyntax> directives, CSharpParseOptions options)
    {
        var inner = types.Select(type => NamespaceDeclaration(IdentifierName(type.wrapper)).WithMembers(List(type.Type.Parts))).ToArray<MemberDeclarationSyntax>();
        var unit = CompilationUnit()
            .WithUsings(List(directives))
            .AddMembers(types[0].container.Length == 0 ? inner : [NamespaceDeclaration(ParseName(types[0].container)).AddMembers(inner)]);

        // What the plan writes means the same whether the project looks at null or not.
        return CSharpSyntaxTree.Create(unit.WithLeadingTrivia(ParseLeadingTrivia("#nullable enable annotations\n")), options);
    }

    /// <summary>The type in a compilation that has the file.</summary>
    public INamedTypeSymbol? Find(Compilation compilation)
    {
        var names = container.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(name => name.TrimStart('@')).Append(wrapper);
        return NamespaceSearch.Find(compilation.Assembly.GlobalNamespace, names)?.GetTypeMembers(Type.Name, Type.Arity).FirstOrDefault();
    }

    /// <summary>The node of the plan that a node of the file was made of.</summary>
    public SyntaxNode ToPlan(SyntaxNode node)
    {
        var (declaration, span) = ToPlanned(node, node.Span);
        SyntaxNode found = declaration;
        while (found.RawKind != node.RawKind || found.Span != span)
        {
            // Down to the one child that holds the place: a type may have very many.
            found = found.ChildThatContainsPosition(span.Start).AsNode()!;
        }

        return found;
    }

    /// <summary>The place in the item's code that a place in the file was made of.</summary>
    public TextSpan ToPlan(SyntaxNode root, TextSpan span) => ToPlanned(root.FindToken(span.Start).Parent!, span).Span;

    private (MemberDeclarationSyntax Declaration, TextSpan Span) ToPlanned(SyntaxNode node, TextSpan span)
    {
        var outermost = node.AncestorsAndSelf().First(part => part.Parent is BaseNamespaceDeclarationSyntax { Name: IdentifierNameSyntax name } && name.Identifier.ValueText == wrapper);
        var declaration = Type.Parts[((BaseNamespaceDeclarationSyntax)outermost.Parent!).Members.IndexOf((MemberDeclarationSyntax)outermost)];
        return (declaration, new TextSpan(span.Start - outermost.FullSpan.Start + declaration.FullSpan.Start, span.Length));
    }
}
