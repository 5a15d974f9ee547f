using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Uses;

/// <summary>
/// Finds the uses in one file. From cheap to dear: which components have code in it, which words of its text could bring in what they may not use, which of those are
/// tokens of a member; only such members are bound.
/// </summary>
internal sealed class TreeUses(SemanticModel model, UseTargets targets, WatchedPairs watched, EntryNames names, CancellationToken cancellationToken)
{
    private readonly SyntaxNode root = model.SyntaxTree.GetRoot(cancellationToken);
    private readonly Dictionary<SyntaxNode, Component?> owners = [];

    /// <summary>The file's aliases: they may stand for namespaces.</summary>
    private readonly Lazy<HashSet<string>> aliases = new(() => [.. Directives(model.SyntaxTree.GetRoot(cancellationToken)).Select(directive => directive.Alias?.Name.Identifier.ValueText ?? "")]);

    /// <summary>The uses that are looked for, with the component whose code it is.</summary>
    /// <param name="weightOf">How heavy a use is; 0 where it is not told. A use stands for others of its component that are as heavy or lighter.</param>
    public IEnumerable<(Component? From, Use Use)> Find(Func<Use, Component?, int> weightOf)
    {
        var marked = WatchedHere();
        if (marked is null)
        {
            yield break;
        }

        var finder = new MemberUses(model, targets, watched, names, cancellationToken);
        foreach (var piece in names.IsExhaustive || names.CalledAnywhere.IsMarked(marked) ? AllPieces() : PiecesWithEntry(marked))
        {
            var from = OwnerOf(piece.Key);
            foreach (var use in finder.Find(piece.Key, [.. piece], from, weightOf))
            {
                yield return (from, use);
            }
        }
    }

    /// <summary>What is looked for in some code of this file; null where nothing is.</summary>
    private bool[]? WatchedHere()
    {
        bool[]? marked = null;
        foreach (var piece in OutermostPieces((CompilationUnitSyntax)root))
        {
            if (watched.Of(OwnerOf(piece)) is var row && row.Contains(true))
            {
                marked = marked is null || ReferenceEquals(marked, row) ? row : [.. marked.Zip(row, (left, right) => left || right)];
            }
        }

        return marked;
    }

    private static IEnumerable<SyntaxNode> OutermostPieces(CompilationUnitSyntax file)
    {
        if (file.AttributeLists.Count > 0 || file.Members.Any(member => member is GlobalStatementSyntax))
        {
            yield return file;
        }

        foreach (var type in OutermostTypes(file.Members))
        {
            yield return type;
        }
    }

    private static IEnumerable<SyntaxNode> OutermostTypes(SyntaxList<MemberDeclarationSyntax> members) => members.SelectMany(member => member switch
    {
        BaseNamespaceDeclarationSyntax container => OutermostTypes(container.Members),
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax => [member],
        _ => [],
    });

    private IEnumerable<IGrouping<SyntaxNode, SyntaxToken>> PiecesWithEntry(bool[] marked)
    {
        var more = NamesOfDirectives();
        var tokens = new List<SyntaxToken>();
        foreach (var position in new TextScan(names.Names, more, marked).Find(model.SyntaxTree.GetText(cancellationToken)))
        {
            var token = root.FindToken(position);
            if (token.Span.Contains(position) && (tokens.Count == 0 || tokens[tokens.Count - 1] != token) && MayEnter(token, more))
            {
                tokens.Add(token);
            }
        }

        if (names.CalledByPunctuation.IsMarked(marked))
        {
            tokens.AddRange(root.DescendantNodes().Where(CallsByPunctuation).Select(node => node.GetFirstToken()));
        }

        return tokens.GroupBy(PieceOf);
    }

    private IEnumerable<IGrouping<SyntaxNode, SyntaxToken>> AllPieces() => root.DescendantTokens().GroupBy(PieceOf);

