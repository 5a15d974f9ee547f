using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PlanExec.Analyzers.Patterns;
using PlanExec.Analyzers.Shapes;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>Finds what the compiler refuses in planned declarations, whatever bodies they get and whatever else is built.</summary>
/// <param name="plan">The plan and the compilation.</param>
/// <param name="fork">The compilation with the declarations in it.</param>
internal sealed class ImpossibleCode(PlanContext plan, Compilation fork)
{
    /// <summary>The planned types that can't be built, with what is wrong with them, each place once.</summary>
    /// <param name="types">The types, with what finds them in the fork.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IEnumerable<(PlannedType Type, IReadOnlyList<PlanFault> Faults)> Find(IReadOnlyList<(AnsweredType Answered, PlannedTree Tree)> types, CancellationToken cancellationToken) =>
        from type in types
        let symbol = type.Tree.Find(fork)
        where symbol is not null
        group (type.Answered, type.Tree, Symbol: symbol) by symbol.DeclaringSyntaxReferences[0].SyntaxTree into file
        let refused = Refused(file.Key, cancellationToken)
        from type in file
        let own = type.Symbol.DeclaringSyntaxReferences.SelectMany(part => In(part.Span, refused)).ToArray()
        let faults = Find(type.Answered, type.Tree, type.Symbol, own, file.Key.GetRoot(cancellationToken)).ToArray()
        where faults.Length > 0
        select (type.Answered.Type, (IReadOnlyList<PlanFault>)faults);

    /// <summary>What the compiler says about a file, once: each time it looks at the whole compilation.</summary>
    private Diagnostic[] Refused(SyntaxTree tree, CancellationToken cancellationToken) =>
    [
        .. fork.GetSemanticModel(tree).GetDeclarationDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && CompilerRules.TryFind(diagnostic.Id, out _))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
    ];

    /// <summary>What the compiler says about a part of a file; there may be very many parts.</summary>
    private static IEnumerable<Diagnostic> In(TextSpan part, Diagnostic[] refused)
    {
        var (low, high) = (0, refused.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = refused[middle].Location.SourceSpan.Start < part.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < refused.Length && refused[low].Location.SourceSpan.Start <= part.End; low++)
        {
            if (part.Contains(refused[low].Location.SourceSpan))
            {
                yield return refused[low];
            }
        }
    }

    private IEnumerable<PlanFault> Find(AnsweredType answered, PlannedTree planned, INamedTypeSymbol symbol, Diagnostic[] refused, SyntaxNode root)
    {
        var hasBases = !refused.Any(diagnostic => CompilerRules.IsOfBases(diagnostic.Id));
        return refused
            .Where(diagnostic => Speaks(diagnostic, root.FindNode(diagnostic.Location.SourceSpan), answered, hasBases ? symbol : null))
            .Select(diagnostic =>
            {
                CompilerRules.TryFind(diagnostic.Id, out var rule);
                return (Span: diagnostic.Location.SourceSpan, Message: diagnostic.GetMessage(CultureInfo.InvariantCulture), rule.Remedy);
            })
            .Concat(HiddenByLackOfBodies(symbol))
            .OrderBy(found => found.Span.Start)
            .GroupBy(found => found.Span)
            .Select(found => ToFault(planned, planned.ToPlan(root, found.Key), found.First().Message, found.First().Remedy));
    }

    private bool Speaks(Diagnostic diagnostic, SyntaxNode node, AnsweredType answered, INamedTypeSymbol? withBases)
    {
        CompilerRules.TryFind(diagnostic.Id, out var rule);
        return rule.Scope switch
        {
            RuleScope.WholeType => !answered.Type.IsAddition,
            RuleScope.StatedAccessibility => node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault()?.Modifiers.Any(PlannedDeclarationReader.IsAccessibility) == true,
            RuleScope.StatedOfAll => node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().All(StatesAccessibility) && !NamesPlanned(node),
            RuleScope.NamedType => !NamesPlanned(node),
            RuleScope.Literal => !node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(),
            RuleScope.Library => NamesLibrary(node),
            RuleScope.Field => node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is FieldDeclarationSyntax && !NamesPlanned(node),
            RuleScope.Bases => !answered.Type.IsAddition && answered.Symbol is null && withBases is not null && AreKnown(withBases),
            _ => true,
        };
    }

    /// <summary>What the compiler would tell of methods and constructors if it did not miss their bodies first.</summary>
    private static IEnumerable<(TextSpan Span, string Message, string Remedy)> HiddenByLackOfBodies(INamedTypeSymbol type)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => method is { IsImplicitlyDeclared: false, MethodKind: MethodKind.Ordinary or MethodKind.Constructor }))
        {
            if (type.IsStatic && !method.IsStatic)
            {
                yield return (method.Locations[0].SourceSpan, $"'{method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' is no static member, and its class is static", CompilerRules.Static);
            }
            else if (type.TypeKind == TypeKind.Struct
                && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.BaseConstructorInitializer })
            {
                yield return (method.Locations[0].SourceSpan, $"'{type.Name}': structs cannot call base class constructors", "leave out what it calls");
            }
            else if (type.TypeKind == TypeKind.Struct && !method.IsOverride && method.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal)
            {
                yield return (method.Locations[0].SourceSpan, $"'{method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' is protected, and nothing derives from a struct", CompilerRules.Modifiers);
            }
        }

        foreach (var found in type.GetTypeMembers().Where(nested => !nested.IsExtension).SelectMany(HiddenByLackOfBodies))
        {
            yield return found;
        }
    }

    private bool AreKnown(INamedTypeSymbol type) => type.SelfAndBases().Skip(1).Concat(type.AllInterfaces).All(parent => parent.TypeKind != TypeKind.Error && !IsPlanned(parent.Name, parent.Arity))
        && (type.ContainingType is null || AreKnown(type.ContainingType))
        && type.GetTypeMembers().All(nested => nested.SelfAndBases().Skip(1).Concat(nested.AllInterfaces).All(parent => parent.TypeKind != TypeKind.Error));

    private bool NamesPlanned(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => IsPlanned(name.Identifier.ValueText, name.Arity));

    /// <summary>Whether the attribute at a place, or else the type that is named there, is one of a library.</summary>
    private bool NamesLibrary(SyntaxNode node) =>
        (node.FirstAncestorOrSelf<AttributeSyntax>()?.Name ?? node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault()) is { } name
        && fork.GetSemanticModel(name.SyntaxTree).GetSymbolInfo(name) is var found
        && (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is { ContainingAssembly: { } assembly }
        && !SymbolEqualityComparer.Default.Equals(assembly, fork.Assembly)
        && (ReferencePath.IsFramework(fork.GetMetadataReference(assembly), assembly) || !plan.Components.IsOfSolution(assembly));

    private bool IsPlanned(string name, int arity) => plan.Loaded.NamesOfPlannedTypes.Contains((name, arity)) || plan.Loaded.MayBring(name);

    private static PlanFault ToFault(PlannedTree planned, TextSpan span, string message, string remedy) => new(
        DiagnosticIds.UnknownKeyOrWrongValue,
        planned.Type.Code.Locate(span.Start, span.Length),
        $"The C# of item '{planned.Type.Item.Item.Id}' can't be built: {TypeShapeReader.WithoutWrapper(MessageText.OneLine(message)).TrimEnd('.')}; {remedy}");

    private static bool StatesAccessibility(MemberDeclarationSyntax declaration) =>
        declaration is BaseNamespaceDeclarationSyntax || declaration.Parent is InterfaceDeclarationSyntax || declaration.Modifiers.Any(PlannedDeclarationReader.IsAccessibility);
}
