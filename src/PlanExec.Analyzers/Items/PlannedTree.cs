using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.Analyzers;

/// <summary>
/// A planned type as a file of the compilation that answers for it: in a namespace of its own below the one in which the type stands or should stand, so that its names mean
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

    /// <summary>The file.</summary>
    /// <param name="options">Those of the other files.</param>
    /// <param name="usings">The namespaces of the plan.</param>
    /// <param name="further">Directives for names that nothing else explains.</param>
    public SyntaxTree Create(CSharpParseOptions options, IEnumerable<string> usings, IEnumerable<UsingDirectiveSyntax> further)
    {
        var inner = NamespaceDeclaration(IdentifierName(wrapper)).WithMembers(List(Type.Parts));
        var unit = CompilationUnit()
            .WithUsings(List(usings.Select(name => UsingDirective(ParseName(name)))
                .Concat(Type.Item.Usings.Select(directive => directive.WithGlobalKeyword(default)))
                .Concat(further)))
            .AddMembers(container.Length == 0 ? inner : NamespaceDeclaration(ParseName(container)).AddMembers(inner));

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
        var outermost = node.AncestorsAndSelf().First(part => part.Parent is BaseNamespaceDeclarationSyntax);
        var declaration = Type.Parts[((BaseNamespaceDeclarationSyntax)outermost.Parent!).Members.IndexOf((MemberDeclarationSyntax)outermost)];
        var span = new TextSpan(node.SpanStart - outermost.FullSpan.Start + declaration.FullSpan.Start, node.Span.Length);
        return declaration.DescendantNodesAndSelf(part => part.FullSpan.Contains(span)).First(part => part.RawKind == node.RawKind && part.Span == span);
    }
}
