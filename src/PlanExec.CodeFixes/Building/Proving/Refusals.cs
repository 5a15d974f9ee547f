using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;

namespace PlanExec.CodeFixes.Building;

/// <summary>What answered code may not hold, found by syntax and by symbol: what silences a rule, what leaves the runtime's checks, what reaches out, what is left to be written.</summary>
internal sealed class Refusals
{
    private static readonly Dictionary<string, string> attributes = new(StringComparer.Ordinal)
    {
        ["System.Diagnostics.CodeAnalysis.SuppressMessageAttribute"] = "silences diagnostics",
        ["System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute"] = "silences diagnostics",
        ["System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute"] = "hides code from measuring",
        ["System.CodeDom.Compiler.GeneratedCodeAttribute"] = "hides code from analyzers",
        ["System.Runtime.CompilerServices.CompilerGeneratedAttribute"] = "hides code from analyzers",
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = "runs code that nobody calls",
    };

    private static readonly Regex unwritten = new(@"\b(todo|fixme|not (yet )?implemented|unimplemented|implement me)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private readonly SemanticModel model;
    private readonly CancellationToken cancellationToken;
    private readonly List<(BuildFinding Finding, Capability? Capability)> found = [];

    private Refusals(SemanticModel model, CancellationToken cancellationToken)
    {
        this.model = model;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>What is refused in a piece of code; with a capability where that is what is refused.</summary>
    public static IReadOnlyList<(BuildFinding Finding, Capability? Capability)> Find(SyntaxNode code, SemanticModel model, CancellationToken cancellationToken)
    {
        var refusals = new Refusals(model, cancellationToken);
        foreach (var directive in code.DescendantTrivia(descendIntoTrivia: false).Where(trivia => trivia.IsDirective))
        {
            refusals.Report($"The answer holds the directive '{directive.ToString().Trim()}'; leave it out.", directive.SpanStart);
        }

        foreach (var comment in code.DescendantTrivia(descendIntoTrivia: false).Where(IncludesFile))
        {
            refusals.Report("A comment of the answer has the compiler read a file, by '<include>'; leave it out.", comment.SpanStart);
        }

        foreach (var node in code.DescendantNodesAndSelf())
        {
            refusals.Look(node);
        }

        return refusals.found;
    }

    /// <summary>The capability that a node of code takes; null where it takes none.</summary>
    public static Capability? CapabilityOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is UnsafeStatementSyntax or FixedStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax or MakeRefExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax
            || (node is MemberDeclarationSyntax member && member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword))
            || (node is LocalFunctionStatementSyntax local && local.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.UnsafeKeyword or SyntaxKind.ExternKeyword)))
        {
            return Capability.Native;
        }

        // What 'var' stands for is named, or called, behind it.
        if (node is IdentifierNameSyntax { IsVar: true } or not (SimpleNameSyntax or BaseObjectCreationExpressionSyntax or AttributeSyntax or ElementAccessExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax))
        {
            return null;
        }

        var symbol = model.GetSymbolInfo(node, cancellationToken).Symbol;
        if (symbol is IDynamicTypeSymbol || (node is SimpleNameSyntax && model.GetTypeInfo(node, cancellationToken).Type is { TypeKind: TypeKind.Dynamic }))
        {
            return Capability.Reflection;
        }

        return symbol is null or INamespaceSymbol ? null
            : Capabilities.Of(symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol)
                ?? (Capabilities.IsSetting(symbol) && (symbol is IMethodSymbol || IsSet(node)) ? Capability.Environment : null);
    }

    private static bool IsSet(SyntaxNode name)
    {
        var whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole;
    }

    /// <summary>Whether a comment that documents code names a file. Not every project has such comments parsed.</summary>
    private static bool IncludesFile(SyntaxTrivia trivia) =>
        trivia.ToFullString() is var text && text.IndexOf("<include", StringComparison.OrdinalIgnoreCase) >= 0 && (trivia.HasStructure || text.StartsWith("///", StringComparison.Ordinal) || text.StartsWith("/**", StringComparison.Ordinal));

    private void Look(SyntaxNode node)
    {
        if (CapabilityOf(node, model, cancellationToken) is { } capability)
        {
            Report($"The answer {Describe(capability)} ('{Named(node)}'), which the item's component does not do; write it without.", node.SpanStart, capability);
        }

        switch (node)
        {
            case AttributeSyntax attribute when model.GetTypeInfo(attribute, cancellationToken).Type?.ToDisplayString() is { } name && attributes.TryGetValue(name, out var reason):
                Report($"The attribute '[{attribute}]' {reason}; leave it out.", attribute.SpanStart);
                break;
            case SimpleNameSyntax name when Stub.IsException(name) || IsNotImplemented(name):
                Report("The answer throws NotImplementedException, so something is left to be written; write it.", name.SpanStart, id: FindingIds.Stub);
                break;
            case ThrowExpressionSyntax thrown:
                LookAtThrown(thrown.Expression, thrown);
                break;
            case ThrowStatementSyntax { Expression: { } expression } thrown:
                LookAtThrown(expression, thrown);
                break;
        }
    }

    private void LookAtThrown(ExpressionSyntax thrown, SyntaxNode place)
    {
        if (IsNull(thrown))
        {
            Report("The answer throws null, so something is left to be written; write it.", place.SpanStart, id: FindingIds.Stub);
        }
        else if (thrown is BaseObjectCreationExpressionSyntax creation
            && ((IsWholeBody(place) && model.GetTypeInfo(creation, cancellationToken).Type is { Name: nameof(Exception), ContainingNamespace.Name: nameof(System) }) || SaysUnwritten(creation)))
        {
            Report($"The answer does nothing but throw ('{Named(creation)}'), so something is left to be written; write it.", place.SpanStart, id: FindingIds.Stub);
        }
    }

    private static bool IsNull(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => IsNull(inner),
        CastExpressionSyntax { Expression: var inner } => IsNull(inner),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner } => IsNull(inner),
        DefaultExpressionSyntax => true,
        _ => expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression,
    };

    /// <summary>Whether a member, accessor or local function does nothing but throw.</summary>
    private static bool IsWholeBody(SyntaxNode thrown) => thrown.Parent is ArrowExpressionClauseSyntax
        or BlockSyntax { Statements.Count: 1, Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax };

    /// <summary>Whether the text of an exception says that somebody is to write the code still.</summary>
    private bool SaysUnwritten(BaseObjectCreationExpressionSyntax creation) => creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression is { } text
        && model.GetConstantValue(text, cancellationToken).Value is string said
        && unwritten.IsMatch(said);

    private bool IsNotImplemented(SimpleNameSyntax name) => model.GetSymbolInfo(name, cancellationToken).Symbol switch
    {
        INamedTypeSymbol type => IsNotImplemented(type),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => IsNotImplemented(constructor.ContainingType),
        _ => false,
    };

    private static bool IsNotImplemented(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: nameof(NotImplementedException), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private static string Describe(Capability capability) => capability switch
    {
        Capability.Network => "talks to the network",
        Capability.Files => "reads or writes files",
        Capability.Process => "reaches for processes",
        Capability.Environment => "reads or changes what surrounds the process",
        Capability.Console => "uses the console",
        Capability.Reflection => "finds or calls code by name at run time",
        _ => "leaves what the runtime checks",
    };

    private static string Named(SyntaxNode node) => CodeInPlan.Short(node.ToString());

    /// <summary>A line that takes a capability in several places is told once.</summary>
    private void Report(string message, int position, Capability? capability = null, string id = FindingIds.Refused)
    {
        var line = SourceLine.At(model.SyntaxTree.GetText(cancellationToken), position);
        if (capability is null || !found.Any(other => other.Capability == capability && other.Finding.Line == line))
        {
            found.Add((new BuildFinding(id, message, line), capability));
        }
    }
}
