using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.Analyzers.Patterns;
using PlanExec.Analyzers.Shapes;

namespace PlanExec.CodeFixes;

/// <summary>A declaration that differs from the plan, on both sides.</summary>
/// <param name="Place">The planned declaration, and what the code has for it.</param>
/// <param name="Planned">The declaration in the plan.</param>
/// <param name="Actual">The declaration in the code: of a partial one the first part.</param>
internal sealed record SignatureParts(PlannedPlace Place, MemberDeclarationSyntax Planned, MemberDeclarationSyntax Actual)
{
    private static readonly string[] accessibilities = ["protected internal", "private protected", "public", "protected", "private", "internal"];
    private static readonly ShapeReader shapes = new(new TypeShapeReader());

    /// <summary>The two sides; null where one of them is no declaration of its own, such as a property that a parameter of a record declares.</summary>
    public static SignatureParts? TryFind(PlannedPlace place)
    {
        if (place.State != BuildState.Different || place.Symbol is not { } symbol || MemberOf(place.Syntax) is not { } planned)
        {
            return null;
        }

        var parts = symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OrderBy(part => part.SyntaxTree.FilePath, StringComparer.Ordinal).ToArray();
        return parts.Length == 0 || (parts.Length > 1 && place.Member is not null) || symbol is IMethodSymbol { PartialImplementationPart: not null } || MemberOf(parts[0]) is not { } actual
            ? null
            : new SignatureParts(place, planned, actual);
    }

    public DeclarationShape PlannedShape => Place.Member?.Member.Shape ?? Place.Type.Declaration.Shape;

    public DeclarationShape ActualShape => Place.Symbol is INamedTypeSymbol type ? shapes.ReadType(type) : shapes.ReadMember(Place.Symbol!);

    /// <summary>Whether the type is the same however it is written; that of an enum's members a plan may leave open.</summary>
    public bool HasSameType => PlannedShape is var planned && ActualShape is var actual && planned.RefKind == actual.RefKind
        && (planned.Type is { } type ? actual.Type is { } other && type.Agrees(other) : planned.Kind == "enum");

    /// <summary>Whether a parameter's type is the same however it is written.</summary>
    /// <param name="planned">The index of the plan's.</param>
    /// <param name="actual">The index of the code's.</param>
    public bool HasSameParameter(int planned, int actual) => PlannedShape.Parameters[planned].Type.Agrees(ActualShape.Parameters[actual].Type);

    /// <summary>The list of parameters that a declaration has; null where it has none.</summary>
    public static BaseParameterListSyntax? ParametersOf(MemberDeclarationSyntax declaration) => declaration.ChildNodes().OfType<BaseParameterListSyntax>().FirstOrDefault();

    /// <summary>The parameters that the type or the constructor has, whichever of them declares it.</summary>
    public static ParameterListSyntax? ConstructorParameters(MemberDeclarationSyntax declaration) => declaration switch
    {
        TypeDeclarationSyntax type => type.ParameterList,
        ConstructorDeclarationSyntax constructor => constructor.ParameterList,
        _ => null,
    };

    /// <summary>A constructor with other parameters.</summary>
    public static MemberDeclarationSyntax WithConstructorParameters(MemberDeclarationSyntax declaration, ParameterListSyntax parameters) => declaration is TypeDeclarationSyntax type
        ? PrimaryParameters.Add(type, parameters)
        : ((ConstructorDeclarationSyntax)declaration).WithParameterList(parameters);

    private static MemberDeclarationSyntax? MemberOf(SyntaxNode syntax) => syntax switch
    {
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } => field,
        MemberDeclarationSyntax member => member,
        _ => null,
    };

    /// <summary>The accessibility that the code has, in words.</summary>
    public string ActualAccessibility => Modifiers.Text(Place.Symbol!) is var words ? accessibilities.First(word => words.StartsWith(word, StringComparison.Ordinal)) : "";
}
