using Microsoft.CodeAnalysis;
using PlanExec.Plans;

namespace PlanExec.Analyzers.Patterns;

/// <summary><c>max</c>: the largest measures.</summary>
internal static class LimitKey
{
    public static SelectionPart? Read(Selection selection) => selection.Max is not { } limits ? null : new KeyPart("max", CompiledSelection.SpanOf(selection, "max"), "have at most ", _ => "is larger")
    {
        Values =
        [
            .. Read(limits.Lines, "line", candidate => LinesOf(candidate.Symbol)),
            .. Read(limits.Members, "member", candidate => candidate.Symbol is INamedTypeSymbol type ? Declarations.MembersOf(type).Count(member => !member.IsImplicitlyDeclared) : 0),
            .. Read(limits.Parameters, "parameter", candidate => ParametersOf(candidate.Symbol)),
            .. Read(limits.Depth, "base class", candidate => DepthOf(candidate.Symbol)),
            .. Read(limits.Coupling, "other component that it uses", candidate => CouplingOf(candidate)),
        ],
        NeedsAll = true,
    };

    private static IEnumerable<KeyValue> Read(Located<int>? limit, string measure, Func<Candidate, int> measureOf) => limit is null ? [] :
    [
        new KeyValue(limit.Span, Count(limit.Value, measure), candidate => measureOf(candidate) <= limit.Value)
        {
            Found = candidate => $"has {Count(measureOf(candidate), measure)}",
        },
    ];

    private static string Count(int number, string measure) => number == 1 ? $"1 {measure}" : measure switch
    {
        "base class" => $"{number} base classes",
        "other component that it uses" => $"{number} other components that it uses",
        _ => $"{number} {measure}s",
    };

    /// <summary>The lines of all parts that people have written, attributes among them, comments before them not.</summary>
    private static int LinesOf(ISymbol symbol) => Declarations.WrittenSyntaxOf(symbol).Sum(syntax =>
    {
        var span = syntax.SyntaxTree.GetLineSpan(syntax.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    });

    private static int ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters.Length,
        IPropertySymbol property => property.Parameters.Length,
        _ => 0,
    };

    /// <summary>The base classes between a class and <see cref="object"/>.</summary>
    private static int DepthOf(ISymbol symbol) => symbol is INamedTypeSymbol { TypeKind: TypeKind.Class } type
        ? type.SelfAndBases().Count(parent => parent.SpecialType != SpecialType.System_Object) - 1
        : 0;

    private static int CouplingOf(Candidate candidate) => candidate.Symbol is INamedTypeSymbol type ? candidate.Facts.CouplingOf(type) : 0;
}
