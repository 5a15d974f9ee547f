using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers.Patterns;

namespace PlanExec.Analyzers;

/// <summary>
/// The members and bases that an item plans for a type. They are compared by name, as patterns are: what an undecided item names need not exist.
/// </summary>
internal sealed class PlannedAddition
{
    private readonly IReadOnlyList<Func<INamedTypeSymbol, IEnumerable<ISymbol>>> members;
    private readonly IReadOnlyList<WrittenType> bases;

    public PlannedAddition(PlannedType planned)
    {
        var declaration = planned.Syntax as TypeDeclarationSyntax;
        var parameters = declaration is RecordDeclarationSyntax { ParameterList: { } list } ? list.Parameters : [];
        var values = planned.Syntax is EnumDeclarationSyntax enumeration ? enumeration.Members : [];
        members =
        [
            .. (declaration?.Members ?? []).SelectMany(WrittenSignature.Read).Select(FindBy),
            .. parameters.Select(parameter => FindNamed<IPropertySymbol>(parameter.Identifier.ValueText)),
            .. values.Select(value => FindNamed<IFieldSymbol>(value.Identifier.ValueText)),
        ];
        bases = [.. (declaration?.BaseList?.Types ?? []).Select(written => new WrittenTypeReader().Read(written.Type))];
    }

    /// <summary>Those of the members that the source of a type declares.</summary>
    public IEnumerable<ISymbol> MembersIn(INamedTypeSymbol type) => members.SelectMany(find => find(type));

    /// <summary>Those of the bases that the source of a type names.</summary>
    public IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type) =>
        (type.BaseType is { } parent ? type.Interfaces.Add(parent) : type.Interfaces).Where(found => bases.Any(written => written.Fits(found)));

    private static Func<INamedTypeSymbol, IEnumerable<ISymbol>> FindBy(WrittenSignature signature) =>
        type => signature.Named(type).Where(member => !member.IsImplicitlyDeclared && signature.Fits(member, type));

    private static Func<INamedTypeSymbol, IEnumerable<ISymbol>> FindNamed<TSymbol>(string name)
        where TSymbol : ISymbol => type => type.GetMembers(name).OfType<TSymbol>().Cast<ISymbol>();
}