    private bool MayEnter(SyntaxToken token, NameTable? more)
    {
        var piece = PieceOf(token);
        var row = watched.Of(OwnerOf(piece));
        var entry = names.Names.Find(token.ValueText);
        entry = more is null ? entry : entry.Union(more.Find(token.ValueText));
        if (token.Parent is SimpleNameSyntax name)
        {
            return (entry.ByMember.IsMarked(row) && CanNameMember(name)) || (entry.ByType.IsMarked(row) && CanNameType(name));
        }

        if (!entry.ByMember.IsMarked(row))
        {
            return false;
        }

        return token.Kind() switch
        {
            SyntaxKind.NewKeyword => token.Parent is ImplicitObjectCreationExpressionSyntax && (names.MadeAnyhow.IsMarked(row) || piece.DescendantTokens().Any(other => names.MadeByNew.Find(other.ValueText).IsMarked(row))),
            SyntaxKind.ThisKeyword or SyntaxKind.BaseKeyword => token.Parent is ConstructorInitializerSyntax
                ? names.MadeAnyhow.IsMarked(row)
                : token.Parent is InstanceExpressionSyntax && IsInBearer(token, row),
            var kind => SyntaxFacts.IsKeywordKind(kind) || SyntaxFacts.IsContextualKeyword(kind),
        };
    }

    /// <summary>Whether a name can be that of a member: a constant behind <c>is</c> looks like a type.</summary>
    private static bool CanNameMember(SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is PatternSyntax or BinaryExpressionSyntax || !SyntaxFacts.IsInTypeOnlyContext(name);
    }

    /// <summary>Whether a name can be that of a type: a member's stands behind the dot of a value, and before the equals sign of an initializer.</summary>
    private bool CanNameType(SimpleNameSyntax name) => name.Parent switch
    {
        MemberBindingExpressionSyntax or NameColonSyntax => false,
        NameEqualsSyntax { Parent: not UsingDirectiveSyntax } => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression switch
        {
            SimpleNameSyntax qualifier => CanQualify(qualifier),
            MemberAccessExpressionSyntax { Name: var qualifier } => CanQualify(qualifier),
            AliasQualifiedNameSyntax => true,
            _ => false,
        },
        _ => true,
    };

    private bool CanQualify(SimpleNameSyntax qualifier) =>
        names.CanQualify(qualifier.Identifier.ValueText) || aliases.Value.Contains(qualifier.Identifier.ValueText);

    private bool IsInBearer(SyntaxToken token, bool[] row) =>
        token.Parent!.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && model.GetDeclaredSymbol(type, cancellationToken) is { } symbol
        && names.IsBearer(symbol, row);

    /// <summary>Operators, deconstruction, what adds to a collection, and what takes a list apart.</summary>
    private static bool CallsByPunctuation(SyntaxNode node) => node
        is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or AssignmentExpressionSyntax
        or ForEachVariableStatementSyntax or PositionalPatternClauseSyntax or CollectionExpressionSyntax
        or ListPatternSyntax or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax
        or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.CollectionInitializerExpression };

    /// <summary>The names that the file's own directives give: aliases, and what <c>using static</c> makes reachable.</summary>
    private NameTable? NamesOfDirectives()
    {
        NameTable? table = null;
        foreach (var directive in Directives(root))
        {
            if (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            {
                names.AddDirective(directive, model, table ??= new NameTable(), cancellationToken);
            }
        }

        return table;
    }

    private static IEnumerable<UsingDirectiveSyntax> Directives(SyntaxNode root) =>
        root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();

    /// <summary>The member in which a token stands, the type in whose head it stands, or the file.</summary>
    private SyntaxNode PieceOf(SyntaxToken token) =>
        token.Parent!.AncestorsAndSelf().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax and not BaseNamespaceDeclarationSyntax) ?? root;

    private Component? OwnerOf(SyntaxNode piece)
    {
        var outermost = piece.AncestorsAndSelf().LastOrDefault(node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) ?? root;
        if (!owners.TryGetValue(outermost, out var owner))
        {
            // Of top-level statements the symbol is the entry point; attributes of the assembly belong to no type.
            owner = targets.OwnerOf(model.GetDeclaredSymbol(outermost, cancellationToken) ?? model.Compilation.Assembly.GlobalNamespace);
            owners.Add(outermost, owner);
        }

        return owner;
    }
}
